package uk.alongside.audits.api;

import static uk.alongside.audits.api.AnswerHtml.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.LinkSheet;
import uk.alongside.audits.LinkSheet.LinkStatement;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.SheetStatement;
import uk.alongside.frameworks.Level;

/** One question on a card: what is said, what can be answered, and a box for more where there is one. */
final class AnswerCard {

    private static final String CARD = """
            <fieldset class="answer-card" data-part="%s" data-version="%d" lang="%s" dir="%s">
            <legend><span class="answer-number" lang="%s" dir="%s">%s</span>%s<span class="answer-text">%s</span></legend>
            <button type="button" class="answer-aloud" hidden><svg aria-hidden="true"><use href="/images/symbols.svg#p-voice">\
            </use></svg><span>%s</span></button>
            <p class="answer-refused" role="alert" lang="en-GB" dir="ltr" hidden></p>
            <div class="answer-rest" lang="%s" dir="%s">
            <div class="answer-choices">
            %s</div>
            %s%s</div>
            </fieldset>
            """;

    private static final String SYMBOL =
            "<svg class=\"answer-symbol\" aria-hidden=\"true\"><use href=\"/images/symbols.svg#p-%s\"></use></svg>";

    private static final String CHOICE = """
            <label class="answer-choice"><input type="radio" name="a.%s" value="%s" data-field="judgement"%s> <span>%s</span></label>
            """;

    private static final String HELPED = """
            <label class="answer-tick"><input type="checkbox" name="h.%s" value="true" data-field="helped"%s> <span>%s</span></label>
            """;

    private static final String WORDS = """
            <div class="answer-words"><label for="w.%1$s">%2$s</label>
            <p id="hint.%1$s" class="meta">%3$s</p>
            <textarea id="w.%1$s" name="w.%1$s" rows="3" maxlength="%4$d" aria-describedby="hint.%1$s%5$s" \
            data-field="text"%6$s>
            %7$s</textarea>
            %8$s</div>
            """;

    private static final String NAME = """
            <div class="answer-name"%s>
            <p id="name.%s">%s</p>
            <label class="answer-tick"><input type="checkbox" name="n.%s" value="true"> <span>%s</span></label>
            </div>
            """;

    private final LinkSheet sheet;
    private final AnswerWords words;

    AnswerCard(LinkSheet sheet, AnswerWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /** A choice, as its code and its words. */
    private record Choice(String code, String html) {}

    String html(LinkStatement statement) {
        var tag = AnswerWords.tag(statement.language());
        var id = statement.id().value().toString();
        return CARD.formatted(
                id,
                statement.version(),
                tag,
                AnswerWords.direction(statement.language()),
                words.tag(),
                words.direction(),
                text(words.say("count", statement.number(), sheet.statements().size())),
                statement.symbol().isEmpty() ? "" : SYMBOL.formatted(text(statement.symbol())),
                text(statement.text()),
                text(words.say("readAloud")),
                words.tag(),
                words.direction(),
                choices(statement, id),
                sheet.kind() == RespondentKind.PUPIL
                        ? HELPED.formatted(id, ticked(statement.helped()), text(words.say("helped")))
                        : "",
                sheet.mayWriteWords() ? box(statement, id) : "");
    }

    private String choices(LinkStatement statement, String id) {
        var html = new StringBuilder();
        for (var choice : choices()) {
            var chosen = statement.judgement().map(Judgement::code);
            html.append(CHOICE.formatted(
                    id, choice.code(), ticked(chosen.equals(Optional.of(choice.code()))), choice.html()));
        }
        return html.toString();
    }

    private List<Choice> choices() {
        var all = new ArrayList<Choice>();
        var levels = sheet.scale().levels();
        if (sheet.kind().isFamily()) {
            var answers = words.answers(levels.size());
            for (int place = 0; place < levels.size(); place++) {
                all.add(new Choice(String.valueOf(levels.get(place).position()), text(answers.get(place))));
            }
        } else {
            levels.forEach(level -> all.add(new Choice(String.valueOf(level.position()), ofStaff(level))));
            all.add(new Choice(Judgement.NOT_APPLICABLE.code(), text(words.say("notApplicable"))));
        }
        all.add(new Choice(Judgement.DONT_KNOW.code(), text(words.say("dontKnow"))));
        return all;
    }

    private static String ofStaff(Level level) {
        return "<bdi lang=\"en-GB\"><strong>%s</strong>%s</bdi>"
                .formatted(
                        text(level.label()),
                        level.meaning().isEmpty() ? "" : "<br><small>" + text(level.meaning()) + "</small>");
    }

    private String box(LinkStatement statement, String id) {
        var asked = statement.question().isPresent();
        var asksForNames = sheet.kind() != RespondentKind.PUPIL;
        return WORDS.formatted(
                id,
                text(words.say("words")),
                text(asksForNames ? words.say("words.hint") : words.say("told.reader")),
                SheetStatement.LONGEST_WORDS,
                asked ? " name." + id : "",
                asked ? " aria-invalid=\"true\"" : "",
                text(statement.words()),
                asksForNames
                        ? NAME.formatted(
                                asked ? "" : " hidden",
                                id,
                                statement
                                        .question()
                                        .map(question -> text(AnswerPage.asked(question, words)))
                                        .orElse(""),
                                id,
                                text(words.say("noName")))
                        : "");
    }

    private static String ticked(boolean is) {
        return is ? " checked" : "";
    }
}
