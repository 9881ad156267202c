package uk.alongside.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Audience;
import uk.alongside.projects.SharedKind;
import uk.alongside.projects.Sharing;
import uk.alongside.projects.SharingChoices;

/** Parts of a pair's page: what its schools show each other, and who answered what. */
@Component
class PairPageDrawing {

    private final SharingChoices sharing;

    PairPageDrawing(SharingChoices sharing) {
        this.sharing = sharing;
    }

    /** What each school shows its partner is for the people of the pair and its lead to know. */
    List<PairPage.Shows> shows(Pair pair, PairAccess.Seat seat) {
        if (pair.state() != PairState.AGREED
                || !seat.leads() && !seat.coaches() && seat.own().isEmpty()) {
            return List.of();
        }
        var shared = sharing.of(pair.project(), pair.schoolIds());
        return pair.schools().stream()
                .map(school -> new PairPage.Shows(
                        school,
                        seat.own().contains(school.id()),
                        kinds(shared.getOrDefault(school.id(), Sharing.NOTHING))))
                .toList();
    }

    private static List<SharedKind> kinds(Sharing shared) {
        return Arrays.stream(SharedKind.values())
                .filter(kind -> shared.lets(Audience.PARTNER_SCHOOL, kind))
                .toList();
    }

    static List<PairPage.PartyAnswer> answers(
            Pair pair, Map<PairParty, PairAnswerRows.Answer> answered, Map<PersonId, String> names) {
        var parties = new ArrayList<>(pair.parties());
        answered.keySet().stream().filter(party -> !parties.contains(party)).forEach(parties::add);
        return parties.stream()
                .map(party -> {
                    var answer = Optional.ofNullable(answered.get(party));
                    return new PairPage.PartyAnswer(
                            party,
                            PairHistory.name(pair, party, names),
                            answer.map(PairAnswerRows.Answer::accepts),
                            answer.map(PairAnswerRows.Answer::on),
                            answer.map(one -> one.lateReason()
                                            .map("Recorded late: %s"::formatted)
                                            .orElse(one.reason()))
                                    .orElse(""));
                })
                .toList();
    }
}
