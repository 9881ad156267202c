package uk.alongside.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailFact;
import uk.alongside.mail.MailKind;
import uk.alongside.people.SecondFactorChanged;

/** Tells people by mail what was done to their second factor: whoever did it was perhaps not them. */
@Component
class SecondFactorMail {

    private static final String NOT_YOU =
            "If this was not you, change your password at once and tell the lead of your project.";

    private final Mail mail;

    SecondFactorMail(Mail mail) {
        this.mail = mail;
    }

    @EventListener
    void tell(SecondFactorChanged changed) {
        mail.tell(new MailFact(
                changed.email(),
                Optional.of(changed.person()),
                "second-factor:%s:%s:%d"
                        .formatted(
                                changed.person(),
                                changed.kind().name().toLowerCase(Locale.ROOT),
                                changed.at().toEpochMilli()),
                MailKind.SECURITY,
                subject(changed.kind()),
                sentences(changed.kind()),
                "/account/second-factor",
                "Look at your second factor"));
    }

    private static String subject(SecondFactorChanged.Kind kind) {
        return switch (kind) {
            case SWITCHED_ON -> "Your second factor is on";
            case SWITCHED_OFF -> "Your second factor is off";
            case RESET -> "Your second factor was reset";
            case CODE_USED -> "A recovery code of yours was used";
        };
    }

    private static List<String> sentences(SecondFactorChanged.Kind kind) {
        return switch (kind) {
            case SWITCHED_ON -> List.of("From now on signing in to Alongside asks for a code from your app.", NOT_YOU);
            case SWITCHED_OFF -> List.of("Signing in to Alongside asks for your password alone again.", NOT_YOU);
            case RESET ->
                List.of(
                        "Somebody who may help you took your lost second factor away. Your password alone opens the door"
                                + " until you set up another.",
                        "If you did not ask for that, tell the lead of your project.");
            case CODE_USED ->
                List.of("Somebody signed in to Alongside as you, with one of your recovery codes.", NOT_YOU);
        };
    }
}
