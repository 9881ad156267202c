package uk.alongside.schools.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which URNs are one school, one after the other.
 *
 * <p>A school goes on under a new URN when exactly one took over from exactly one: a conversion, mostly to an academy. Two
 * schools that became one, and one that became two, stay schools of their own, because neither history is the other's. A
 * school that took another in was there before; it goes on, and the other one ended.
 *
 * <p>Published links lead both ways, to themselves, in circles and to URNs that nobody knows. A link that would make a later
 * school the earlier one is not followed.
 */
final class Succession {

    /** Days by which the published dates of one change may lie apart: a summer. */
    private static final int SLACK = 92;

    /** Lower URNs were given out when the numbering began, to schools that stood already. */
    private static final String FIRST_LATER_URN = "130000";

    /** One published link. */
    record Link(
            String urn,
            String linked,
            LinkKind kind,
            @Nullable LocalDate established) {}

    /** When a URN was opened and closed, as far as it is known. */
    record Life(@Nullable LocalDate opened, @Nullable LocalDate closed) {}

    private static final Life UNKNOWN = new Life(null, null);

    private record Step(
            String before,
            String after,
            boolean whole,
            @Nullable LocalDate day) {}

    private record Pair(String before, String after) {}

    private final Map<String, Life> lives;
    private final Map<String, List<Step>> into = new HashMap<>();
    private final Map<String, List<Step>> outOf = new HashMap<>();

    private Succession(Map<String, Life> lives) {
        this.lives = lives;
    }

    /** Every school that had more than one URN: its URNs, the earliest first. */
    static List<List<String>> of(List<Link> links, Map<String, Life> lives) {
        var succession = new Succession(lives);
        succession.steps(links).forEach(step -> {
            succession
                    .into
                    .computeIfAbsent(step.after(), _ -> new ArrayList<>())
                    .add(step);
            succession
                    .outOf
                    .computeIfAbsent(step.before(), _ -> new ArrayList<>())
                    .add(step);
        });
        return succession.paths();
    }

    private Iterable<Step> steps(List<Link> links) {
        var steps = new HashMap<Pair, Step>();
        for (var link : links) {
            if (!link.kind().isSuccession()) {
                continue;
            }
            var before = link.kind().leadsBack() ? link.linked() : link.urn();
            var after = link.kind().leadsBack() ? link.urn() : link.linked();
            if (isEarlier(before, after)) {
                steps.merge(
                        new Pair(before, after),
                        new Step(before, after, link.kind().isWhole(), link.established()),
                        (one, other) -> new Step(
                                before,
                                after,
                                one.whole() && other.whole(),
                                one.day() == null ? other.day() : one.day()));
            }
        }
        return steps.values();
    }

    /** By the days on which they opened where both are known, else by number: URNs are given out in order. */
    private boolean isEarlier(String before, String after) {
        var one = life(before).opened();
        var other = life(after).opened();
        return one != null && other != null && !one.equals(other) ? one.isBefore(other) : before.compareTo(after) < 0;
    }

    private Life life(String urn) {
        return lives.getOrDefault(urn, UNKNOWN);
    }

    private List<List<String>> paths() {
        var next = new HashMap<String, String>();
        into.keySet().forEach(urn -> {
            var conversion = conversionTo(urn);
            if (conversion != null) {
                next.put(conversion.before(), urn);
            }
        });
        var later = new HashSet<>(next.values());
        var paths = new ArrayList<List<String>>();
        next.keySet().stream().filter(urn -> !later.contains(urn)).sorted().forEach(first -> {
            var path = new ArrayList<String>();
            for (@Nullable String urn = first; urn != null; urn = next.get(urn)) {
                path.add(urn);
            }
            paths.add(List.copyOf(path));
        });
        return paths;
    }

    /** The step by which the school with this URN began as the same school, if it did. */
    private @Nullable Step conversionTo(String urn) {
        var steps = into.getOrDefault(urn, List.of());
        var beginnings = steps;
        if (steps.size() > 1) {
            var first = steps.stream()
                    .map(Step::day)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            beginnings = steps.stream()
                    .filter(step -> step.day() == null || Objects.equals(step.day(), first))
                    .toList();
        }
        if (beginnings.size() != 1) {
            return null;
        }
        var step = beginnings.getFirst();
        boolean alone = outOf.getOrDefault(step.before(), List.of()).size() == 1;
        return step.whole() && alone && !wasThereBefore(step) ? step : null;
    }

    /** Whether the later URN stood long before the change: then it took the other in. */
    private boolean wasThereBefore(Step step) {
        var opened = life(step.after()).opened();
        if (opened == null && step.after().compareTo(FIRST_LATER_URN) < 0) {
            return true;
        }
        var change = step.day() == null ? life(step.before()).closed() : step.day();
        return opened != null && change != null && opened.isBefore(change.minusDays(SLACK));
    }
}
