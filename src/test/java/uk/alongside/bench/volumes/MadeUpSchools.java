package uk.alongside.bench.volumes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import uk.alongside.schools.Phase;

/**
 * Schools that nobody can take for a real one, as many and of the kinds that England has.
 *
 * <p>How many there are of each kind comes from the school census where its file is at hand. Names are made up in either
 * case, and none has a URN: a judgement that a generator drew must not stand beside a real school, not even in a
 * measurement.
 */
final class MadeUpSchools {

    private static final Path CENSUS =
            Path.of(System.getenv().getOrDefault("ALONGSIDE_CENSUS", "../shared/data/real/dfe_england_census.csv"));

    private MadeUpSchools() {}

    record MadeUpSchool(String name, Phase phase) {}

    static List<MadeUpSchool> take(int count, RandomGenerator random) throws IOException {
        var kinds = Files.exists(CENSUS) ? kindsOfTheCensus() : List.of("State-funded primary");
        var schools = new ArrayList<MadeUpSchool>(count);
        for (int i = 0; i < count; i++) {
            // Small volumes take an even sample, so that they have every kind too.
            var kind = kinds.get((int) ((long) i * kinds.size() / count));
            schools.add(new MadeUpSchool("Made-up School %05d".formatted(i + 1), phase(kind, random)));
        }
        return schools;
    }

    private static List<String> kindsOfTheCensus() throws IOException {
        return Files.readAllLines(CENSUS).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[3])
                .toList();
    }

    private static Phase phase(String kind, RandomGenerator random) {
        return switch (kind) {
            case "State-funded nursery" -> Phase.EARLY_YEARS;
            case "State-funded secondary" -> random.nextInt(10) == 0 ? Phase.ALL_THROUGH : Phase.SECONDARY;
            case "State-funded special school", "Non-maintained special school" -> Phase.SPECIAL;
            case "Pupil referral unit" -> Phase.ALTERNATIVE_PROVISION;
            case "Independent school" -> Phase.ALL_THROUGH;
            default -> Phase.PRIMARY;
        };
    }
}
