package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.Share;

/**
 * What one school reached in one theme.
 *
 * @param status what stands: the judgement where there is one, otherwise what the share gives
 * @param progressed so many of the judged descriptors progressed; of 0 where none is judged
 * @param descriptors how many descriptors the theme has
 * @param computed what the share gives; {@link RagStatus#UNKNOWN} where no descriptor result is held
 * @param marks what the cell must say beside its word
 */
public record Cell(
        int theme,
        RagStatus status,
        Share progressed,
        int descriptors,
        RagStatus computed,
        Optional<Judgement> judgement,
        Set<Mark> marks) {

    private static final String REASON_KEPT = "kept with the project’s lead and evaluator.";

    /** "all", "most", "half or more" ... */
    public String word() {
        return status.word();
    }

    /** The same for a reader who knows the school by its letter alone: a reason could give its name away. */
    Cell withoutReason() {
        return new Cell(
                theme,
                status,
                progressed,
                descriptors,
                computed,
                judgement.map(judged -> judged.reason().isEmpty()
                        ? judged
                        : new Judgement(judged.status(), judged.basis(), REASON_KEPT, judged.recordedOn())),
                marks);
    }

    public boolean has(Mark mark) {
        return marks.contains(mark);
    }

    /** Whole sentences: where the status comes from, and every doubt about it. */
    public String explanation() {
        var sentences = new ArrayList<String>();
        judgement.ifPresent(judged -> sentences.add("“%s” stands %s."
                        .formatted(word(), judged.basis().words())
                + (judged.reason().isEmpty() ? "" : " Reason: " + PublishedFigures.asSentence(judged.reason()))));
        if (progressed.isEmpty()) {
            sentences.add("No descriptor results are held for this theme, so the word could not be computed.");
        } else {
            sentences.add("%s judged descriptors progressed; %d of the theme’s %s are judged, which gives “%s”."
                    .formatted(
                            Words.sentence(progressed.toString()),
                            progressed.of(),
                            Words.count(descriptors, "descriptor"),
                            computed.word()));
        }
        if (has(Mark.DIFFERS)) {
            sentences.add("The judgement and the share do not agree; both are kept.");
        }
        if (has(Mark.NO_SHARE_COULD_GIVE)) {
            sentences.add("No share of %s can give “%s”, so this is a judgement and was not computed."
                    .formatted(Words.count(descriptors, "descriptor"), word()));
        }
        return String.join(" ", sentences);
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
