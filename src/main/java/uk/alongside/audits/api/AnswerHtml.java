package uk.alongside.audits.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of plain HTML for people who come by a link. The address is their key: no other place is told of it, nothing is kept
 * on the way, and no script runs but our own file.
 */
record AnswerHtml(AnswerWords words, String title, String script, String body) {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String FRAME = """
            <!doctype html>
            <html lang="%s" dir="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <title>%s – Alongside</title>
            <link rel="icon" type="image/svg+xml" href="/images/icon.svg">
            <link rel="stylesheet" href="/styles.css">
            <link rel="stylesheet" href="/styles/answer.css">
            %s
            </head>
            <body class="answer-page">
            <header class="answer-bar"><img src="/images/icon.svg" alt="" width="26" height="26"><span>Alongside</span></header>
            <main id="main">
            %s
            </main>
            </body>
            </html>
            """;

    ResponseEntity<String> answer(HttpStatusCode status) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .headers(AnswerHtml::writeTo)
                .body(FRAME.formatted(words.tag(), words.direction(), text(title), script, body));
    }

    static void writeTo(HttpHeaders headers) {
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.setCacheControl(CacheControl.noStore());
    }

    /** As text in a page, whatever was in it. */
    static String text(String any) {
        return HtmlUtils.htmlEscape(any, StandardCharsets.UTF_8.name());
    }
}
