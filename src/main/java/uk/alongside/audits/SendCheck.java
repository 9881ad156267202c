package uk.alongside.audits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.alongside.drafts.Draft;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.schools.Wording;

/**
 * What is missing before a school can send its self-review: every statement has an answer, every disagreement is settled,
 * a higher judgement has in place what the law asks for, and no words may name a pupil.
 */
final class SendCheck {

    private final Place place;
    private final Asked asked;
    private final Scale scale;
    private final Map<StatementId, AnswerRows.Answer> answers;
    private final Beside beside;
    private final Map<UUID, Draft> drafts;
    private final Map<SubjectRef, Integer> openQuestions;

    /** @param openQuestions how many pieces of evidence wait for their writer to say that no pupil is named */
    SendCheck(
            Place place,
            Asked asked,
            Scale scale,
            Map<StatementId, AnswerRows.Answer> answers,
            Beside beside,
            Map<UUID, Draft> drafts,
            Map<SubjectRef, Integer> openQuestions) {
        this.place = place;
        this.asked = asked;
        this.scale = scale;
        this.answers = answers;
        this.beside = beside;
        this.drafts = drafts;
        this.openQuestions = openQuestions;
    }

    /** In the order of the statements. */
    List<Missing> missing() {
        var missing = new ArrayList<Missing>();
        for (var one : asked.statements().values()) {
            var id = one.statement().id();
            var answer = Optional.ofNullable(answers.get(id));
            if (answer.isEmpty()) {
                missing.add(Missing.of(Missing.Kind.UNANSWERED, one, "It has no answer yet."));
            } else {
                musts(one, answer.get()).ifPresent(missing::add);
            }
            if (beside.disagreement(id, answer) instanceof Disagreement.Open(var differing)) {
                missing.add(Missing.of(
                        Missing.Kind.DISAGREED,
                        one,
                        "%s it differently. Settle it with a note, or change the answer."
                                .formatted(differing == 1 ? "One colleague sees" : differing + " colleagues see")));
            }
            words(one).ifPresent(missing::add);
        }
        return missing;
    }

    private Optional<Missing> musts(Asked.One one, AnswerRows.Answer answer) {
        var musts = one.statement().in(Wording.of(place.school().phase())).musts();
        var without = new ArrayList<Must>();
        for (int i = 0; i < musts.size(); i++) {
            if (answer.judgement().isLevel()
                    && answer.judgement().level() >= musts.get(i).fromLevel()
                    && !answer.musts().contains(i + 1)) {
                without.add(musts.get(i));
            }
        }
        if (without.isEmpty()) {
            return Optional.empty();
        }
        var level = scale.level(answer.judgement().level()).orElseThrow();
        return Optional.of(Missing.of(
                Missing.Kind.MUST,
                one,
                "“%s” needs what the law asks for: %s Tick what is in place, or choose a lower level."
                        .formatted(
                                level.label(), without.stream().map(Must::text).collect(Collectors.joining(" ")))));
    }

    private Optional<Missing> words(Asked.One one) {
        var text = Objects.requireNonNullElse(drafts.get(one.statement().id().value()), Draft.NONE)
                .field(ReviewDrafts.TEXT);
        if (text.codePointCount(0, text.length()) > Written.LONGEST_TEXT) {
            return Optional.of(Missing.of(
                    Missing.Kind.LENGTH,
                    one,
                    "Its words have more than %,d letters. Shorten them.".formatted(Written.LONGEST_TEXT)));
        }
        var settled =
                Optional.ofNullable(beside.namesSettled().get(one.statement().id()));
        var subject = new AuditStatement(place.audit().id(), one.index()).asSubject();
        return NameQuestions.open(text, settled).isPresent() || openQuestions.getOrDefault(subject, 0) > 0
                ? Optional.of(Missing.of(
                        Missing.Kind.NAME,
                        one,
                        "Its words or its evidence look as if they named a pupil. Take the name out, or say that no pupil"
                                + " is named."))
                : Optional.empty();
    }
}
