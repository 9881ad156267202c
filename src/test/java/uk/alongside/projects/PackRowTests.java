package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How single cells are read, and what is said of those that cannot be. */
class PackRowTests {

    private final Faults faults = new Faults();

    @Test
    void momentsAreReadToTheMicrosecond() {
        assertThat(row("2019-01-31T00:00:00.123456Z", "").recorded())
                .contains(new Recorded(Instant.parse("2019-01-31T00:00:00.123456Z"), Optional.empty()));
        assertThat(row("2019-01-31T00:00:00.1234567Z", "").recorded()).isEmpty();
        assertThat(row("2019-02-30T00:00:00Z", "").recorded()).isEmpty();
        assertThat(row("2019-01-31T00:00:00", "").recorded()).isEmpty();
        assertThat(row("2019-01-31T24:00:00Z", "").recorded()).isEmpty();
        assertThat(faults.sentences).hasSize(4).allMatch(sentence -> sentence.contains("2019-01-31T00:00:00Z"));
    }

    @Test
    void nothingIsReplacedBeforeItIsOnRecord() {
        assertThat(row("2019-01-31T00:00:00Z", "2019-01-31T00:00:00Z").recorded())
                .isEmpty();
        assertThat(faults.sentences).singleElement().asString().contains("not later than recorded_at");
    }

    @Test
    void numbersAreWithinTheirBounds() {
        assertThat(row("7", "").whole("recorded_at", 0, 7)).contains(7);
        assertThat(row("-1", "").whole("recorded_at", 0, 7)).isEmpty();
        assertThat(row("8", "").whole("recorded_at", 0, 7)).isEmpty();
        assertThat(row("1e3", "").whole("recorded_at", 0, 7)).isEmpty();
        assertThat(row("99999999999", "").whole("recorded_at", 0, 7)).isEmpty();
        assertThat(row("", "").whole("recorded_at", 0, 7)).isEmpty();
        assertThat(faults.sentences).hasSize(5).allMatch(sentence -> sentence.contains("from 0 to 7"));
    }

    @Test
    void amountsHaveAPointAndNothingElse() {
        assertThat(amount("187909")).contains(new BigDecimal("187909"));
        assertThat(amount("0.50")).contains(new BigDecimal("0.50"));
        for (var wrong : List.of("£5", "1,000", "1.234", ".5", "5.", "-1", "NaN", "")) {
            assertThat(amount(wrong)).as(wrong).isEmpty();
        }
        assertThat(faults.sentences).hasSize(8);
    }

    private Optional<BigDecimal> amount(String cell) {
        return row(cell, "").decimal("recorded_at", BigDecimal.ZERO, new BigDecimal("1000000"), 2);
    }

    @Test
    void valuesAreWrittenInOneWay() {
        assertThat(PackCell.of(new BigDecimal("4.50"))).isEqualTo("4.5");
        assertThat(PackCell.of(new BigDecimal("1000"))).isEqualTo("1000");
        assertThat(PackCell.of(new BigDecimal("0.00"))).isEqualTo("0");
        assertThat(PackCell.of(Instant.parse("2019-01-31T00:00:00.000Z"))).isEqualTo("2019-01-31T00:00:00Z");
    }

    private PackRow row(String first, String second) {
        return new PackRow(
                faults, "grant.csv", 2, Map.of("recorded_at", 0, "superseded_at", 1), new String[] {first, second});
    }

    /** Keeps the sentences. */
    private static final class Faults implements PackSource {

        final List<String> sentences = new ArrayList<>();

        @Override
        public PackOutline outline() {
            return new PackOutline(Set.of(), Set.of(), Map.of());
        }

        @Override
        public List<PackRow> rows(String file) {
            return List.of();
        }

        @Override
        public void fault(String file, int line, String column, String sentence) {
            sentences.add(sentence);
        }
    }
}
