package uk.alongside.bench.rows;

import java.util.ArrayList;
import java.util.List;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Row;
import uk.alongside.bench.RunningPortal;
import uk.alongside.bench.UiClient;
import uk.alongside.bench.Workbench;

/** The memory of the portal and its database together while fifty people have a page open, half of them a board. */
public final class ResidentMemory implements Row {

    private static final int SESSIONS = 50;
    private static final long BOUND = 700;

    @Override
    public String name() {
        return "resident-memory";
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        // One that has done nothing else yet.
        try (var portal = RunningPortal.launched("resident-memory")) {
            bench.keep(portal);
            var lead = portal.account("Project lead");
            var open = new ArrayList<UiClient.Page>();
            for (int i = 0; i < SESSIONS; i++) {
                var client = new UiClient(portal.address());
                client.signIn(lead.email(), lead.password());
                var screen = i % 2 == 0 ? Screen.BOARD : Screen.HOME;
                open.add(client.open(screen.addressIn(Screen.DEMONSTRATION, portal.address(), lead)));
            }
            return List.of(Figure.count(
                    name(),
                    "demonstration",
                    Math.ceilDiv(portal.residentBytes(), 1_000_000),
                    "MB",
                    BOUND,
                    "%d open sessions".formatted(open.size())));
        }
    }
}
