package uk.alongside.audits;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.frameworks.StatementId;
import uk.alongside.people.PersonId;

/**
 * What stands beside the school's own sheet: the answers of colleagues and families, and the notes that settle where they
 * differ.
 *
 * @param families counted by the database, so that nobody holds a single one
 * @param namesSettled for which words the writer has said that no pupil is named, as digests
 */
record Beside(
        List<Colleague> colleagues,
        List<Family> families,
        Map<StatementId, Settling.Note> notes,
        Map<StatementId, String> namesSettled) {

    /** Nothing. */
    static final Beside NOTHING = new Beside(List.of(), List.of(), Map.of(), Map.of());

    /** What a colleague answered. */
    record Colleague(
            RespondentId respondent,
            RespondentKind kind,
            String label,
            Optional<PersonId> person,
            ColleaguesSee told,
            StatementId statement,
            Judgement judgement,
            Instant at) {}

    /** How often families of a kind gave an answer, and how many of them were helped. */
    record Family(RespondentKind kind, StatementId statement, Judgement judgement, int count, int helped) {}

    List<Colleague> colleaguesOn(StatementId statement) {
        return colleagues.stream()
                .filter(answer -> answer.statement().equals(statement))
                .toList();
    }

    Disagreement disagreement(StatementId statement, Optional<AnswerRows.Answer> sheet) {
        return Settling.of(
                sheet.map(answer -> new Settling.Given(answer.judgement(), answer.at())),
                colleaguesOn(statement).stream()
                        .map(answer -> new Settling.Given(answer.judgement(), answer.at()))
                        .toList(),
                Optional.ofNullable(notes.get(statement)));
    }

    /** What all colleagues who know agree on. */
    Optional<Judgement> agreed(StatementId statement) {
        return Settling.agreedBy(
                colleaguesOn(statement).stream().map(Colleague::judgement).toList());
    }
}
