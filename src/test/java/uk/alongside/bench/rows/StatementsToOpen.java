package uk.alongside.bench.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import uk.alongside.bench.Figure;
import uk.alongside.bench.PortalHere;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.MadeUpPeople;
import uk.alongside.bench.volumes.Volume;
import uk.alongside.kernel.DueItem;

/**
 * How many SQL statements it takes to open a screen from another one in a browser, everything counted that the browser
 * asks for until it is quiet: the same for a project of 20 schools and one of 2,000, for one project and for 51.
 *
 * <p>Typing the address instead asks for the frame of the page too, and with each of those requests whether the person
 * may still be here; that number stands beside it.
 */
public final class StatementsToOpen implements Row {

    private static final long BOUND = 15;
    private static final long HOME = 3;
    private static final long HOME_PER_MODULE = 2;

    private final Screen screen;

    public StatementsToOpen(Screen screen) {
        this.screen = screen;
    }

    @Override
    public String name() {
        return screen.row("statements-");
    }

    @Override
    public Set<Volume> volumes() {
        return new LinkedHashSet<>(List.of(Volume.S, Volume.WIDE));
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var small = bench.portalOn(Volume.S);
        var wide = bench.portalOn(Volume.WIDE);
        var few = statements(bench, small, Volume.key(0));
        var many = statements(bench, wide, Volume.wideKey());
        var bound = screen == Screen.HOME ? HOME + HOME_PER_MODULE * modulesThatContribute(small) : BOUND;
        var ofFew = Figure.count(name(), Volume.S.words(), few.byLink(), "statements", bound, few.typed());
        var ofMany = Figure.count(name(), Volume.WIDE.words(), many.byLink(), "statements", bound, many.typed());
        return List.of(
                ofFew,
                many.byLink() == few.byLink() ? ofMany : ofMany.missed("must be the same as at S: " + few.byLink()));
    }

    /** Each module that knows of things due, and the projects' own, of which home shows a list. */
    private static long modulesThatContribute(PortalHere portal) {
        return portal.beans().getBeansOfType(DueItem.Source.class).values().stream()
                        .map(source -> source.getClass().getPackageName())
                        .distinct()
                        .count()
                + 1;
    }

    private record Count(int byLink, int byAddress) {

        String typed() {
            return "%d when the address is typed".formatted(byAddress);
        }
    }

    private Count statements(Workbench bench, PortalHere portal, String key) throws Exception {
        portal.becomeTheOneHere();
        try (var visitor = bench.chromium().visitor(portal.address())) {
            var account = screen.accountOn(key);
            visitor.signIn(account.email(), account.password());
            var address = screen.addressIn(key, portal.address(), MadeUpPeople.firstSenco(key));
            visitor.open(address);
            var byAddress = portal.statements().during(() -> visitor.open(address));
            screen.checkHeading(visitor.heading());
            visitor.follow(screen == Screen.HOME ? "projects" : "");
            var byLink = portal.statements().during(() -> visitor.follow(address));
            screen.checkHeading(visitor.heading());
            if (Boolean.parseBoolean(System.getenv("ALONGSIDE_BENCH_SHOW"))) {
                byLink.forEach(sql -> System.out.println("    " + sql.replaceAll("\\s+", " ")));
            }
            return new Count(byLink.size(), byAddress.size());
        }
    }
}
