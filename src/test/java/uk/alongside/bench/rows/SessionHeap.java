package uk.alongside.bench.rows;

import java.util.ArrayList;
import java.util.List;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.RunningPortal;
import uk.alongside.bench.UiClient;
import uk.alongside.bench.Workbench;

/**
 * What one more open session on a screen keeps of the portal's heap: the live objects with fifty such sessions, less
 * those without, over fifty.
 */
public final class SessionHeap implements Row {

    private static final int SESSIONS = 50;
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
        // What the first visitors of a screen leave behind stays for all later ones and is no session's.
        signOut(open(portal, 5));
        var perSession = new ArrayList<Long>();
        for (int round = 0; round < ROUNDS; round++) {
            var without = portal.liveHeapBytes();
            var sessions = open(portal, SESSIONS);
            perSession.add((portal.liveHeapBytes() - without) / SESSIONS);
            signOut(sessions);
        }
        return List.of(Figure.count(
                name(),
                "demonstration",
                Math.round(Rounds.median(perSession)),
                "B",
                BOUND,
                "%d sessions, %d rounds".formatted(SESSIONS, ROUNDS)));
    }

    private List<UiClient> open(RunningPortal portal, int sessions) throws Exception {
        var lead = portal.account(screen.role());
        var clients = new ArrayList<UiClient>();
        for (int i = 0; i < sessions; i++) {
            var client = new UiClient(portal.address());
            client.signIn(lead.email(), lead.password());
            screen.check(client.open(screen.addressIn(Screen.DEMONSTRATION)).title());
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
