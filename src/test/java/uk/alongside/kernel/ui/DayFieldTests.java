package uk.alongside.kernel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DayFieldTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void aDayIsReadAsPeopleWriteItFirstAndInFiguresToo() {
        var words = Objects.requireNonNull(new DayField("Last day").getI18n());

        assertThat(words.getDateFormats()).startsWith("d MMMM yyyy").contains("d/M/yyyy", "d MMM yyyy");
        assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
    }

    @Test
    void aDayThatIsThereIsTaken() {
        assertThat(new DayField("Last day", TODAY).until(TODAY).read("Choose the last day."))
                .contains(TODAY);
    }

    @Test
    void whatIsMissingIsAskedForBesideTheField() {
        var day = new DayField("Last day").needed();

        assertThat(day.read("Choose the last day.")).isEmpty();

        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).isEqualTo("Choose the last day.");
    }

    @Test
    void aDayThatHasNotComeIsRefusedWhereItMustHave() {
        var day = new DayField("First day", TODAY.plusDays(1)).until(TODAY);

        assertThat(day.read("Choose the first day.")).isEmpty();

        assertThat(day.getErrorMessage()).isEqualTo("This day has not come yet. Choose today or an earlier day.");
    }

    @Test
    void aRefusalGoesWithAnotherDay() {
        var day = new DayField("Last day", TODAY);
        day.refuse("The role began later.");
        assertThat(day.isInvalid()).isTrue();

        day.setValue(TODAY.minusDays(1));

        assertThat(day.isInvalid()).isFalse();
        assertThat(day.getErrorMessage()).isEmpty();
    }
}
