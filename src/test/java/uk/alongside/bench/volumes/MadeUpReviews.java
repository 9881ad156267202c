package uk.alongside.bench.volumes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import uk.alongside.bench.volumes.MadeUpSchools.MadeUpSchool;
import uk.alongside.projects.Letters;
import uk.alongside.schools.Phase;

/**
 * A baseline and a final self-review of each made-up school, as many statements each as a real one: the last is a little
 * better than the first, and a few statements do not apply or are not known. Some answers of the first carry a moderated
 * judgement.
 */
final class MadeUpReviews {

    static final String FRAMEWORK = "send-review";
    private static final int STATEMENTS = 80;
    /** A project far larger than real ones: its answers have to find room in one pack. */
    private static final int STATEMENTS_OF_MANY = 20;

    private static final int MANY_SCHOOLS = 500;
    /** Each of so many answers of the first round was looked at by somebody else. */
    private static final int MODERATED = 8;

    private static final List<Asked> ALL = read();

    private final List<MadeUpSchool> schools;
    private final RandomGenerator random;

    MadeUpReviews(List<MadeUpSchool> schools, RandomGenerator random) {
        this.schools = schools;
        this.random = random;
    }

    /** @param settings which kinds of setting are asked; all where there are none */
    private record Asked(String code, List<String> settings) {

        boolean isFor(Phase phase) {
            return settings.isEmpty() || settings.contains(phase.words());
        }
    }

    private static List<Asked> read() {
        var file = "/db/frameworks/" + FRAMEWORK + "/1/statements.csv";
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(MadeUpReviews.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8))) {
            return csv.stream().map(MadeUpReviews::asked).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Asked asked(NamedCsvRecord row) {
        var settings = row.getField("settings");
        return new Asked(row.getField("code"), settings.isEmpty() ? List.of() : Arrays.asList(settings.split("; ")));
    }

    void rounds(CsvWriter csv) {
        csv.writeRecord(
                "1",
                "BASELINE",
                "First",
                FRAMEWORK,
                "1",
                "2024-09-23",
                "2024-10-18",
                "",
                "ANSWERS",
                "2024-09-16T09:00:00Z");
        csv.writeRecord(
                "2",
                "FINAL",
                "Last",
                FRAMEWORK,
                "1",
                "2026-01-12",
                "2026-01-30",
                "",
                "ANSWERS",
                "2026-01-05T09:00:00Z");
    }

    void reviews(CsvWriter csv) {
        for (int place = 0; place < schools.size(); place++) {
            csv.writeRecord("1", Letters.at(place), "2024-09-24T10:00:00Z", "2024-10-16T14:00:00Z", "");
        }
        for (int place = 0; place < schools.size(); place++) {
            csv.writeRecord("2", Letters.at(place), "2026-01-13T10:00:00Z", "2026-01-28T14:00:00Z", "");
        }
    }

    void answers(CsvWriter csv) {
        for (int round = 1; round <= 2; round++) {
            for (int place = 0; place < schools.size(); place++) {
                var letter = Letters.at(place);
                var at = round == 1 ? "2024-10-01T10:00:00Z" : "2026-01-20T10:00:00Z";
                var number = String.valueOf(round);
                var better = round - 1;
                askedOf(schools.get(place))
                        .forEach(
                                asked -> csv.writeRecord(number, letter, asked.code(), answer(better), "", "", at, ""));
            }
        }
    }

    void moderated(CsvWriter csv) {
        for (int place = 0; place < schools.size(); place++) {
            var letter = Letters.at(place);
            askedOf(schools.get(place))
                    .filter(asked -> random.nextInt(MODERATED) == 0)
                    .forEach(asked -> csv.writeRecord(
                            "1",
                            letter,
                            asked.code(),
                            answer(0),
                            "Drawn by the generator.",
                            "2024-11-04T10:00:00Z",
                            ""));
        }
    }

    private Stream<Asked> askedOf(MadeUpSchool school) {
        var most = schools.size() > MANY_SCHOOLS ? STATEMENTS_OF_MANY : STATEMENTS;
        return ALL.stream().filter(asked -> asked.isFor(school.phase())).limit(most);
    }

    private String answer(int better) {
        return switch (random.nextInt(25)) {
            case 0 -> "na";
            case 1 -> "dk";
            default -> String.valueOf(Math.min(4, 1 + random.nextInt(3) + random.nextInt(1 + better)));
        };
    }
}
