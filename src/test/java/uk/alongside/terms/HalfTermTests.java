package uk.alongside.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.alongside.kernel.RuleBroken;

class HalfTermTests {

    private static final HalfTerm SPRING = HalfTerm.parse("2017/18 spring 1");

    @Test
    void isReadAsItIsWritten() {
        assertThat(SPRING)
                .isEqualTo(new HalfTerm(new SchoolYear(2017), Term.SPRING, 1))
                .hasToString("2017/18 spring 1");
        assertThat(HalfTerm.parse("1999/00 autumn 2")).hasToString("1999/00 autumn 2");
    }

    @Test
    void isSaidWithTheYearItLiesIn() {
        assertThat(SPRING.label()).isEqualTo("Spring term 2018, first half");
        assertThat(HalfTerm.parse("2018/19 autumn 2").label()).isEqualTo("Autumn term 2018, second half");
    }

    @Test
    void goesOnAcrossTheYears() {
        assertThat(SPRING.plus(0)).isEqualTo(SPRING);
        assertThat(SPRING.plus(5)).hasToString("2018/19 autumn 2");
        assertThat(SPRING.plus(-3)).hasToString("2016/17 summer 2");
        assertThat(SPRING.plus(1)).isGreaterThan(SPRING);
    }

    @Test
    void isNothingElse() {
        for (var wrong :
                List.of("", "spring", "2017/19 spring 1", "2017/18 Spring 1", "2017/18 spring 3", "2017/18 winter 1")) {
            assertThatExceptionOfType(RuleBroken.class)
                    .as(wrong)
                    .isThrownBy(() -> HalfTerm.parse(wrong))
                    .withMessageContaining("2017/18 spring 1");
        }
    }
}
