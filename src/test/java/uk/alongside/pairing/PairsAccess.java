package uk.alongside.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Caller;
import uk.alongside.access.Target;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.StandingPairs.Part;
import uk.alongside.pairing.proposals.KeptProposal;
import uk.alongside.pairing.proposals.ProposalId;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** A pair of the school and another one of the project, offered or agreed; the caller is its coach where they coach there. */
class PairsAccess implements AccessExamples {

    private final Confirming confirming;
    private final PairAnswers answers;
    private final Pairs pairs;
    private final PairRows rows;
    private final KeptProposal proposals;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final LocalDate today;

    PairsAccess(
            Confirming confirming,
            PairAnswers answers,
            Pairs pairs,
            PairRows rows,
            AutowireCapableBeanFactory beans,
            JdbcClient jdbc,
            Clock clock) {
        this.confirming = confirming;
        this.answers = answers;
        this.pairs = pairs;
        this.rows = rows;
        this.proposals = beans.createBean(KeptProposal.class);
        this.jdbc = jdbc;
        this.clock = clock;
        this.today = SchoolTime.today(clock);
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(confirming(), answers(), read(), decided()).flatMap(some -> some);
    }

    private Stream<AccessExample<?>> confirming() {
        return Stream.of(
                AccessExample.ofAProject("Confirming.preview", target -> confirming.preview(proposal(target))),
                AccessExample.ofAProject(
                        "Confirming.confirm",
                        target -> confirming.confirm(proposal(target), 0, Map.of(), LocalDate.of(2026, 3, 2))));
    }

    private Stream<AccessExample<?>> answers() {
        return Stream.of(
                AccessExample.ofASchool("PairAnswers.offer", target -> answers.offer(offered(target)))
                        .showsFor("own", (target, offer) -> assertThat(offer.schools())
                                .extracting(PairSchool::id)
                                .contains(target.school())),
                AccessExample.ofASchool("PairAnswers.accept", target -> accept(offered(target)))
                        .shows("own", now -> assertThat(now).isEqualTo(new Answered.Taken(PairState.OFFERED))),
                AccessExample.ofASchool("PairAnswers.decline", target -> decline(offered(target)))
                        .shows("own", now -> assertThat(now).isEqualTo(new Answered.Taken(PairState.DECLINED))),
                AccessExample.ofAProject(
                        "PairAnswers.recordLate",
                        target -> answers.recordLate(
                                offered(target),
                                new PairParty.OfSchool(target.school()),
                                true,
                                today,
                                "By telephone.")),
                AccessExample.ofAProject("PairAnswers.remind", target -> answers.remind(offered(target))));
    }

    private Answered accept(PairingId pair) {
        return answers.accept(pair, read(pair));
    }

    private Answered decline(PairingId pair) {
        return answers.decline(pair, read(pair), "Too far.");
    }

    /** What stands in the offer; nothing where there is none. */
    private Offered read(PairingId pair) {
        return rows.find(pair).map(Pair::offered).orElseGet(() -> new Offered(Set.of(), PersonId.next(), today));
    }

    private Stream<AccessExample<?>> read() {
        return Stream.of(
                AccessExample.ofAProject("Pairs.of", target -> {
                            agreed(target);
                            return pairs.of(target.key());
                        })
                        .showsFor("own pairs", (target, lines) -> assertThat(lines)
                                .isNotEmpty()
                                .allSatisfy(line -> assertThat(line.lookAgain()).isEmpty())
                                .anySatisfy(line -> assertThat(line.schools())
                                        .extracting(PairSchool::id)
                                        .contains(target.school())))
                        .shows("agreed pairs", lines -> assertThat(lines)
                                .isNotEmpty()
                                .allSatisfy(line -> assertThat(line.state()).isIn(PairState.AGREED, PairState.PAUSED)))
                        .shows("nothing", lines -> assertThat(lines).isEmpty()),
                AccessExample.ofASchool("Pairs.page", target -> pairs.page(target.key(), agreed(target)))
                        .shows("own", page -> assertThat(page.answers()).isEmpty())
                        .shows("without the lead's", page -> {
                            assertThat(page.answers()).isEmpty();
                            assertThat(page.shows()).isEmpty();
                        }),
                AccessExample.ofAProject("Pairs.choices", target -> pairs.choices(agreed(target))));
    }

    private Stream<AccessExample<?>> decided() {
        return Stream.of(
                AccessExample.ofAProject("Pairs.pause", target -> pairs.pause(agreed(target), 1, today, "A break.")),
                AccessExample.ofAProject("Pairs.resume", target -> pairs.resume(agreed(target), 1, today, "On.")),
                AccessExample.ofAProject(
                        "Pairs.end", target -> pairs.end(agreed(target), 1, today, "Done.", Optional.empty())),
                AccessExample.ofAProject(
                        "Pairs.changeCoach",
                        target -> pairs.changeCoach(agreed(target), 1, target.person(), today, "Moved.")),
                AccessExample.ofAProject(
                        "Pairs.changeSchool",
                        target -> pairs.changeSchool(
                                agreed(target), 1, target.school(), target.school(), today, "A better fit.")),
                AccessExample.ofAProject(
                        "Pairs.changeReasons", target -> pairs.changeReasons(agreed(target), 1, "Near each other.")),
                AccessExample.ofAProject(
                        "Pairs.recordCheck", target -> pairs.recordCheck(agreed(target), 1, today, "On paper.")));
    }

    private ProposalId proposal(Target target) {
        return isThere(target) ? proposals.found(target.project(), MadeUpQuestion.of(8, 100, 3)) : ProposalId.next();
    }

    private PairingId agreed(Target target) {
        var pair = offered(target);
        rows.become(pair, PairState.AGREED);
        return pair;
    }

    private PairingId offered(Target target) {
        var pair = PairingId.next();
        if (!isThere(target)) {
            return pair;
        }
        var other = another(target);
        if (other.isEmpty()) {
            return pair;
        }
        jdbc.sql("""
                        update pair_member set until_day = from_day
                        where project_id = :project and school_id in (:schools) and until_day is null""")
                .param("project", target.project().value())
                .param("schools", List.of(target.school().value(), other.get().value()))
                .update();
        rows.add(
                List.of(new PairRows.New(
                        pair,
                        target.project(),
                        9_001,
                        ProposalId.next(),
                        Map.of(target.school(), Part.NEEDING, other.get(), Part.STRONGER),
                        coach(target),
                        "They are near each other.")),
                today,
                LocalDate.of(2018, 10, 1),
                null,
                clock.instant());
        return pair;
    }

    /** A coach stands in a pair of their own schools and in no other. */
    private static PersonId coach(Target target) {
        return target.caller() == Caller.COACH && target.letter().equals("A") ? target.self() : PersonId.next();
    }

    /** Empty where the school is not in the project. */
    private Optional<SchoolId> another(Target target) {
        return jdbc.sql("""
                        select other.school_id from project_school own
                        join project_school other on other.project_id = own.project_id
                            and other.school_id <> own.school_id
                        where own.project_id = ? and own.school_id = ?
                        order by length(other.letter) desc, other.letter desc limit 1""")
                .params(target.project().value(), target.school().value())
                .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                .optional();
    }

    private boolean isThere(Target target) {
        return jdbc.sql("select count(*) from project where id = ?")
                        .param(target.project().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
