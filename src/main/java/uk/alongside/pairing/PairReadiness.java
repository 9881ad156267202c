package uk.alongside.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Days;
import uk.alongside.people.PersonDirectory;

/**
 * No visit before conflict check and acceptance: says whether both were there on a day, for whoever plans visits. Asks
 * nobody whether they may know.
 */
@Component
public class PairReadiness {

    private final PairRows rows;
    private final PairAnswerRows answers;
    private final PersonDirectory people;

    PairReadiness(PairRows rows, PairAnswerRows answers, PersonDirectory people) {
        this.rows = rows;
        this.answers = answers;
        this.people = people;
    }

    /** Whether the coach of the pair may visit its schools on this day, by what is on record now. */
    public Readiness mayVisit(PairingId id, LocalDate day) {
        return rows.find(id)
                .map(pair ->
                        whyNot(pair, day).<Readiness>map(Readiness.NotYet::new).orElseGet(Readiness.Ready::new))
                .orElseGet(() -> new Readiness.NotYet("There is no such pair."));
    }

    private Optional<String> whyNot(Pair pair, LocalDate day) {
        return ofState(pair, day).or(() -> withoutCheck(pair, day)).or(() -> withoutAcceptance(pair, day));
    }

    private static Optional<String> ofState(Pair pair, LocalDate day) {
        return switch (pair.state()) {
            case OFFERED -> Optional.of("Not everybody has accepted this pair yet.");
            case DECLINED -> Optional.of("This pair was declined.");
            case PAUSED -> Optional.of("This pair is paused. The project’s lead can let it go on.");
            case ENDED ->
                pair.endedOn().filter(day::isAfter).map(last -> "This pair ended on %s.".formatted(Days.inWords(last)));
            case AGREED ->
                Optional.of(pair.beginsOn()).filter(day::isBefore).map(first -> "This pair begins on %s."
                        .formatted(Days.inWords(first)));
        };
    }

    private Optional<String> withoutCheck(Pair pair, LocalDate day) {
        var checks = answers.checks(pair.id());
        for (var school : pair.schools()) {
            var first = checks.stream()
                    .filter(check -> check.clear()
                            && check.coach().equals(pair.coach())
                            && check.school().equals(school.id()))
                    .map(PairAnswerRows.Check::on)
                    .min(LocalDate::compareTo);
            if (first.filter(on -> !on.isAfter(day)).isEmpty()) {
                return Optional.of("The conflict check of %s and %s %s. The project’s lead can record an earlier one."
                        .formatted(
                                coach(pair),
                                school.name(),
                                first.map(on -> "was on %s only".formatted(Days.inWords(on)))
                                        .orElse("is missing")));
            }
        }
        return Optional.empty();
    }

    private Optional<String> withoutAcceptance(Pair pair, LocalDate day) {
        var standing = answers.standing(pair.id());
        for (var party : pair.parties()) {
            var answer = Optional.ofNullable(standing.get(party)).filter(PairAnswerRows.Answer::accepts);
            if (answer.filter(accepted -> !accepted.on().isAfter(day)).isEmpty()) {
                return Optional.of("%s %s."
                        .formatted(
                                name(pair, party),
                                answer.map(accepted -> "accepted on %s only".formatted(Days.inWords(accepted.on())))
                                        .orElse("has not accepted yet")));
            }
        }
        return Optional.empty();
    }

    private String name(Pair pair, PairParty party) {
        return switch (party) {
            case PairParty.OfCoach _ -> coach(pair);
            case PairParty.OfSchool(var school) ->
                pair.schools().stream()
                        .filter(of -> of.id().equals(school))
                        .map(PairSchool::name)
                        .findFirst()
                        .orElse("A school");
        };
    }

    private String coach(Pair pair) {
        return people.namesOf(List.of(pair.coach())).getOrDefault(pair.coach(), "The coach");
    }
}
