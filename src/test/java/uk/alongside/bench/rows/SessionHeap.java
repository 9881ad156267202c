package uk.alongside.bench.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.RunningPortal;
import uk.alongside.bench.UiClient;
import uk.alongside.bench.Workbench;

/**
 * What one more open session on a screen keeps of the portal's heap: the live objects with forty such sessions, less
 * those with twenty, over twenty. What the first visitor of a screen leaves behind for all later ones is no session's
 * and drops out.
 */
public final class SessionHeap implements Row {

    private static final int SESSIONS = 20;
    private static final int ROUNDS = 3;
    private static final long BOUND = 300_000;

    private final Screen screen;

    public SessionHeap(Screen screen) {
        this.screen = screen;
    }

    @Override
    public String name() {
        return screen.row("session-heap-");
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var portal = bench.demonstration();
        var address = screen.addressIn(screen.projectOfDemonstration(), portal.address(), portal.account("SENCO"));
        var perSession = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            portal.liveHeapWith(0);
            var sessions = open(portal, address);
            var some = portal.liveHeapWith(SESSIONS);
            sessions.addAll(open(portal, address));
            var twiceAsMany = portal.liveHeapWith(2 * SESSIONS);
            perSession.add((twiceAsMany.bytes() - some.bytes()) / SESSIONS);
            if (round == ROUNDS - 1 && Boolean.parseBoolean(System.getenv("ALONGSIDE_BENCH_SHOW"))) {
                twiceAsMany
                        .heaviestSince(some)
                        .forEach((type, bytes) -> System.out.printf("    %,9d B  %s%n", bytes / SESSIONS, type));
            }
            signOut(sessions);
        }
        return List.of(Figure.count(
                name(),
                "demonstration",
                Math.round(Rounds.median(perSession)),
                "B",
                BOUND,
                "%d sessions less %d, %d rounds: %s to %s B"
                        .formatted(
                                2 * SESSIONS,
                                SESSIONS,
                                ROUNDS,
                                Collections.min(perSession),
                                Collections.max(perSession))));
    }

    private List<UiClient> open(RunningPortal portal, String address) throws Exception {
        var person = portal.account(screen.role());
        var clients = new ArrayList<UiClient>();
        for (int i = 0; i < SESSIONS; i++) {
            var client = new UiClient(portal.address());
            client.signIn(person.email(), person.password());
            screen.checkTitle(client.open(address).title());
            if (screen == Screen.AUDIT) {
                AnsweredReview.fetchedBy(client, address);
            }
            clients.add(client);
        }
        return clients;
    }

    private static void signOut(List<UiClient> clients) throws Exception {
        for (var client : clients) {
            client.signOut();
        }
    }
}
