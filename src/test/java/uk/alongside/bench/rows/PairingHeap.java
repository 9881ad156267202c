package uk.alongside.bench.rows;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.pairing.MadeUpQuestion;
import uk.alongside.pairing.solving.Effort;
import uk.alongside.pairing.solving.Solver;

/**
 * What looking for pairs holds at most: the heap in use, asked for after a collection again and again while it runs, less what
 * was in use before it began. A few rounds show it; later ones hold no more.
 */
public record PairingHeap(int schools, int bound) implements Row {

    private static final int MEGABYTE = 1 << 20;
    private static final int EVERY_MILLIS = 50;
    private static final Effort FEW_ROUNDS = new Effort(4, 1, 0, 1);

    public static Stream<Row> all() {
        return Stream.of(
                new PairingHeap(20, 8),
                new PairingHeap(200, 32),
                new PairingHeap(1_000, 64),
                new PairingHeap(4_000, 256));
    }

    @Override
    public String name() {
        return "pairing-heap-" + schools;
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var question = MadeUpQuestion.of(schools, 1);
        Solver.solve(MadeUpQuestion.of(60, 2));
        long idle = used();
        var peak = new AtomicLong();
        var samples = new AtomicLong();
        try (var sampling = Executors.newSingleThreadScheduledExecutor()) {
            Runnable sample = () -> {
                peak.accumulateAndGet(used(), Math::max);
                samples.incrementAndGet();
            };
            sampling.scheduleWithFixedDelay(sample, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
            // At each step too: a small project is done before anybody else has looked.
            Solver.solve(question, FEW_ROUNDS, _ -> {
                sample.run();
                return true;
            });
            sampling.shutdown();
        }
        long more = Math.max(0, peak.get() - idle);
        return List.of(Figure.count(
                name(),
                "%,d schools".formatted(schools),
                (more + MEGABYTE - 1) / MEGABYTE,
                "MB",
                bound,
                "above idle, in use after a collection, %d samples".formatted(samples.get())));
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
