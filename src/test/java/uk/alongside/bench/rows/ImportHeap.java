package uk.alongside.bench.rows;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.MadeUpRegister;

/**
 * What an import of 60 MB holds at most: the heap in use, asked for after a collection every few hundred milliseconds while it
 * runs, less what was in use before it began.
 */
public final class ImportHeap implements Row {

    private static final int SCHOOLS = 50_000;
    private static final int BYTES = 1_200;
    private static final int MEGABYTE = 1 << 20;
    private static final int EVERY_MILLIS = 400;
    private static final int BOUND = 64;

    @Override
    public String name() {
        return "import-heap";
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var file = MadeUpRegister.write(
                Path.of("target", "bench", "register-60.csv").toAbsolutePath(), SCHOOLS, BYTES);
        var small = MadeUpRegister.write(
                Path.of("target", "bench", "register-small.csv").toAbsolutePath(), 1, BYTES);
        var portal = bench.portalOnNothing("heap");
        portal.becomeTheOneHere();
        // What the first import of all leaves behind for later ones is not this one's.
        ImportRegister.bring(portal, small, 1, 0);
        ImportRegister.empty(new JdbcTemplate(portal.service(DataSource.class)));
        long idle = used();
        var peak = new AtomicLong();
        var samples = new AtomicLong();
        try (var sampling = Executors.newSingleThreadScheduledExecutor()) {
            sampling.scheduleWithFixedDelay(
                    () -> {
                        peak.accumulateAndGet(used(), Math::max);
                        samples.incrementAndGet();
                    },
                    0,
                    EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            ImportRegister.bring(portal, file, SCHOOLS, 0);
            sampling.shutdown();
        }
        long more = Math.max(0, peak.get() - idle);
        return List.of(Figure.count(
                name(),
                "%,d schools, %,d MB".formatted(SCHOOLS, Files.size(file) / 1_000_000),
                (more + MEGABYTE - 1) / MEGABYTE,
                "MB",
                BOUND,
                "above idle, in use after a collection, %d samples".formatted(samples.get())));
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
