package uk.alongside.pairing.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import uk.alongside.people.PersonId;

/**
 * Tells why, in sentences with their numbers: for the lead, who knows marks and self-reviews; and for the schools, who read
 * only what is no secret of the other.
 *
 * <p>What schools read says nothing of who needs and who helps, nothing from a self-review and nothing of what either asked
 * for; it is the same text whichever way round the pair stands.
 */
public final class Reasons {

    private static final int THEMES_NAMED = 3;

    private final Question question;
    private final Rulebook rules;
    private final Scoring scoring;

    public Reasons(Question question) {
        this.question = question;
        this.rules = new Rulebook(question);
        this.scoring = new Scoring(question);
    }

    /** What every link of a proposal is worth, in the order of its groups. */
    public List<Fit> fits(List<Group> groups) {
        var loads = new HashMap<PersonId, Integer>();
        groups.forEach(group -> loads.merge(group.coach(), group.links().size(), Integer::sum));
        return groups.stream()
                .flatMap(group -> group.links().stream().map(link -> fit(link, group.coach(), loads)))
                .toList();
    }

    private Fit fit(Group.Link link, PersonId coach, Map<PersonId, Integer> loads) {
        return new Fit(
                link,
                terms(
                        rules.number(link.needing()),
                        rules.number(link.stronger()),
                        rules.number(coach),
                        loads.getOrDefault(coach, 0)));
    }

    /** The sum of all fits: what is written above a proposal. */
    public int total(List<Group> groups) {
        return fits(groups).stream().mapToInt(Fit::points).sum();
    }

    private List<Term> terms(int needing, int stronger, int coach, int load) {
        var terms = new ArrayList<Term>();
        add(terms, Wish.STRENGTH, scoring.strength(needing, stronger), strength(needing, stronger));
        add(terms, Wish.NEAR, scoring.near(needing, stronger), apart(scoring.miles(needing, stronger)));
        add(terms, Wish.SIZE, scoring.size(needing, stronger), sizes(needing, stronger));
        add(terms, Wish.PHASE, scoring.phase(needing, stronger), phases(needing, stronger));
        add(terms, Wish.WORKED, scoring.worked(needing, stronger), worked(needing, stronger));
        add(terms, Wish.WISHED, scoring.wished(needing, stronger), wished(needing, stronger));
        add(terms, Wish.EXPERTISE, scoring.expertise(needing, coach), expertise(needing, coach));
        add(
                terms,
                Wish.COACH_PHASE,
                scoring.coachPhase(needing, coach, true) + scoring.coachPhase(stronger, coach, false),
                coachPhase(needing, stronger, coach));
        add(
                terms,
                Wish.COACH_NEAR,
                scoring.coachNear(needing, coach, true) + scoring.coachNear(stronger, coach, false),
                coachMiles(needing, stronger, coach));
        int capacity = rules.capacity(coach);
        add(
                terms,
                Wish.FAIR_LOAD,
                scoring.fairLoad(load, capacity),
                "%s has %d of at most %d".formatted(coachName(coach), load, capacity));
        return terms;
    }

    private void add(List<Term> terms, Wish wish, int points, String sentence) {
        int most = scoring.worth(wish);
        if (most > 0) {
            terms.add(new Term(wish, points, most, sentence));
        }
    }

