package uk.alongside.bench.rows;

import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import uk.alongside.TestDatabase;
import uk.alongside.bench.DemoAccount;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.RunningPortal;
import uk.alongside.bench.UiClient;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.MadeUpPeople;
import uk.alongside.bench.volumes.Volume;

/**
 * Two hundred people at once: most answer the self-review of their school and look at the board between, the others look at
 * the board only. Each thinks for five seconds before each act.
 *
 * <p>The figure is the 95th percentile of all round trips, each over the median of its kind while one person was alone.
 * Afterwards every answer has to be in the database, and no request may have failed.
 */
public final class PeopleAtOnce implements Row {

    private static final long THINKING_MILLIS = 5_000;
    private static final int TURNS_TO_WARM_UP = 40;
    private static final int TURNS_ALONE = 40;
    private static final int SIGN_IN_TOGETHER = 8;
    private static final int SETTLING_SECONDS = 20;
    private static final int SECONDS = 60;
    private static final int PERCENT = 95;
    private static final double BOUND = 10;
    private static final long SEED = 20_260_102;

    @Override
    public String name() {
        return "people-200";
    }

    @Override
    public Set<Volume> volumes() {
        return Set.of(Volume.M);
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var schema = bench.placeOf(Volume.M);
        try (var portal = RunningPortal.launchedOn(schema, "people")) {
            bench.keep(portal);
            return List.of(measure(portal.address(), schema));
        }
    }

    private Figure measure(URI portal, TestDatabase.Schema schema) throws Exception {
        var random = new SplittableRandom(SEED);
        var alone = alone(portal, random.split());
        var together = new RoundTrips();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var people = signedIn(portal, random, together);
            var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SETTLING_SECONDS + SECONDS);
            var acting = people.stream().map(one -> act(threads, one, end)).toList();
            TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
            together.forget();
            var failed = failures(acting);
            var unkept = Somebody.unkept(people, keptIn(schema));
            var figure = Figure.ratio(
                    name(),
                    Volume.M.words(),
                    Rounds.percentile(together.over(alone), PERCENT),
                    BOUND,
                    "the median of one person alone, %d round trips of %d people; %s"
                            .formatted(together.count(), people.size(), together.inWords(alone)));
            return failed.isEmpty() && unkept.isEmpty()
                    ? figure
                    : figure.missed("%d people failed %s, %d answers are not in the database"
                            .formatted(
                                    failed.size(),
                                    failed.stream().distinct().limit(3).toList(),
                                    unkept.size()));
        }
    }

    /** One person without a pause, once the portal is warm. */
    private static RoundTrips alone(URI portal, SplittableRandom random) throws Exception {
        var roundTrips = new RoundTrips();
        var one = writer(portal, Volume.key(0), 0, random, roundTrips);
        for (int turn = 0; turn < TURNS_TO_WARM_UP; turn++) {
            one.turn(0);
        }
        roundTrips.forget();
        for (int turn = 0; turn < TURNS_ALONE; turn++) {
            one.turn(0);
        }
        return roundTrips;
    }

    private static List<Somebody> signedIn(URI portal, SplittableRandom random, RoundTrips roundTrips)
            throws Exception {
        var people = new ArrayList<Somebody>();
        var arriving = new ArrayList<Future<Somebody>>();
        try (var threads = Executors.newFixedThreadPool(SIGN_IN_TOGETHER)) {
            for (int project = 0; project < MadeUpPeople.PROJECTS; project++) {
                var key = Volume.key(project);
                IntStream.range(0, MadeUpPeople.SENCOS).forEach(place -> {
                    var own = random.split();
                    arriving.add(threads.submit(() -> writer(portal, key, place, own, roundTrips)));
                });
                IntStream.range(0, MadeUpPeople.READERS).forEach(place -> {
                    var own = random.split();
                    arriving.add(threads.submit(
                            () -> person(portal, MadeUpPeople.reader(key, place), key, "", own, roundTrips)));
                });
            }
            for (var one : arriving) {
                people.add(one.get());
            }
        }
        return people;
    }

    private static Somebody writer(URI portal, String key, int place, SplittableRandom random, RoundTrips roundTrips)
            throws Exception {
        var senco = MadeUpPeople.senco(key, place);
        return person(portal, senco, key, Screen.AUDIT.addressIn(key, portal, senco), random, roundTrips);
    }

    private static Somebody person(
            URI portal, DemoAccount account, String key, String audit, SplittableRandom random, RoundTrips roundTrips)
            throws Exception {
        return Somebody.signedIn(new UiClient(portal), account, key, audit, random, roundTrips);
    }

    private static Future<?> act(ExecutorService threads, Somebody one, long end) {
        return threads.submit(() -> {
            while (System.nanoTime() < end) {
                one.turn(THINKING_MILLIS);
            }
            return one;
        });
    }

    private static List<String> failures(List<? extends Future<?>> acting) throws InterruptedException {
        var failures = new ArrayList<String>();
        for (var one : acting) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                failures.add(String.valueOf(failure.getCause()));
            }
        }
        return failures;
    }

    /** The level that stands for each sheet and statement. */
    private static Map<String, Integer> keptIn(TestDatabase.Schema schema) throws SQLException {
        var kept = new HashMap<String, Integer>();
        try (var connection = DriverManager.getConnection(schema.url(), schema.user(), schema.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select answer.respondent_id, answer.statement_id, answer.level from audit_answer answer
                        join audit on audit.id = answer.respondent_id
                        join audit_round round on round.id = audit.round_id and round.kind = 'INTERIM'
                        where answer.superseded_at = '9999-12-31 23:59:59.999999' and answer.level is not null""")) {
            while (rows.next()) {
                kept.put(rows.getString(1) + " " + rows.getString(2), rows.getInt(3));
            }
        }
        return kept;
    }
}
