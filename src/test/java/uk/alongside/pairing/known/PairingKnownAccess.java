package uk.alongside.pairing.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.people.PersonId;

/** What is known before pairing: a coach who has declared a conflict, and a decision of the lead's. */
class PairingKnownAccess implements AccessExamples {

    private static final Instant THEN = Instant.parse("2026-01-12T12:00:00Z");
    private static final KnownSaving.By SOMEBODY = new KnownSaving.By(Optional.empty(), THEN);

    private final PairingDesk desk;
    private final CoachProfile coaches;
    private final SchoolWishes wishes;
    private final KnownSaving saving;
    private final JdbcClient jdbc;

    PairingKnownAccess(
            PairingDesk desk, CoachProfile coaches, SchoolWishes wishes, KnownSaving saving, JdbcClient jdbc) {
        this.desk = desk;
        this.coaches = coaches;
        this.wishes = wishes;
        this.saving = saving;
        this.jdbc = jdbc;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(desk(), coach(), school()).flatMap(some -> some);
    }

    private Stream<AccessExample<?>> desk() {
        return Stream.of(
                AccessExample.ofAProject("PairingDesk.knowledge", target -> {
                            declared(target);
                            return desk.knowledge(target.key());
                        })
                        .shows("all of it", known -> {
                            assertThat(known.mayWrite()).isTrue();
                            assertThat(known.coaches()).anySatisfy(coach -> assertThat(coach.declared())
                                    .isNotEmpty());
                        })
                        .shows("without confidences", known -> {
                            assertThat(known.mayWrite()).isFalse();
                            assertThat(known.coaches()).isNotEmpty().allSatisfy(coach -> {
                                assertThat(coach.declared()).isEmpty();
                                assertThat(coach.refused()).isEmpty();
                            });
                        }),
                AccessExample.ofAProject("PairingDesk.rules", target -> desk.rules(target.project())),
                AccessExample.ofAProject("PairingDesk.locks", target -> {
                    decided(target);
                    return desk.locks(target.project());
                }),
                AccessExample.ofAProject(
                        "PairingDesk.mark",
                        target -> desk.mark(target.project(), target.school(), Optional.of(Mark.EITHER), 0)),
                AccessExample.doingToAProject(
                        "PairingDesk.markTheme",
                        target -> desk.markTheme(target.project(), target.school(), theme(target), Optional.empty())),
                AccessExample.ofAProject(
                        "PairingDesk.place",
                        target -> desk.place(target.project(), target.school(), "464000 100500", 0)),
                AccessExample.ofAProject(
                        "PairingDesk.useSuggestedMarks", target -> desk.useSuggestedMarks(target.key())),
                AccessExample.ofAProject(
                        "PairingDesk.changeRules", target -> desk.changeRules(target.project(), Rules.usual())),
                AccessExample.ofAProject(
                        "PairingDesk.lock",
                        target -> desk.lock(
                                target.project(),
                                NewLock.ofCoach(
                                        LockKind.WITHOUT_COACH,
                                        target.school(),
                                        coachOf(target),
                                        "They are friends."))),
                AccessExample.doingToAProject("PairingDesk.lift", target -> desk.lift(decided(target))),
                AccessExample.ofAProject("PairingDesk.askCoaches", target -> desk.askCoaches(target.key())),
                AccessExample.ofAProject(
                        "PairingDesk.writeProfile",
                        target -> desk.writeProfile(target.project(), coachOf(target), CoachSays.NOTHING, 0)),
                AccessExample.doingToAProject(
                        "PairingDesk.writeAnswer",
                        target -> desk.writeAnswer(target.project(), coachOf(target), target.school(), true, "")));
    }

