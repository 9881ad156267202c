package uk.alongside.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.projects.LateSchool;
import uk.alongside.projects.Role;
import uk.alongside.projects.SchoolsTakingPart;
import uk.alongside.schools.Phase;

/** Schools join late and withdraw: every base says over how many schools it speaks, and what was recorded stays. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@Import(BoardWorld.class)
class BoardBaseTests {

    private final BoardWorld world;
    private final SchoolsTakingPart schools;
    private final LocalDate today;

    BoardBaseTests(BoardWorld world, SchoolsTakingPart schools, Clock clock) {
        this.world = world;
        this.schools = schools;
        this.today = SchoolTime.today(clock);
    }

    private ActingAs leadOf(String key) {
        var pack = new InventedPack(key).schools(20).row("grant.csv", "PLANNED,2000,Made up");
        for (var letter : "ABCDEFGHJKLMNOPQRSTU".split("")) {
            pack.progress(letter, 1, "yyyy").progress(letter, 2, "yyy").progress(letter, 3, "yy");
        }
        world.with(key, pack.files());
        return world.somebody(key, Role.PROJECT_LEAD);
    }

    private void withdraw(ActingAs lead, String key, String letter) {
        lead.run(() -> schools.withdraw(
                world.project(key), world.school(key, letter), today.minusDays(3), "Its head has left."));
    }

    @Test
    void boardSaysHowManySchoolsTakePartAndKeepsWhatWasRecorded() {
        var lead = leadOf("base-withdrew");
        var before = world.board(lead, "base-withdrew");

        withdraw(lead, "base-withdrew", "C");
        var after = world.board(lead, "base-withdrew");

        assertThat(before.lead()).doesNotContain("take part");
        assertThat(after.lead()).endsWith(" 19 of 20 schools take part.");
        assertThat(after.listing())
                .contains("19 of 20 schools take part.", "What was recorded before a school withdrew stays.")
                .anyMatch(sentence -> sentence.contains(" withdrew after "));
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.facts().getFirst().figure())
                .isEqualTo(before.facts().getFirst().figure());
        assertThat(after.facts().getFirst().explanation()).contains("19 of 20 schools take part.");
    }

    @Test
    void boardOfAnEarlierDaySaysWhatWasKnownThen() {
        var lead = leadOf("base-earlier");
        var yesterday = today.minusDays(1);
        var before = world.board(lead, "base-earlier", yesterday);

        withdraw(lead, "base-earlier", "C");
        lead.run(() -> schools.join(
                world.project("base-earlier"),
                new LateSchool(
                        Optional.empty(),
                        "Late School (invented)",
                        Optional.of(Phase.PRIMARY),
                        today.minusDays(2),
                        "It was asked later.")));

        assertThat(world.board(lead, "base-earlier", yesterday)).isEqualTo(before);
        var now = world.board(lead, "base-earlier");
        assertThat(now.rows()).hasSize(21);
        assertThat(now.lead()).endsWith(" 20 of 21 schools take part.");
        assertThat(now.listing()).anyMatch(sentence -> sentence.startsWith("Late School (invented) joined on"));
    }

    @Test
    void letterOfTheSchoolThatLeftIsNotGivenAway() {
        var lead = leadOf("base-letters");
        withdraw(lead, "base-letters", "C");

        var board = world.board(world.somebody("base-letters", Role.FUNDER), "base-letters");

        assertThat(board.listing())
                .contains("19 of 20 schools take part.", "One school has withdrawn.")
                .noneMatch(sentence -> sentence.contains("School C"));
    }

    @Test
    void moneyForEachSchoolSaysItsBase() {
        var lead = leadOf("base-money");
        withdraw(lead, "base-money", "C");

        var board = world.board(lead, "base-money");

        if (!(board.valueForMoney() instanceof Part.Shown<MoneyPart>(var money))
                || !(money.figures() instanceof Part.Shown<List<ValueForMoney.Figure>>(var figures))) {
            throw new AssertionError("The lead sees the money: " + board.valueForMoney());
        }
        assertThat(figures)
                .filteredOn(figure -> figure.kind() == ValueForMoney.Kind.PER_SCHOOL)
                .singleElement()
                .satisfies(figure -> assertThat(figure.inputs())
                        .contains(new ValueForMoney.Input(
                                "Schools", "19 of 20", "taking part on this day", Optional.empty())));
    }
}
