package uk.alongside.pairing.solving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.alongside.kernel.Days;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** A clash in sentences that a lead understands: what each must asks for, and for which schools it comes to nothing. */
final class ClashWords {

    private static final int NAMED = 6;

    private final Question question;
    private final Set<Must> musts;
    private final Table table;

    ClashWords(Question question, Set<Must> musts) {
        this.question = question;
        this.musts = musts;
        this.table = new Table(question, musts);
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        musts.forEach(must -> sentences.add(sentence(must)));
        for (var mark : List.of(Mark.NEEDING, Mark.STRONGER)) {
            Clashes.partners(table, mark).ifPresent(shortage -> sentences.add(partners(shortage)));
            Clashes.coaches(table, mark).ifPresent(shortage -> sentences.add(coaches(shortage)));
        }
        return sentences.stream().distinct().toList();
    }

    private String sentence(Must must) {
        var asked = question.musts();
        return switch (must.kind()) {
            case ROLES ->
                "Each pair has one needing and one stronger school: %d are marked as needing, %d as stronger, %d as either."
                        .formatted(
                                question.count(Mark.NEEDING),
                                question.count(Mark.STRONGER),
                                question.count(Mark.EITHER));
            case CAPACITY -> {
                int links = (question.schools().size() - table.trios) / 2 + table.trios;
                yield "No coach takes more pairs than they can: together they can take %d, and %d are needed%s."
                        .formatted(
                                question.coaches().stream()
                                        .mapToInt(CoachToPair::capacity)
                                        .sum(),
                                links,
                                table.trios == 0 ? "" : ", a trio counted as two");
            }
            case CONFLICT -> "No coach works with a school about which they have declared a conflict of interest.";
            case TRIOS ->
                "There is at most room for %s; %s needed, because %d schools do not come out as pairs."
                        .formatted(
                                trios(asked.mostTrios()),
                                table.trios == 1 ? "1 is" : table.trios + " are",
                                question.schools().size());
            case TRUSTS -> "The schools of a pair are not of the same trust.";
            case PHASE -> "The schools of a pair are of the same phase.";
            case AUTHORITY -> "The schools of a pair are in the same local authority.";
            case MILES ->
                "The schools of a pair are at most %d miles apart."
                        .formatted(asked.mostMiles().orElseThrow());
            case ANSWER -> "A coach who answered that they may not work with a school does not.";
            case COACH_PHASE -> "A coach knows the phases of their schools.";
            case DATES -> {
                var days = asked.lasts().orElseThrow();
                yield "A coach is there from %s to %s."
                        .formatted(Days.inWords(days.from()), Days.inWords(days.until()));
            }
            case LOCK -> sentence(must.lock().orElseThrow());
        };
    }

    private static String trios(int number) {
        return switch (number) {
            case 0 -> "no trio";
            case 1 -> "1 trio";
            default -> number + " trios";
        };
    }

    private String sentence(Lock lock) {
        return switch (lock) {
            case Lock.Together(var one, var other) ->
                "You locked %s and %s together.".formatted(name(one), name(other));
            case Lock.Apart(var one, var other) -> "You excluded %s with %s.".formatted(name(one), name(other));
            case Lock.Third(var school, var joins) ->
                "You locked %s as the third school with %s.".formatted(name(school), name(joins));
            case Lock.WithCoach(var school, var coach) -> "You locked %s with %s.".formatted(name(school), name(coach));
            case Lock.WithoutCoach(var school, var coach) ->
                "You excluded %s for %s.".formatted(name(coach), name(school));
        };
    }

    private String partners(Shortage shortage) {
        var rows = schools(shortage.rows());
        return shortage.columns().isEmpty()
                ? "%s %s no school to be paired with then.".formatted(rows, has(shortage))
                : "%s could then only be with %s: %d %s for %d."
                        .formatted(
                                rows,
                                schools(shortage.columns()),
                                shortage.places(),
                                shortage.places() == 1 ? "school" : "schools",
                                shortage.rows().size());
    }

    private String coaches(Shortage shortage) {
        var rows = schools(shortage.rows());
        if (shortage.columns().isEmpty()) {
            return "%s %s no coach then%s."
                    .formatted(
                            rows,
                            has(shortage),
                            whyNot(shortage).map(why -> ": " + why).orElse(""));
        }
        var names = shortage.columns().stream()
                .map(coach -> question.coaches().get(coach).name())
                .toList();
        return "%s could then only have %s, with room for %d of %d."
                .formatted(rows, some(names), shortage.places(), shortage.rows().size());
    }

    private static String has(Shortage shortage) {
        return shortage.rows().size() == 1 ? "has" : "have";
    }

    /** What each coach has said, where there are few enough to say it and it is the same for all these schools. */
    private Optional<String> whyNot(Shortage shortage) {
        var reasons = shortage.rows().stream().map(this::whyNot).distinct().toList();
        return table.coaches > NAMED || reasons.size() > 1 || reasons.getFirst().isEmpty()
                ? Optional.empty()
                : Optional.of(reasons.getFirst());
    }

    private String whyNot(int school) {
        return IntStream.range(0, table.coaches)
                .mapToObj(coach -> table.rules().whyNot(school, coach).map(must -> "%s (%s)"
                        .formatted(question.coaches().get(coach).name(), why(must, school, coach))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private String why(Must must, int school, int coach) {
        return switch (must.kind()) {
            case CONFLICT ->
                table.rules()
                        .conflict(school, coach)
                        .map(conflict -> conflict.kind().words())
                        .orElse("conflict of interest");
            case ANSWER -> "answered no";
            case COACH_PHASE -> "does not know the phase";
            case DATES -> "not there all the time";
            default -> "your decision";
        };
    }

    private String schools(List<Integer> numbers) {
        return some(numbers.stream()
                .map(number -> question.schools().get(number).name())
                .toList());
    }

    private static String some(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        return names.size() <= NAMED
                ? String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast()
                : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " others";
    }

    private String name(SchoolId school) {
        return question.schools().get(table.rules().number(school)).name();
    }

    private String name(PersonId coach) {
        return question.coaches().get(table.rules().number(coach)).name();
    }
}
