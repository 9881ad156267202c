package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String REASON_KEPT = "The reason is kept with the project’s lead and evaluator.";

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
        return Stream.of(judged().stream(), Stream.of(share()), doubts())
                .flatMap(sentences -> sentences)
                .collect(Collectors.joining(" "));
    }

    /** The same for a page that says once for all themes that nothing could be computed. */
    public String explanationWithoutShare() {
        return Stream.concat(judged().stream(), doubts()).collect(Collectors.joining(" "));
    }

    private Optional<String> judged() {
        return judgement.map(judged -> switch (judged.basis()) {
                    case AS_PUBLISHED -> "The word “%s” is as published.".formatted(word());
                    case EVALUATOR -> "The evaluator judged “%s”.".formatted(word());
                }
                + reason(judged.reason()));
    }

    private static String reason(String reason) {
        if (reason.isEmpty()) {
            return "";
        }
        return reason.equals(REASON_KEPT) ? " " + REASON_KEPT : " Reason: " + PublishedFigures.asSentence(reason);
    }

    /** "3 of 4 judged descriptors progressed; all four are judged, which gives “most”." */
    private String share() {
        return progressed.isEmpty()
                ? "No descriptor results are held for this theme, so the word could not be computed."
                : "%s; %s, which gives “%s”.".formatted(howManyProgressed(), howManyJudged(), computed.word());
    }

    private String howManyProgressed() {
        if (progressed.of() == 1) {
            return progressed.n() == 1
                    ? "The one judged descriptor progressed"
                    : "The one judged descriptor did not progress";
        }
        return Words.sentence(progressed + " judged descriptors progressed");
    }

    private String howManyJudged() {
        var judged = progressed.of();
        if (judged < descriptors) {
            return "%s of the theme’s %s %s judged"
                    .formatted(Words.count(judged), Words.count(descriptors, "descriptor"), judged == 1 ? "is" : "are");
        }
        return switch (judged) {
            case 1 -> "the theme has no other";
            case 2 -> "both are judged";
            default -> "all %s are judged".formatted(Words.count(judged));
        };
    }

    private Stream<String> doubts() {
        var sentences = new ArrayList<String>();
        if (has(Mark.DIFFERS)) {
            sentences.add("The judgement and the share do not agree; both are kept.");
        }
        if (has(Mark.NO_SHARE_COULD_GIVE)) {
            sentences.add("No share of %s can give “%s”, so this is a judgement and was not computed."
                    .formatted(Words.count(descriptors, "descriptor"), word()));
        }
        return sentences.stream();
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
        AS_PUBLISHED,
        EVALUATOR
    }
}