    private String strength(int needing, int stronger) {
        var known = IntStream.range(0, question.themes().size())
                .filter(theme -> scoring.percent(needing, theme) != Scoring.NOT_KNOWN
                        && scoring.percent(stronger, theme) != Scoring.NOT_KNOWN)
                .boxed()
                .toList();
        int unknown = question.themes().size() - known.size();
        if (known.isEmpty()) {
            return "Not known where %s is strong and %s is not".formatted(name(stronger), name(needing));
        }
        var ahead = known.stream()
                .filter(theme -> scoring.percent(stronger, theme) > scoring.percent(needing, theme))
                .sorted(Comparator.comparing((Integer theme) -> !asked(needing, theme))
                        .thenComparing(theme -> scoring.percent(needing, theme) - scoring.percent(stronger, theme)))
                .limit(THEMES_NAMED)
                .map(theme -> "%s (%s, %s %s%s)"
                        .formatted(
                                question.themes().get(theme).name(),
                                standsAt(stronger, theme) + (isMarked(stronger, theme) ? "" : " of the scale"),
                                name(needing),
                                standsAt(needing, theme),
                                asked(needing, theme) ? ", asked for" : ""))
                .toList();
        return (ahead.isEmpty()
                        ? "%s is ahead of %s in no theme".formatted(name(stronger), name(needing))
                        : "%s is strong in %s".formatted(name(stronger), Words.list(ahead)))
                + (unknown == 0
                        ? ""
                        : "; %d of %s not known"
                                .formatted(
                                        unknown, Words.count(question.themes().size(), "theme")));
    }

    /** {@code 82 %}, or that it is the lead who says so. */
    private String standsAt(int school, int theme) {
        int percent = scoring.percent(school, theme);
        if (!isMarked(school, theme)) {
            return percent + " %";
        }
        return percent == SchoolToPair.NEED ? "a need as you mark it" : "a strength as you mark it";
    }

    private boolean isMarked(int school, int theme) {
        return question.schools()
                .get(school)
                .marked()
                .contains(question.themes().get(theme));
    }

    private boolean asked(int school, int theme) {
        return question.schools()
                .get(school)
                .asksFor()
                .contains(question.themes().get(theme));
    }

    private static String apart(OptionalInt tenths) {
        return tenths.isPresent() ? Place.miles(tenths.getAsInt()) + " apart" : "Not known how far apart";
    }

    private String sizes(int one, int other) {
        var first = question.schools().get(one).pupils();
        var second = question.schools().get(other).pupils();
        return first.isPresent() && second.isPresent()
                ? "%,d and %,d learners".formatted(first.getAsInt(), second.getAsInt())
                : "Not known how large both are";
    }

    private String phases(int one, int other) {
        var first = question.schools().get(one).phase();
        var second = question.schools().get(other).phase();
        return first == second
                ? "Both %s".formatted(first.words())
                : "Different phases, %s and %s".formatted(first.words(), second.words());
    }

    private String worked(int one, int other) {
        var first = question.schools().get(one);
        var second = question.schools().get(other);
        if (scoring.worked(one, other) > 0) {
            return "Worked well together before";
        }
        return first.workedBefore().containsKey(second.id())
                        || second.workedBefore().containsKey(first.id())
                ? "Were paired before, and it did not go well"
                : "Were not paired before";
    }

    private String wished(int one, int other) {
        boolean first = scoring.names(one, other);
        boolean second = scoring.names(other, one);
        if (first && second) {
            return "Each named the other";
        }
        return first || second
                ? "%s named %s".formatted(name(first ? one : other), name(first ? other : one))
                : "Neither named the other";
    }

    private String expertise(int needing, int coach) {
        var known = IntStream.range(0, question.themes().size())
                .filter(theme -> scoring.percent(needing, theme) != Scoring.NOT_KNOWN)
                .boxed()
                .toList();
        if (known.isEmpty()) {
            return "Not known where %s needs a coach's expertise".formatted(name(needing));
        }
        var fields = known.stream()
                .filter(theme -> scoring.isExpert(coach, theme))
                .sorted(Comparator.comparing(theme -> scoring.percent(needing, theme)))
                .limit(THEMES_NAMED)
                .map(theme -> (isMarked(needing, theme) ? "%s, for %s %s" : "%s, where %s stands at %s")
                        .formatted(question.themes().get(theme).name(), name(needing), standsAt(needing, theme)))
                .toList();
        return fields.isEmpty()
                ? "%s is an expert in none of the themes that %s reviewed".formatted(coachName(coach), name(needing))
                : "%s is an expert in %s".formatted(coachName(coach), String.join("; ", fields));
    }

