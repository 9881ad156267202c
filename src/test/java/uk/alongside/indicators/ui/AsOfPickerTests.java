package uk.alongside.indicators.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AsOfPickerTests {

    private static final LocalDate SHOWN = LocalDate.of(2019, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<LocalDate> chosen = new ArrayList<>();

    @BeforeEach
    void openABrowser() {
        MockVaadin.setup();
        UI.getCurrent().add(new AsOfPicker(SHOWN, TODAY, chosen::add));
    }

    @AfterEach
    void closeIt() {
        MockVaadin.tearDown();
    }

    @Test
    void choosesTheDayThatIsWritten() {
        _get(DatePicker.class).setValue(TODAY);

        assertThat(chosen).containsExactly(TODAY);
    }

    @Test
    void doesNothingOnWhatIsNoDayOrHasNotCome() {
        _get(DatePicker.class).clear();
        _get(DatePicker.class).setValue(TODAY.plusDays(1));

        assertThat(chosen).isEmpty();
        assertThat(_get(DatePicker.class).getErrorMessage()).contains("has not come yet");
    }

    @Test
    void readsADayAsPeopleWriteIt() {
        var words = _get(DatePicker.class).getI18n();

        assertThat(words.getDateFormats()).contains("d MMMM yyyy", "d/M/yyyy", "d.M.yyyy", "yyyy-MM-dd");
        assertThat(words.getBadInputErrorMessage()).isEqualTo("Write a day as in 31 January 2019.");
    }
}
