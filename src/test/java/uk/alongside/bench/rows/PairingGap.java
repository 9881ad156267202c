package uk.alongside.bench.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.solving.Outcome;
import uk.alongside.pairing.solving.Solver;

/**
 * How far a proposal for so many schools may be from the best possible, in percent of what is proved that none can pass: the
 * worst of several made-up projects. How long it took stands beside it and has no bound, for seconds say more about the machine.
 */
public record PairingGap(int schools, int projects) implements Row {

    private static final double BOUND = 1;

    public static Stream<Row> all() {
        return Stream.of(
                new PairingGap(20, 20),
                new PairingGap(21, 10),
                new PairingGap(200, 3),
                new PairingGap(1_000, 1),
                new PairingGap(4_000, 1));
    }

    @Override
    public String name() {
        return "pairing-gap-" + schools;
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        Solver.solve(MadeUpQuestion.of(60, projects));
        var results = IntStream.range(0, projects).mapToObj(this::one).toList();
        var worst = results.stream().map(Result::gap).max(BigDecimal::compareTo).orElseThrow();
        long proved =
                results.stream().filter(result -> result.gap().signum() == 0).count();
        double seconds = results.stream().mapToDouble(Result::seconds).average().orElseThrow();
        var figure = Figure.percent(
                name(),
                "%,d schools, %s".formatted(schools, projects == 1 ? "1 project" : projects + " projects"),
                worst.doubleValue(),
                BOUND,
                "of the bound; %d of %d proved best, %.1f s and %d steps on average"
                        .formatted(
                                proved,
                                projects,
                                seconds,
                                Math.round(results.stream()
                                        .mapToInt(Result::steps)
                                        .average()
                                        .orElseThrow())));
        return List.of(results.stream().allMatch(Result::kept) ? figure : figure.missed("A must is broken."));
    }

    private record Result(BigDecimal gap, double seconds, int steps, boolean kept) {}

    private Result one(int seed) {
        var question = MadeUpQuestion.of(schools, seed);
        long start = System.nanoTime();
        var found = (Outcome.Found) Solver.solve(question);
        double seconds = (System.nanoTime() - start) / 1e9;
        var proposal = found.proposal();
        var gap = BigDecimal.valueOf(100 * proposal.gap())
                .divide(BigDecimal.valueOf(proposal.bound()), 4, RoundingMode.HALF_UP);
        return new Result(
                gap,
                seconds,
                proposal.steps(),
                new Rulebook(question).brokenBy(proposal.groups()).isEmpty());
    }
}
