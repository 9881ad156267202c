package uk.alongside.projects.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.alongside.projects.Activity;

class DatesTests {

    @Test
    void anOpenDateIsSaidOnce() {
        assertThat(Dates.of(open(""))).isEqualTo("Date open");
        assertThat(Dates.of(open("end of spring term"))).isEqualTo("Date open: end of spring term");
        assertThat(Dates.of(open("date to be agreed with each school")))
                .isEqualTo("Date to be agreed with each school");
        assertThat(Dates.of(open("September 2018, date to be confirmed")))
                .isEqualTo("September 2018, date to be confirmed");
    }

    private static Activity open(String note) {
        return new Activity(
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                note,
                "VISIT",
                "Visit one",
                "coaches");
    }
}
