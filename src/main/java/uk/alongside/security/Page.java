package uk.alongside.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page of plain HTML: no script at all, and a policy that allows none. */
record Page(String title, String body) {

    /** Our own sheet and icon, forms back to us, nothing else. */
    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final String FRAME = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>%s – Alongside</title>
            <link rel="icon" type="image/svg+xml" href="/images/icon.svg">
            <link rel="stylesheet" href="/styles.css">
            <link rel="stylesheet" href="/styles/security.css">
            </head>
            <body class="plain-page">
            <header class="plain-bar"><a class="brand" href="/"><img src="/images/icon.svg" alt="" width="26" height="26">\
            <span>Alongside</span></a></header>
            <main id="main">
            %s
            </main>
            </body>
            </html>
            """;

    ResponseEntity<String> answer(HttpStatusCode status) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .headers(Page::writeTo)
                .body(html());
    }

    /** For where no controller answers. */
    void write(HttpServletResponse response, HttpStatusCode status) throws IOException {
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY);
        response.getWriter().write(html());
    }

    /** Also what other answers get from the filters: an error page may be written after those were thrown away. */
    private static void writeTo(HttpHeaders headers) {
        headers.set(SecurityHeaders.CONTENT_SECURITY_POLICY, POLICY);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.setCacheControl(CacheControl.noStore());
    }

    private String html() {
        return FRAME.formatted(text(title), body);
    }

    /** As text in a page, whatever was in it. */
    static String text(String any) {
        return HtmlUtils.htmlEscape(any, StandardCharsets.UTF_8.name());
    }
}