    private String coachPhase(int needing, int stronger, int coach) {
        var knows = question.coaches().get(coach).phases();
        var phases = IntStream.of(needing, stronger)
                .mapToObj(school -> question.schools().get(school).phase())
                .distinct()
                .sorted()
                .toList();
        var known = phases.stream()
                .filter(knows::contains)
                .map(phase -> phase.words())
                .toList();
        var unknown = phases.stream()
                .filter(phase -> !knows.contains(phase))
                .map(phase -> phase.words())
                .toList();
        if (unknown.isEmpty()) {
            return "%s knows %s settings".formatted(coachName(coach), Words.list(known));
        }
        return known.isEmpty()
                ? "%s has not named %s settings".formatted(coachName(coach), Words.list(unknown))
                : "%s knows %s settings and has not named %s"
                        .formatted(coachName(coach), Words.list(known), Words.list(unknown));
    }

    private String coachMiles(int needing, int stronger, int coach) {
        var first = scoring.coachMiles(needing, coach);
        var second = scoring.coachMiles(stronger, coach);
        return first.isPresent() && second.isPresent()
                ? "%s lives %s from %s and %s from %s"
                        .formatted(
                                coachName(coach),
                                Place.miles(first.getAsInt()),
                                name(needing),
                                Place.miles(second.getAsInt()),
                                name(stronger))
                : "Not known how far %s lives from both".formatted(coachName(coach));
    }

    /** What the schools of a group and its coach may all read. The same, whichever way round the group stands. */
    public List<String> toShare(Group group) {
        var members = group.schools().stream()
                .map(rules::number)
                .sorted(Comparator.comparing((Integer school) -> name(school)).thenComparing(school -> school))
                .toList();
        var sentences = new ArrayList<String>();
        for (int first = 0; first < members.size(); first++) {
            for (int second = first + 1; second < members.size(); second++) {
                about(members.get(first), members.get(second), members.size() > 2, sentences);
            }
        }
        var phases = members.stream()
                .map(school -> question.schools().get(school).phase())
                .distinct()
                .toList();
        if (phases.size() == 1) {
            sentences.add("%s work in %s settings."
                    .formatted(
                            members.size() == 2 ? "Both" : "All three",
                            phases.getFirst().words()));
        }
        int coach = rules.number(group.coach());
        var person = question.coaches().get(coach);
        var known = phases.stream()
                .filter(person.phases()::contains)
                .map(phase -> phase.words())
                .toList();
        if (!known.isEmpty()) {
            sentences.add("%s knows %s settings.".formatted(person.name(), Words.list(known)));
        }
        var fields = question.themes().stream()
                .filter(person.expertise()::contains)
                .map(Theme::name)
                .toList();
        if (!fields.isEmpty()) {
            sentences.add("%s is experienced in %s.".formatted(person.name(), Words.list(fields)));
        }
        return List.copyOf(sentences);
    }

    private void about(int one, int other, boolean named, List<String> sentences) {
        var both = "%s and %s".formatted(name(one), name(other));
        scoring.miles(one, other)
                .ifPresent(tenths -> sentences.add("%s are %s apart.".formatted(both, Place.miles(tenths))));
        var sizes = IntStream.of(one, other)
                .mapToObj(school -> question.schools().get(school).pupils())
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .sorted()
                .toArray();
        if (sizes.length == 2 && 4L * sizes[0] >= 3L * sizes[1]) {
            sentences.add("%s are of similar size.".formatted(named ? both : "The two"));
        }
        if (scoring.worth(Wish.WORKED) > 0 && scoring.worked(one, other) > 0) {
            sentences.add("%s have worked well together before.".formatted(named ? both : "The two"));
        }
        if (scoring.names(one, other) && scoring.names(other, one)) {
            sentences.add("%s named each other.".formatted(named ? both : "The two"));
        }
    }

    private String name(int school) {
        return question.schools().get(school).name();
    }

    private String coachName(int coach) {
        return question.coaches().get(coach).name();
    }
}
