package uk.alongside.audits.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Random data with the answers of other implementations: {@code statistics/reference.py} says of which. */
final class ReferenceVectors {

    private ReferenceVectors() {}

    static List<NamedCsvRecord> read(String name) {
        var file = Objects.requireNonNull(ReferenceVectors.class.getResourceAsStream("/statistics/" + name));
        try (var lines = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<BigDecimal> numbers(String words) {
        return Arrays.stream(words.split(" ")).map(BigDecimal::new).toList();
    }

    static List<PairedStatistics.Pair> pairs(String before, String after) {
        var earlier = numbers(before);
        var later = numbers(after);
        return IntStream.range(0, earlier.size())
                .mapToObj(i -> PairedStatistics.Pair.of(earlier.get(i), later.get(i)))
                .toList();
    }

    static List<Agreement.Judged> judged(String first, String second) {
        var one = numbers(first);
        var other = numbers(second);
        return IntStream.range(0, one.size())
                .mapToObj(i -> new Agreement.Judged(
                        one.get(i).intValueExact(), other.get(i).intValueExact(), 1))
                .toList();
    }
}
