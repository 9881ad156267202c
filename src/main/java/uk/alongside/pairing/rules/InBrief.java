package uk.alongside.pairing.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What speaks for a pair and what was given up for it, in a few words each: what stands in a row of a list. {@link Reasons} says
 * all of it. A bonus that did not come, such as a wish, is nothing given up, and neither is what nobody knows.
 */
public final class InBrief {

    private static final int THEMES_NAMED = 2;

    private final Question question;
    private final Rulebook rules;
    private final Scoring scoring;

    public InBrief(Question question) {
        this.question = question;
        rules = new Rulebook(question);
        scoring = new Scoring(question);
    }

    /**
     * @param good "partner strong in tracking (54 % to 33 %), asked for", "6.1 miles apart", "both primary"
     * @param givenUp "different phases, primary and secondary"
     */
    public record Brief(List<String> good, List<String> givenUp) {

        public Brief {
            good = List.copyOf(good);
            givenUp = List.copyOf(givenUp);
        }
    }

    /** Of a trio both links are told. */
    public Brief of(Group group) {
        var good = new ArrayList<String>();
        var givenUp = new ArrayList<String>();
        int coach = rules.number(group.coach());
        group.links().forEach(link -> {
            int needing = rules.number(link.needing());
            int stronger = rules.number(link.stronger());
            strength(needing, stronger, good, givenUp);
            near(needing, stronger, good, givenUp);
            phase(needing, stronger, good, givenUp);
            before(needing, stronger, good, givenUp);
            coach(needing, stronger, coach, good, givenUp);
        });
        return new Brief(
                good.stream().distinct().toList(), givenUp.stream().distinct().toList());
    }

    private boolean counts(Wish wish) {
        return scoring.worth(wish) > 0;
    }

    private void strength(int needing, int stronger, List<String> good, List<String> givenUp) {
        var known = IntStream.range(0, question.themes().size())
                .filter(theme -> scoring.percent(needing, theme) != Scoring.NOT_KNOWN
                        && scoring.percent(stronger, theme) != Scoring.NOT_KNOWN)
                .boxed()
                .toList();
        if (known.isEmpty() || !counts(Wish.STRENGTH)) {
            return;
        }
        var ahead = known.stream()
                .filter(theme -> scoring.percent(stronger, theme) > scoring.percent(needing, theme))
                .sorted(Comparator.comparing((Integer theme) -> !isAsked(needing, theme))
                        .thenComparing(theme -> scoring.percent(needing, theme) - scoring.percent(stronger, theme)))
                .limit(THEMES_NAMED)
                .toList();
        if (ahead.isEmpty()) {
            givenUp.add("ahead in no theme");
        } else if (4 * scoring.strength(needing, stronger) < scoring.worth(Wish.STRENGTH)) {
            givenUp.add("little ahead, most in " + theme(needing, stronger, ahead.getFirst()));
        } else {
            good.add("partner strong in "
                    + Words.list(ahead.stream()
                            .map(theme -> theme(needing, stronger, theme))
                            .toList()));
        }
    }

    private String theme(int needing, int stronger, int theme) {
        return "%s (%d %% to %d %%%s)"
                .formatted(
                        question.themes().get(theme).name(),
                        scoring.percent(stronger, theme),
                        scoring.percent(needing, theme),
                        isAsked(needing, theme) ? ", asked for" : "");
    }

    private boolean isAsked(int school, int theme) {
        return question.schools()
                .get(school)
                .asksFor()
                .contains(question.themes().get(theme));
    }

    private void near(int needing, int stronger, List<String> good, List<String> givenUp) {
        var miles = scoring.miles(needing, stronger);
        if (miles.isPresent() && counts(Wish.NEAR)) {
            boolean isNear = 2 * scoring.near(needing, stronger) >= scoring.worth(Wish.NEAR);
            (isNear ? good : givenUp).add(Place.miles(miles.getAsInt()) + " apart");
        }
    }

    private void phase(int needing, int stronger, List<String> good, List<String> givenUp) {
        if (counts(Wish.PHASE)) {
            var first = question.schools().get(needing).phase();
            var second = question.schools().get(stronger).phase();
            if (first == second) {
                good.add("both " + first.words());
            } else {
                givenUp.add("different phases, %s and %s".formatted(first.words(), second.words()));
            }
        }
    }

    private void before(int needing, int stronger, List<String> good, List<String> givenUp) {
        var first = question.schools().get(needing);
        var second = question.schools().get(stronger);
        if (counts(Wish.WORKED) && scoring.worked(needing, stronger) > 0) {
            good.add("worked well together before");
        } else if (first.workedBefore().containsKey(second.id())
                || second.workedBefore().containsKey(first.id())) {
            givenUp.add("paired before, and it did not go well");
        }
        if (counts(Wish.WISHED) && scoring.wished(needing, stronger) > 0) {
            good.add(
                    scoring.names(needing, stronger) && scoring.names(stronger, needing)
                            ? "each named the other"
                            : "one named the other");
        }
    }

    private void coach(int needing, int stronger, int coach, List<String> good, List<String> givenUp) {
        var person = question.coaches().get(coach);
        boolean isKnown = !person.expertise().isEmpty()
                && !question.schools().get(needing).percents().isEmpty();
        if (counts(Wish.EXPERTISE) && isKnown) {
            if (2 * scoring.expertise(needing, coach) >= scoring.worth(Wish.EXPERTISE)) {
                good.add("a coach with the expertise");
            } else if (scoring.expertise(needing, coach) == 0) {
                givenUp.add("the coach’s expertise lies elsewhere");
            }
        }
        if (counts(Wish.COACH_PHASE) && !person.phases().isEmpty()) {
            IntStream.of(needing, stronger)
                    .mapToObj(school -> question.schools().get(school).phase())
                    .distinct()
                    .filter(phase -> !person.phases().contains(phase))
                    .map(phase -> "the coach has not named %s settings".formatted(phase.words()))
                    .forEach(givenUp::add);
        }
        if (counts(Wish.COACH_NEAR)) {
            furthest(needing, stronger, school -> scoring.coachMiles(school, coach)).stream()
                    .filter(tenths ->
                            2 * (scoring.coachNear(needing, coach, true) + scoring.coachNear(stronger, coach, false))
                                    < scoring.worth(Wish.COACH_NEAR))
                    .forEach(tenths -> givenUp.add("the coach lives %s away".formatted(Place.miles(tenths))));
        }
    }

    private static OptionalInt furthest(int one, int other, Function<Integer, OptionalInt> miles) {
        var first = miles.apply(one);
        var second = miles.apply(other);
        return first.isPresent() && second.isPresent()
                ? OptionalInt.of(Math.max(first.getAsInt(), second.getAsInt()))
                : OptionalInt.empty();
    }
}
