package uk.alongside.bench.rows;

import java.util.List;
import uk.alongside.bench.Figure;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;

/**
 * What a browser that has never been here fetches for the sign-in page; and, because that page is plain and the user
 * interface only comes after it, also for the sign-in page and the home page together, against the same bound.
 */
public final class FirstPageBytes implements Row {

    private static final long BOUND = 280_000;

    @Override
    public String name() {
        return "first-page-bytes";
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var portal = bench.demonstration();
        var lead = portal.account("Project lead");
        try (var visitor = bench.chromium().visitor(portal.address())) {
            var signInPage = visitor.bytesDuring(() -> visitor.open("login"));
            var further = visitor.bytesDuring(() -> visitor.signIn(lead.email(), lead.password()));
            Screen.HOME.checkHeading(visitor.heading());
            return List.of(
                    Figure.count(name(), "sign-in page", signInPage, "B", BOUND, ""),
                    Figure.count(name(), "sign-in page and home", signInPage + further, "B", BOUND, ""));
        }
    }
}
