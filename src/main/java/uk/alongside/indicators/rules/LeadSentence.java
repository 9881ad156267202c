package uk.alongside.indicators.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one sentence above a board, as one would say it aloud.
 *
 * <p>It describes change and claims no cause. It names the theme that went furthest only where that is beyond doubt: no
 * tie, nothing left out, and nothing that differs from what was published.
 */
public final class LeadSentence {

    /** What stands there before anything is known. */
    public static final String NO_RESULTS = "No results yet. The board fills when the first final review is sent.";

    private LeadSentence() {}

    /**
     * @param statuses for each school its statuses, one a theme
     * @param furthest the name of the theme that went furthest, where that can be said
     */
    public static String ofBoard(List<List<RagStatus>> statuses, int themes, Optional<String> furthest) {
        var all = statuses.stream().flatMap(List::stream).toList();
        if (all.stream().noneMatch(RagStatus::isResult)) {
            return all.contains(RagStatus.NOT_ENOUGH_EVIDENCE)
                    ? "There is not enough evidence for any result yet."
                    : NO_RESULTS;
        }
        int schools = statuses.size();
        var everywhere =
                statuses.stream().filter(LeadSentence::progressEverywhere).count();
        var ending = furthest.map(theme -> ", furthest in " + theme).orElse("");
        if (everywhere == schools) {
            return "%s moved forward in %s%s.".formatted(every(schools), inThemes(themes), ending);
        }
        var somewhere = statuses.stream()
                .filter(school -> school.stream().anyMatch(RagStatus::isProgress))
                .count();
        return "%s moved forward in at least one theme, %s of them in %s%s."
                .formatted(
                        somewhere == schools ? every(schools) : "%d of %d schools".formatted(somewhere, schools),
                        everywhere == 0 ? "none" : Words.count((int) everywhere),
                        inThemes(themes),
                        ending);
    }

    private static String every(int schools) {
        return switch (schools) {
            case 1 -> "The one school";
            case 2 -> "Both schools";
            default -> "All %d schools".formatted(schools);
        };
    }

    /** @param who "Your school", or "School C" */
    public static String ofSchool(String who, List<RagStatus> statuses) {
        if (statuses.stream().noneMatch(RagStatus::isResult)) {
            return statuses.contains(RagStatus.NOT_ENOUGH_EVIDENCE)
                    ? who + " has not enough evidence for any result yet."
                    : "No results yet. This page fills when the school's final review is sent.";
        }
        var progress = (int) statuses.stream().filter(RagStatus::isProgress).count();
        var inAll = (int)
                statuses.stream().filter(status -> status == RagStatus.ALL).count();
        if (progress == 0) {
            return who + " has results, and none shows progress in half of the descriptors yet.";
        }
        var first = progress == statuses.size()
                ? "%s moved forward in %s".formatted(who, inThemes(progress))
                : "%s moved forward in %s of %s"
                        .formatted(who, Words.count(progress), Words.count(statuses.size(), "theme"));
        if (inAll == statuses.size()) {
            return first + ", in every descriptor that was judged.";
        }
        return inAll == 0
                ? first + "."
                : first + ", in %s of them in every descriptor that was judged.".formatted(Words.count(inAll));
    }

    /** The theme that went furthest, where no doubt touches it. */
    public static Optional<Integer> furthest(
            List<ThemeScores.ThemeScore> scores, Map<Integer, PublishedComparison> published) {
        if (scores.stream().anyMatch(score -> score.leftOut() > 0)) {
            return Optional.empty();
        }
        return scores.stream()
                .filter(score -> score.rank() == 1 && !score.tied() && score.score() > 0)
                .map(ThemeScores.ThemeScore::theme)
                .filter(theme -> Optional.ofNullable(published.get(theme))
                        .filter(PublishedComparison::differs)
                        .isEmpty())
                .findFirst();
    }

    private static boolean progressEverywhere(List<RagStatus> school) {
        return school.stream().allMatch(RagStatus::isProgress);
    }

    private static String inThemes(int themes) {
        return switch (themes) {
            case 1 -> "its one theme";
            case 2 -> "both themes";
            default -> "all %s themes".formatted(Words.count(themes));
        };
    }
}
