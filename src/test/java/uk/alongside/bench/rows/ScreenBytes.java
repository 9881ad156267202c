package uk.alongside.bench.rows;

import java.util.List;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;

/** What a browser that has seen nothing but the sign-in page and the home page fetches for one further screen. */
public final class ScreenBytes implements Row {

    private static final long BOUND = 150_000;

    private final Screen screen;

    public ScreenBytes(Screen screen) {
        this.screen = screen;
    }

    @Override
    public String name() {
        return screen.row("screen-bytes-");
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var portal = bench.demonstration();
        var lead = portal.account(screen.role());
        try (var visitor = bench.chromium().visitor(portal.address())) {
            visitor.signIn(lead.email(), lead.password());
            var address = screen.addressIn(screen.projectOfDemonstration(), portal.address(), portal.account("SENCO"));
            var bytes = visitor.bytesDuring(() -> visitor.open(address));
            screen.checkHeading(visitor.heading());
            return List.of(Figure.count(name(), "demonstration", bytes, "B", BOUND, ""));
        }
    }
}
