package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.kernel.Share;

/**
 * What one school reached in one theme.
 *
 * @param status what stands: the judgement where there is one, otherwise what the share gives
 * @param progressed so many of the judged descriptors progressed; of 0 where none is judged
 * @param descriptors how many descriptors the theme has
 * @param computed what the share gives; {@link RagStatus#UNKNOWN} where no descriptor result is held
 * @param marks what the cell must say beside its word
 * @param explanation whole sentences: where the status comes from, and every doubt about it
 */
public record Cell(
        int theme,
        RagStatus status,
        Share progressed,
        int descriptors,
        RagStatus computed,
        Optional<Judgement> judgement,
        Set<Mark> marks,
        String explanation) {

    /** "all", "most", "half or more" ... */
    public String word() {
        return status.word();
    }

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** What a cell says beside its word. */
    public enum Mark {
        /** ◇ somebody's judgement that no share checks: the evaluator's, or a published one that no share could give. */
        JUDGED,
        /** ≠ a judgement and a computed status are both there and are not the same. */
        DIFFERS,
        /** The theme has so few descriptors that no share of them can give this word. Always with {@link #JUDGED}. */
        NO_SHARE_COULD_GIVE
    }

    /**
     * A status that was set rather than computed.
     *
     * @param reason why, in the words of the one who set it; may be empty for one as published
     */
    public record Judgement(RagStatus status, Basis basis, String reason, LocalDate recordedOn) {}

    /** Whose judgement it is. */
    public enum Basis {
        AS_PUBLISHED("as published"),
        EVALUATOR("judged by the evaluator");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
