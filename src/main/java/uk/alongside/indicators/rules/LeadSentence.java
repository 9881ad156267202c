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
        return forward(statuses, themes, every(statuses.size()), "%d of %d schools", furthest);
    }

    /** The same to somebody who sees the schools they are in or coach, and no other. */
    public static String ofOwnSchools(List<List<RagStatus>> statuses, int themes) {
        return statuses.stream().flatMap(List::stream).anyMatch(RagStatus::isResult)
                ? forward(
                        statuses,
                        themes,
                        "Your %s schools".formatted(Words.count(statuses.size())),
                        "%d of your %d schools",
                        Optional.empty())
                : ofBoard(statuses, themes, Optional.empty());
    }

    private static String forward(
            List<List<RagStatus>> statuses, int themes, String every, String some, Optional<String> furthest) {
        int schools = statuses.size();
        var everywhere =
                statuses.stream().filter(LeadSentence::progressEverywhere).count();
        var ending = furthest.map(theme -> ", furthest in " + theme).orElse("");
        if (everywhere == schools) {
            return "%s moved forward in %s%s.".formatted(every, inThemes(themes), ending);
        }
        var somewhere = statuses.stream()
                .filter(school -> school.stream().anyMatch(RagStatus::isProgress))
                .count();
        return "%s moved forward in at least one theme, %s of them in %s%s."
                .formatted(
                        somewhere == schools ? every : some.formatted(somewhere, schools),
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

    /**
     * @param who "Your school", or "School C"
     * @param standing "as published" where the words stand so and no descriptor's result is behind them; otherwise empty
     */
    public static String ofSchool(String who, List<RagStatus> statuses, String standing) {
        if (statuses.stream().noneMatch(RagStatus::isResult)) {
            return statuses.contains(RagStatus.NOT_ENOUGH_EVIDENCE)
                    ? who + " has not enough evidence for any result yet."
                    : "No results yet. This page fills when the school's final review is sent.";
        }
        var progress = (int) statuses.stream().filter(RagStatus::isProgress).count();
        var inAll = (int)
                statuses.stream().filter(status -> status == RagStatus.ALL).count();
        var ending = standing.isEmpty() ? "." : ", " + standing + ".";
        if (progress == 0) {
            return standing.isEmpty()
                    ? who + " has results, and none shows progress in half of the descriptors yet."
                    : who + " has results, and none is progress yet" + ending;
        }
        var first = progress == statuses.size()
                ? "%s moved forward in %s".formatted(who, inThemes(progress))
                : "%s moved forward in %s of %s"
                        .formatted(who, Words.count(progress), Words.count(statuses.size(), "theme"));
        if (inAll == 0) {
            return first + ending;
        }
        var fully = standing.isEmpty() ? "in every descriptor that was judged" : "fully";
        return inAll == statuses.size()
                ? "%s, %s%s".formatted(first, fully, ending)
                : "%s, in %s of them %s%s".formatted(first, Words.count(inAll), fully, ending);
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
