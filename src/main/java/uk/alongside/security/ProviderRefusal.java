package uk.alongside.security;

import com.nimbusds.jose.RemoteKeySourceException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Why somebody who came from a provider was not let in: one sentence each, and it says what to do. */
enum ProviderRefusal {
    UNKNOWN_PERSON(
            "Nobody with an open account or an invitation here has the e-mail address that %s gave us for you. Ask"
                    + " the person who invited you to invite you under that address, or sign in with your password."),

    EMAIL_NOT_CONFIRMED("%s has not confirmed your e-mail address, so we cannot tell whose account this is. Confirm it"
            + " there and come back, or sign in with your password."),

    ANOTHER_BEFORE(
            "Your account here belongs to another sign-in at %s. Use that one, or ask the person who invited you."),

    TOO_MANY_TRIES("That was tried several times through %s. Please wait a quarter of an hour."),

    CANCELLED("You did not finish signing in at %s. Start again whenever you like."),

    STALE("This sign-in through %s had been open for a while, or was begun in another window. Please start it again."),

    UNREACHABLE(
            "%s does not answer us at the moment. Please try again later; signing in with your password still works."),

    BAD_TOKEN(
            "What %s sent could not be checked, so we did not let anybody in. Please try again; if it happens again, tell"
                    + " the people who run this portal."),

    WRONG_AUDIENCE(
            "What %s sent was meant for another service, not for this portal. Please start again from this page."),

    WRONG_TIME(
            "What %s sent had expired or was not valid yet. Please start again; if it happens again, a clock is wrong:"
                    + " tell the people who run this portal."),

    NO_ORGANISATION("%s did not say which organisation you come from. Choose your school there when it asks, and try"
            + " again."),

    UNKNOWN_SCHOOL(
            "The organisation you chose at %s is not a school that is known here. Choose the school that takes part,"
                    + " or ask the person who invited you."),

    NO_ROLE("You have no role for this portal at %s. Ask the approver of your school to give you one there, and try"
            + " again."),

    NOT_SET_UP(
            "Signing in through %s is not fully set up here yet. Tell the people who run this portal; signing in with"
                    + " your password still works.");

    private final String sentence;

    ProviderRefusal(String sentence) {
        this.sentence = sentence;
    }

    /** What the person reads. */
    String sentence(String provider) {
        return sentence.formatted(provider);
    }

    /** For the checks of a token, which speak in errors. */
    OAuth2Error asError() {
        return new OAuth2Error(name());
    }

    /** The reason behind what Spring's own checks threw. */
    static ProviderRefusal of(AuthenticationException thrown) {
        return Stream.iterate((Throwable) thrown, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> reasonIn(cause).stream())
                .findFirst()
                .orElseGet(() -> thrown instanceof OAuth2AuthenticationException said
                        ? saidAs(said.getError().getErrorCode())
                        : BAD_TOKEN);
    }

    private static Optional<ProviderRefusal> reasonIn(Throwable cause) {
        return switch (cause) {
            case ProviderRefused refused -> Optional.of(refused.refusal());
            case JwtValidationException invalid ->
                invalid.getErrors().stream()
                        .flatMap(error -> Arrays.stream(values())
                                .filter(refusal -> refusal.name().equals(error.getErrorCode())))
                        .findFirst();
            case IOException broken -> Optional.of(UNREACHABLE);
            case ResourceAccessException broken -> Optional.of(UNREACHABLE);
            case HttpServerErrorException broken -> Optional.of(UNREACHABLE);
            case RemoteKeySourceException broken -> Optional.of(UNREACHABLE);
            default -> Optional.empty();
        };
    }

    private static ProviderRefusal saidAs(String code) {
        return switch (code) {
            case "access_denied", "login_required", "interaction_required" -> CANCELLED;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_nonce", "invalid_request" ->
                STALE;
            case "server_error", "temporarily_unavailable" -> UNREACHABLE;
            default -> BAD_TOKEN;
        };
    }
}
