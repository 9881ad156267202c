package uk.alongside.mail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import uk.alongside.mail.Claim.ToldFact;

/**
 * The words of a message as a person reads them, plain and as HTML.
 *
 * <p>The HTML names no colour of paper or ink, so that a mail program in dark mode can choose both; one column, letters of
 * 16 px and a link that a thumb can hit. There is no picture and nothing that tells who has read it.
 *
 * @param reminders where reminders can be switched off; only a reminder says so
 */
record Letter(String subject, List<Part> parts, String home, Optional<String> reminders) {

    /** One fact with its link. */
    record Part(List<String> sentences, String link, String linkWords) {}

    private static final String HTML = """
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:0">
            <div style="max-width:36em;margin:0 auto;padding:24px 16px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Arial,sans-serif;overflow-wrap:anywhere">
            %s
            <p style="margin:32px 0 0;padding:12px 0 0;border-top:1px solid #84919e;font-size:14px">%s</p>
            </div>
            </body>
            </html>
            """;

    private static final String LINK = """
            <p style="margin:0 0 24px"><a href="%s" style="display:inline-block;padding:12px 20px;border-radius:6px;\
            background:#1f558c;color:#ffffff;text-decoration:none;font-weight:bold">%s</a></p>
            """;

    static Letter of(Claim claim, PortalAddress address, Optional<String> reminders) {
        var facts = claim.facts();
        return new Letter(
                facts.size() == 1 ? facts.getFirst().subject() : facts.size() + " changes in Alongside",
                facts.stream().map(fact -> part(fact, address)).toList(),
                address.of("/"),
                reminders);
    }

    private static Part part(ToldFact fact, PortalAddress address) {
        return new Part(fact.sentences(), address.of(fact.linkPath()), fact.linkWords());
    }

    String plain() {
        var text = parts.stream()
                .map(part -> String.join("\n\n", part.sentences()) + "\n\n" + part.linkWords() + ":\n" + part.link())
                .collect(Collectors.joining("\n\n"));
        var off = reminders
                .map(link -> "\n\nYou get reminders by e-mail because something is waiting for you. Switch them off:\n"
                        + link)
                .orElse("");
        return text + "\n\n-- \nAlongside, " + home + "\nThis mail was written by the portal; nobody reads answers to"
                + " it." + off + "\n";
    }

    String html() {
        var text = parts.stream().map(Letter::html).collect(Collectors.joining());
        var off = reminders
                .map(link -> " You get reminders because something is waiting for you. <a href=\"" + escaped(link)
                        + "\">Switch them off</a>.")
                .orElse("");
        return HTML.formatted(
                escaped(subject),
                text,
                "<a href=\"" + escaped(home) + "\">Alongside</a>. This mail was written by the portal; nobody reads"
                        + " answers to it." + off);
    }

    private static String html(Part part) {
        return part.sentences().stream()
                        .map(sentence -> "<p style=\"margin:0 0 16px\">" + escaped(sentence) + "</p>\n")
                        .collect(Collectors.joining())
                + LINK.formatted(escaped(part.link()), escaped(part.linkWords()));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
