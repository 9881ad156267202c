package uk.alongside.audits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.StatementId;
import uk.alongside.schools.Phase;

/**
 * What somebody meets who answers through a link: the questions, and nothing else.
 *
 * @param language the language in which they read
 * @param languages all in which the framework asks them something, English among them
 * @param told who sees the answers, for staff who answer by a link
 * @param shut why nothing can be answered now; empty while it can
 * @param mayWriteWords whether there is a box for words: for pupils only where somebody reads it every day
 * @param finishedAt when they said that they are done; they can still go on
 * @param until until when the link is good
 */
public record LinkSheet(
        RespondentId respondent,
        RespondentKind kind,
        String language,
        List<String> languages,
        String schoolName,
        Phase phase,
        String roundName,
        ColleaguesSee told,
        Scale scale,
        List<LinkStatement> statements,
        boolean mayWriteWords,
        Optional<String> shut,
        Optional<Instant> finishedAt,
        Instant until) {

    public LinkSheet {
        languages = List.copyOf(languages);
        statements = List.copyOf(statements);
    }

    /** The same with other words or answers in it. */
    public LinkSheet with(List<LinkStatement> changed) {
        return new LinkSheet(
                respondent,
                kind,
                language,
                languages,
                schoolName,
                phase,
                roundName,
                told,
                scale,
                changed,
                mayWriteWords,
                shut,
                finishedAt,
                until);
    }

    /**
     * A question.
     *
     * @param language the language it is in; English where the framework does not have the one asked for
     * @param symbol the name of one of our own pictures; may be empty
     * @param question what the words look as if they said, to be settled before anybody reads them; what pupils write is
     *     read the day they write it, whoever is named in it
     */
    public record LinkStatement(
            StatementId id,
            int number,
            String text,
            String language,
            String symbol,
            Optional<Judgement> judgement,
            boolean helped,
            String words,
            long version,
            Optional<SheetStatement.NameQuestion> question) {}
}
