package uk.alongside.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie by which a device is known again: a token for each of the last few people who signed in on it. It proves
 * nothing about a person and lets nobody in.
 */
final class DeviceCookie {

    static final Duration LIFE = Duration.ofDays(180);

    private static final int PEOPLE_OF_A_DEVICE = 8;
    private static final String BETWEEN = ".";
    private static final Pattern TOKENS = Pattern.compile("[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9_-]{43}){0,7}");

    private final String name;
    private final boolean https;

    DeviceCookie(boolean https) {
        this.https = https;
        this.name = https ? "__Host-alongside-device" : "alongside-device";
    }

    List<String> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> TOKENS.matcher(value).matches())
                .findFirst()
                .map(value -> List.of(value.split(Pattern.quote(BETWEEN))))
                .orElse(List.of());
    }

    void write(List<String> tokens, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(
                                name, tokens.stream().limit(PEOPLE_OF_A_DEVICE).collect(Collectors.joining(BETWEEN)))
                        .path("/")
                        .httpOnly(true)
                        .secure(https || request.isSecure())
                        .sameSite("Strict")
                        .maxAge(LIFE)
                        .build()
                        .toString());
    }
}
