package uk.alongside.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;

/**
 * What happened to a pair, in sentences. Schools and coaches read what and when; why is for the lead and those who look at
 * the lead's decisions, and why somebody declined for the lead alone.
 */
@Component
class PairHistory {

    private final PairRows rows;
    private final PersonDirectory people;

    PairHistory(PairRows rows, PersonDirectory people) {
        this.rows = rows;
        this.people = people;
    }

    /** @param names of the coaches in it, the present one among them */
    record Told(List<PairPage.Happened> happened, Map<PersonId, String> names) {}

    Told of(Pair pair, PairAccess.Seat seat) {
        var events = rows.history(pair.id());
        var names = people.namesOf(
                Stream.concat(Stream.of(pair.coach()), events.stream().flatMap(event -> event.coach().stream()))
                        .collect(Collectors.toSet()));
        return new Told(
                events.stream()
                        .filter(event -> seat.leads() || isForAll(event.kind()))
                        .map(event -> new PairPage.Happened(
                                event.on(), sentence(pair, event, names, seat), reason(event, seat)))
                        .toList(),
                names);
    }

    private static boolean isForAll(PairEventKind kind) {
        return switch (kind) {
            case OFFERED, ACCEPTED, DECLINED, AGREED, PAUSED, RESUMED, COACH_CHANGED, SCHOOL_CHANGED, CHECKED, ENDED ->
                true;
            case SCHOOL_LEAVES, SCHOOL_STAYS, REMINDED, REASONS_CHANGED -> false;
        };
    }

    private static String reason(PairRows.Event event, PairAccess.Seat seat) {
        var isForThem = event.kind() == PairEventKind.DECLINED || event.kind() == PairEventKind.ACCEPTED
                ? seat.leads()
                : seat.readsReasons();
        return isForThem ? event.reason() : "";
    }

    private static String sentence(Pair pair, PairRows.Event event, Map<PersonId, String> names, PairAccess.Seat seat) {
        var who = event.school()
                .<PairParty>map(PairParty.OfSchool::new)
                .or(() -> event.coach().map(PairParty.OfCoach::new))
                .map(party -> name(pair, party, names))
                .orElse("");
        return switch (event.kind()) {
            case OFFERED -> "Offered to the schools and the coach";
            case CHECKED -> "Conflict check of " + who + " and the schools: clear";
            case ACCEPTED -> who + " accepted";
            case DECLINED -> seat.leads() ? who + " declined" : "Not going ahead as it was offered";
            case AGREED -> "Agreed: all have accepted";
            case PAUSED -> "Paused";
            case RESUMED -> "It went on";
            case COACH_CHANGED -> who + " was asked to be its coach";
            case SCHOOL_CHANGED -> who + " came into the pair";
            case SCHOOL_LEAVES -> who + " leaves the project";
            case SCHOOL_STAYS -> who + " stays in the project after all";
            case REMINDED -> "Reminded of the answer";
            case REASONS_CHANGED -> "The reasons that all may read were changed";
            case ENDED -> "Ended";
        };
    }

    static String name(Pair pair, PairParty party, Map<PersonId, String> names) {
        return switch (party) {
            case PairParty.OfSchool(var school) ->
                pair.schools().stream()
                        .filter(of -> of.id().equals(school))
                        .map(PairSchool::name)
                        .findFirst()
                        .orElse("A school");
            case PairParty.OfCoach(var coach) ->
                Optional.ofNullable(names.get(coach)).orElse("A coach");
        };
    }
}
