package uk.alongside.audits.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.LinkAnswer;
import uk.alongside.audits.LinkSheet;
import uk.alongside.audits.LinkSheet.LinkStatement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/** What somebody sent with the form: a letter for what it is, and the question's id, as in {@code a.<id>}. */
final class AnswerForm {

    private final MultiValueMap<String, String> fields;

    AnswerForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** Empty where the page has kept its answers by itself, and only says that it is done. */
    List<LinkAnswer> answers(LinkSheet sheet) {
        requireAsked(sheet);
        var given = new ArrayList<LinkAnswer>();
        for (var statement : sheet.statements()) {
            var id = statement.id().value();
            if (List.of("a.", "h.", "w.").stream().anyMatch(kind -> fields.containsKey(kind + id))) {
                given.add(new LinkAnswer(
                        statement.id(),
                        value("a." + id).map(AnswerForm::judgement),
                        fields.containsKey("h." + id),
                        value("w." + id)));
            }
        }
        return given;
    }

    private static Judgement judgement(String code) {
        return Judgement.of(code).orElseThrow(() -> new RuleBroken("Choose one of the answers.", "judgement"));
    }

    /** The questions with what was sent in the boxes, kept or not: who is refused finds all that they had typed. */
    LinkSheet onto(LinkSheet sheet) {
        return sheet.with(sheet.statements().stream().map(this::onto).toList());
    }

    private LinkStatement onto(LinkStatement kept) {
        var id = kept.id().value();
        return fields.containsKey("a." + id) || fields.containsKey("w." + id)
                ? new LinkStatement(
                        kept.id(),
                        kept.number(),
                        kept.text(),
                        kept.language(),
                        kept.symbol(),
                        value("a." + id).flatMap(Judgement::of).or(kept::judgement),
                        fields.containsKey("h." + id),
                        value("w." + id).orElse(kept.words()),
                        kept.version(),
                        kept.question())
                : kept;
    }

    /** The questions of which they say that nobody is named in what they wrote. */
    List<StatementId> nobodyNamed(LinkSheet sheet) {
        return sheet.statements().stream()
                .filter(statement -> fields.containsKey("n." + statement.id().value()))
                .filter(statement -> statement.question().isPresent())
                .map(LinkStatement::id)
                .toList();
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(fields.getFirst(name));
    }

    private void requireAsked(LinkSheet sheet) {
        var asked = sheet.statements().stream()
                .map(statement -> statement.id().value())
                .toList();
        if (!fields.keySet().stream()
                .filter(name -> name.matches("[ahwn]\\..*"))
                .map(name -> name.substring(2))
                .allMatch(id -> isOneOf(asked, id))) {
            throw new NotFound();
        }
    }

    private static boolean isOneOf(List<UUID> asked, String id) {
        return asked.stream().anyMatch(one -> one.toString().equals(id));
    }
}
