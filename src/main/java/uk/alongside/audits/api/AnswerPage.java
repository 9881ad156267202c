package uk.alongside.audits.api;

import static uk.alongside.audits.api.AnswerHtml.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.json.JsonMapper;
import uk.alongside.audits.LinkSheet;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.SheetStatement;
import uk.alongside.kernel.RuleBroken;

/** The questions behind a link, with what is told before the first of them, and the thanks after the last. */
final class AnswerPage {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String[] FOR_THE_SCRIPT = {
        "kept", "away", "onlyHere", "gone", "again", "unsent", "readAloud", "stop", "question"
    };

    private static final String QUESTIONS = """
            <h1>%s</h1>
            <p class="answer-lead">%s</p>
            %s<section class="answer-told"><h2>%s</h2>
            <p>%s</p></section>
            %s<p class="answer-safe">%s</p>
            <form id="answers" method="post" data-document="%s" data-memory="%s" data-words="%s">
            <input type="hidden" name="_csrf" value="%s">
            <div class="answer-status"><span class="answer-line" aria-hidden="true"></span><span class="vh" role="status"></span></div>
            <progress class="answer-progress" max="%d" value="0" aria-hidden="true" hidden></progress>
            %s<section class="answer-end" aria-labelledby="end">
            <h2 id="end">%s</h2>
            <p>%s</p>
            <noscript><p>%s</p></noscript>
            <p class="answer-unsent" role="alert" hidden></p>
            <div class="answer-buttons">
            <button type="submit" class="main" name="do" value="finish">%s</button>
            <button type="submit" class="answer-later" name="do" value="later">%s</button>
            </div>
            </section>
            <div class="answer-steps" hidden>
            <button type="button" class="back">%s</button>
            <button type="button" class="next main">%s</button>
            </div>
            </form>
            """;

    private static final String THANKS = """
            <h1>%s</h1>
            <p class="answer-lead">%s</p>
            <p>%s</p>
            <p class="answer-safe">%s</p>
            """;

    private static final String CLOSED = """
            <h1>%s</h1>
            <p>%s</p>
            <p class="answer-safe">%s</p>
            """;

    private final LinkSheet sheet;
    private final AnswerWords words;
    private final String script;
    private final String csrf;

    AnswerPage(LinkSheet sheet, String script, String csrf) {
        this.sheet = sheet;
        this.words = AnswerWords.in(sheet.language());
        this.script = script;
        this.csrf = csrf;
    }

    /** Said to everybody whose link opens nothing, whatever the reason: nobody learns from it which links there are. */
    static AnswerHtml closed(AnswerWords words) {
        return new AnswerHtml(
                words,
                words.say("closed"),
                "",
                CLOSED.formatted(
                        text(words.say("closed")), text(words.say("closed.sentence")), text(words.say("safe.pupil"))));
    }

    /** Names the words where it can; the finder of names speaks English. */
    static String asked(SheetStatement.NameQuestion question, AnswerWords words) {
        return words.tag().startsWith("en") ? question.sentence() : words.say("question");
    }

    /** @param refused why something that was sent could not be done */
    AnswerHtml questions(Optional<RuleBroken> refused) {
        var card = new AnswerCard(sheet, words);
        var body = QUESTIONS.formatted(
                text(words.say("title")),
                text(words.say("lead." + reader(), sheet.schoolName())),
                languages(),
                text(words.say("told")),
                told(),
                refused.map(this::refusal).orElse(""),
                text(words.say("safe." + reader())),
                sheet.respondent().value(),
                sheet.kind() == RespondentKind.PUPIL,
                text(JSON.writeValueAsString(words.of(FOR_THE_SCRIPT))),
                text(csrf),
                sheet.statements().size(),
                sheet.statements().stream().map(card::html).collect(Collectors.joining()),
                text(words.say("end")),
                text(words.say("end.sentence", words.day(sheet.until()))),
                text(words.say("noScript")),
                text(words.say("finish")),
                text(words.say("later")),
                text(words.say("back")),
                text(words.say("next")));
        return new AnswerHtml(words, words.say("title"), script, body);
    }

    private String refusal(RuleBroken refused) {
        return "<p class=\"answer-refused\" role=\"alert\">%s</p>\n"
                .formatted(text(
                        refused.field().filter("text"::equals).isPresent()
                                ? asked(new SheetStatement.NameQuestion(refused.reason()), words)
                                : refused.reason()));
    }

    AnswerHtml thanks() {
        return new AnswerHtml(
                words,
                words.say("thanks"),
                "",
                THANKS.formatted(
                        text(words.say("thanks")),
                        text(words.say("thanks.sentence", sheet.schoolName())),
                        text(words.say("thanks.done")),
                        text(words.say("safe." + reader()))));
    }

    private String reader() {
        return switch (sheet.kind()) {
            case PARENT -> "parent";
            case PUPIL -> "pupil";
            default -> "staff";
        };
    }

    private String told() {
        if (!sheet.kind().isFamily()) {
            return "<span lang=\"en-GB\" dir=\"ltr\">%s</span>"
                    .formatted(text(sheet.told().sentence()));
        }
        var told = words.say("told." + reader());
        return text(
                sheet.kind() == RespondentKind.PUPIL && sheet.mayWriteWords()
                        ? told + " " + words.say("told.reader")
                        : told);
    }

    private String languages() {
        if (sheet.languages().size() < 2) {
            return "";
        }
        return sheet.languages().stream()
                .map(language -> "<a href=\"?in=%s\" lang=\"%s\" dir=\"%s\" hreflang=\"%s\"%s>%s</a>"
                        .formatted(
                                UriUtils.encode(language, StandardCharsets.UTF_8),
                                text(AnswerWords.tag(language)),
                                AnswerWords.direction(language),
                                text(language),
                                language.equals(sheet.language()) ? " aria-current=\"true\"" : "",
                                text(AnswerWords.nameOf(language))))
                .collect(Collectors.joining(
                        "\n",
                        "<nav class=\"answer-languages\" aria-label=\"%s\">\n".formatted(text(words.say("languages"))),
                        "\n</nav>\n"));
    }
}