    private Stream<AccessExample<?>> coach() {
        return Stream.of(
                AccessExample.ofAProject("CoachProfile.mine", target -> {
                            declared(target);
                            return coaches.mine(target.key());
                        })
                        .shows("own", page -> assertThat(page.declared()).hasSize(1)),
                AccessExample.ofAProject(
                        "CoachProfile.save", target -> coaches.save(target.project(), CoachSays.NOTHING, 0)),
                AccessExample.ofAProject(
                        "CoachProfile.declare",
                        target -> coaches.declare(target.project(), Conflict.Kind.FAMILY, target.school())),
                AccessExample.ofAProject("CoachProfile.declareTrust", target -> {
                    trust(target);
                    return coaches.declareTrust(target.project(), "North Trust");
                }),
                AccessExample.ofAProject("CoachProfile.declareNone", target -> coaches.declareNone(target.project())),
                AccessExample.doingToAProject(
                        "CoachProfile.withdraw", target -> coaches.withdraw(target.project(), declared(target))),
                AccessExample.doingToAProject(
                        "CoachProfile.answer", target -> coaches.answer(target.project(), target.school(), false, "")),
                AccessExample.ofAProject(
                        "CoachProfile.mayWorkWithTheRest", target -> coaches.mayWorkWithTheRest(target.project())));
    }

    private Stream<AccessExample<?>> school() {
        var nothing = new WishesPage.Wishes(Set.of(), Set.of());
        return Stream.of(
                AccessExample.ofAProject("SchoolWishes.mine", target -> wishes.mine(target.key()))
                        .showsFor("own", (target, pages) -> assertThat(pages)
                                .singleElement()
                                .satisfies(
                                        page -> assertThat(page.school().id()).isEqualTo(target.school()))),
                AccessExample.ofASchool(
                                "SchoolWishes.save",
                                target -> wishes.save(target.project(), target.school(), nothing, before(target)))
                        .shows("own", saved -> assertThat(saved).isTrue()));
    }

    /** What a school has wished in the demonstration. */
    private WishesPage.Wishes before(Target target) {
        return wishes.mine(target.key()).stream()
                .filter(page -> page.school().id().equals(target.school()))
                .findFirst()
                .map(WishesPage::wishes)
                .orElseGet(() -> new WishesPage.Wishes(Set.of(), Set.of()));
    }

    private DeclarationId declared(Target target) {
        return exists(target)
                ? saving.declare(
                        target.project(), coachOf(target), Optional.empty(), LocalDate.of(2026, 1, 12), SOMEBODY)
                : DeclarationId.next();
    }

    private LockId decided(Target target) {
        return exists(target)
                ? saving.lock(
                        target.project(),
                        NewLock.ofCoach(LockKind.WITH_COACH, target.school(), PersonId.next(), "They asked for it."),
                        SOMEBODY)
                : LockId.next();
    }

    private boolean exists(Target target) {
        return jdbc.sql("select count(*) from project_school where project_id = ? and school_id = ?")
                        .params(target.project().value(), target.school().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private PersonId coachOf(Target target) {
        return jdbc.sql("select person_id from participation where project_id = ? and role = 'COACH' and school_id = ?"
                        + " order by first_day, id desc limit 1")
                .params(target.project().value(), target.school().value())
                .query((row, number) -> KnownRows.person(row, "person_id"))
                .optional()
                .orElseGet(PersonId::next);
    }

    private String theme(Target target) {
        return jdbc.sql("""
                        select area.code from framework_area area
                        join audit_round round on round.edition_id = area.edition_id
                        where round.project_id = ? and round.kind = 'BASELINE' order by round.position, area.position limit 1""")
                .param(target.project().value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private void trust(Target target) {
        if (exists(target)) {
            jdbc.sql("update school set urn = '990009' where id = ?")
                    .param(target.school().value())
                    .update();
            jdbc.sql("""
                            insert into register_entry (urn, name, trust_name, la_code, import_id, recorded_at)
                            values ('990009', 'As the register has it', 'North Trust', '990', uuid(), '2026-01-12 12:00:00')""").update();
        }
    }
}
