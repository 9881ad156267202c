package uk.alongside.bench.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import uk.alongside.bench.DemoAccount;
import uk.alongside.bench.UiClient;
import uk.alongside.bench.rows.RoundTrips.Kind;

/** One of many people in front of the portal: who has a self-review answers it and looks at the board now and then. */
final class Somebody {

    private static final int ANSWERS_IN_A_TURN = 6;
    private static final int LEVELS = 4;

    private final UiClient client;
    private final UiClient.Page page;
    private final String board;
    /** Where they answer; empty for who only reads. */
    private final String audit;

    private final SplittableRandom random;
    private final RoundTrips roundTrips;
    private final Map<String, Integer> answers = new HashMap<>();
    private int statement;

    private Somebody(
            UiClient client,
            UiClient.Page page,
            String board,
            String audit,
            SplittableRandom random,
            RoundTrips roundTrips) {
        this.client = client;
        this.page = page;
        this.board = board;
        this.audit = audit;
        this.random = random;
        this.roundTrips = roundTrips;
    }

    /** @param audit the address at which they answer; empty for who only reads */
    static Somebody signedIn(
            UiClient client,
            DemoAccount account,
            String projectKey,
            String audit,
            SplittableRandom random,
            RoundTrips roundTrips)
            throws Exception {
        client.signIn(account.email(), account.password());
        return new Somebody(
                client, client.open(""), "projects/%s/board".formatted(projectKey), audit, random, roundTrips);
    }

    /** What one looks at and does before one begins again. Between any two acts goes the time in which people think. */
    void turn(long thinkingMillis) throws Exception {
        if (!audit.isEmpty()) {
            think(thinkingMillis);
            answer(thinkingMillis);
        }
        think(thinkingMillis);
        roundTrips.time(Kind.BOARD, () -> {
            page.follow(board);
            return page;
        });
        Screen.BOARD.checkTitle(page.title());
    }

    private void answer(long thinkingMillis) throws Exception {
        roundTrips.time(Kind.AUDIT, () -> {
            page.follow(audit);
            return page;
        });
        Screen.AUDIT.checkTitle(page.title());
        var review = roundTrips.time(Kind.STATEMENTS, () -> AnsweredReview.fetchedBy(client, audit));
        var statements = review.statements();
        for (int number = 0; number < ANSWERS_IN_A_TURN; number++) {
            think(thinkingMillis);
            var next = statements.get(statement++ % statements.size());
            // Another than stands: a page sends nothing where nothing changes.
            var level = 1 + (review.levelOf(next) + random.nextInt(LEVELS - 1)) % LEVELS;
            // Before it is sent: an answer that was lost on the way is not to be overlooked.
            answers.put(next, level);
            roundTrips.time(Kind.ANSWER, () -> {
                review.answer(next, level);
                return level;
            });
        }
    }

    /** Half as long or half as long again. */
    private void think(long millis) throws InterruptedException {
        if (millis > 0) {
            TimeUnit.MILLISECONDS.sleep(random.nextLong(millis / 2, millis * 3 / 2));
        }
    }

    /** The sheet they write; empty for who only reads. */
    String sheet() {
        return audit.substring(audit.lastIndexOf('/') + 1);
    }

    /** The level of each statement they have answered, as they answered it last. */
    Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }

    static List<String> unkept(List<Somebody> people, Map<String, Integer> kept) {
        return people.stream()
                .flatMap(one -> one.answers.entrySet().stream()
                        .filter(answer -> !answer.getValue().equals(kept.get(one.sheet() + " " + answer.getKey())))
                        .map(answer -> one.sheet() + " " + answer.getKey()))
                .toList();
    }
}
