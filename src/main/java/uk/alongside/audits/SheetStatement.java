package uk.alongside.audits;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.frameworks.Must;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.SubjectRef;

/**
 * A statement on a sheet: what is asked, what is answered, and what is known besides.
 *
 * @param number its place among all statements that are asked, counted from 1
 * @param text as a setting of this kind and this reader is asked
 * @param symbol the name of one of our own pictures; may be empty
 * @param musts what the law asks for, each with the level from which on it has to be in place
 * @param mustsInPlace the numbers of those that are ticked, counted from 1
 * @param helped whether an adult helped to answer
 * @param words what is written so far about what shows it; empty while somebody else has not said that no pupil is named
 * @param version the version of the draft that the next write is based on
 * @param keptAt when it was last written
 * @param last what the school answered in its last round; empty where there was none
 * @param evidence how many pieces of evidence stand behind it
 * @param others what colleagues answer; only after one's own answer, and as far as they were told
 * @param disagreement where colleagues see it differently
 * @param question whether the words look as if they named a pupil
 * @param corrected whether the answer was corrected after it was sent
 * @param subject what evidence is attached to
 */
public record SheetStatement(
        StatementId id,
        String code,
        int number,
        String text,
        String guidance,
        List<String> prompts,
        List<String> evidenceKinds,
        String symbol,
        List<Must> musts,
        Optional<Judgement> judgement,
        Set<Integer> mustsInPlace,
        boolean helped,
        String words,
        long version,
        Optional<Instant> keptAt,
        Optional<LastTime> last,
        int evidence,
        Optional<Others> others,
        Disagreement disagreement,
        Optional<NameQuestion> question,
        boolean corrected,
        SubjectRef subject) {

    /** So many letters fit into the words of a statement. */
    public static final int LONGEST_WORDS = 4_000;

    public SheetStatement {
        prompts = List.copyOf(prompts);
        evidenceKinds = List.copyOf(evidenceKinds);
        musts = List.copyOf(musts);
        mustsInPlace = Set.copyOf(mustsInPlace);
    }

    /**
     * The round before.
     *
     * @param isNew whether the statement was not asked then
     * @param labelThen what its level was called then
     * @param textThen how it was worded then, where that is different
     * @param words what was written then
     */
    public record LastTime(
            String roundName,
            Instant sentAt,
            boolean isNew,
            Optional<Judgement> judgement,
            Optional<String> labelThen,
            Optional<String> textThen,
            List<String> words) {

        public LastTime {
            words = List.copyOf(words);
        }
    }

    /** That a text looks as if it named a pupil, which is settled before anybody else can read it. */
    public record NameQuestion(String sentence) {}
}
