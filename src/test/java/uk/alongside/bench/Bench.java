package uk.alongside.bench;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.alongside.bench.rows.BoardOpen;
import uk.alongside.bench.rows.FirstPageBytes;
import uk.alongside.bench.rows.ImportHeap;
import uk.alongside.bench.rows.ImportRegister;
import uk.alongside.bench.rows.JudgementSave;
import uk.alongside.bench.rows.PairingGap;
import uk.alongside.bench.rows.PairingHeap;
import uk.alongside.bench.rows.PeopleAtOnce;
import uk.alongside.bench.rows.ResidentMemory;
import uk.alongside.bench.rows.RollupNational;
import uk.alongside.bench.rows.Screen;
import uk.alongside.bench.rows.ScreenBytes;
import uk.alongside.bench.rows.SessionHeap;
import uk.alongside.bench.rows.StartWarm;
import uk.alongside.bench.rows.StatementsToOpen;

/**
 * {@code ./alongside bench [NAME]}: measures what the portal costs and says whether it keeps its bounds.
 *
 * <p>With a NAME, only the rows whose name begins so. Ends with status 1 where a row misses its bound.
 */
public final class Bench {

    private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        var chosen = rows().filter(row -> arguments.length == 0 || row.name().startsWith(arguments[0]))
                .toList();
        if (chosen.isEmpty()) {
            System.err.printf(
                    "No row begins with %s. There are:%n  %s%n",
                    arguments[0], String.join("\n  ", rows().map(Row::name).toList()));
            System.exit(2);
        }
        var report = new Report();
        try (var bench = new Workbench()) {
            bench.prepare(chosen.stream()
                    .flatMap(row -> row.volumes().stream())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
            for (var row : chosen) {
                System.out.printf("%s ...%n", row.name());
                report.add(measured(row, bench));
            }
        }
        report.writeTo(Path.of("target", "bench", "report.json"));
        System.out.println();
        report.printTo(System.out);
        System.exit(report.keepsItsBounds() ? 0 : 1);
    }

    /**
     * Pairs first, which need no portal; then those on generated volumes, those on the demonstration, and those on a portal of
     * their own. Sessions are weighed before a browser leaves any behind.
     */
    private static Stream<Row> rows() {
        return Stream.of(
                        PairingGap.all(),
                        PairingHeap.all(),
                        Stream.<Row>of(
                                new BoardOpen(),
                                new RollupNational(),
                                new JudgementSave(),
                                new ImportRegister(),
                                new ImportHeap()),
                        Screen.all().map(StatementsToOpen::new),
                        Screen.all().map(SessionHeap::new),
                        Stream.<Row>of(new FirstPageBytes()),
                        Screen.all().filter(screen -> screen != Screen.HOME).map(ScreenBytes::new),
                        Stream.<Row>of(new ResidentMemory(), new PeopleAtOnce(), new StartWarm()))
                .flatMap(Function.identity());
    }

    /** A row that fails is a row that missed its bound; the others are still measured. */
    private static List<Figure> measured(Row row, Workbench bench) {
        try {
            return row.measure(bench).stream()
                    .sorted(Comparator.comparing(Figure::name))
                    .toList();
        } catch (Exception | AssertionError e) {
            LOG.error("{} could not be measured.", row.name(), e);
            return List.of(Figure.unmeasured(row.name(), String.valueOf(e.getMessage())));
        }
    }
}
