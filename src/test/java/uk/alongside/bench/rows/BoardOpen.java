package uk.alongside.bench.rows;

import java.util.List;
import java.util.Set;
import uk.alongside.bench.Figure;
import uk.alongside.bench.PortalHere;
import uk.alongside.bench.Rounds;
import uk.alongside.bench.Row;
import uk.alongside.bench.Workbench;
import uk.alongside.bench.volumes.Volume;
import uk.alongside.indicators.BoardRequest;
import uk.alongside.indicators.ProgressBoard;

/** A project's board takes no longer for the other projects there are: the service's time at L over S. */
public final class BoardOpen implements Row {

    private static final int WARM_UP = 60;
    private static final int ROUNDS = 120;
    private static final double BOUND = 1.5;

    @Override
    public String name() {
        return "board-open";
    }

    @Override
    public Set<Volume> volumes() {
        return Set.of(Volume.S, Volume.L);
    }

    @Override
    public List<Figure> measure(Workbench bench) throws Exception {
        var large = bench.portalOn(Volume.L);
        var small = bench.portalOn(Volume.S);
        // One in the middle of the large volume, which nothing has just been read from.
        var ratio = Rounds.ratio(
                WARM_UP,
                ROUNDS,
                () -> open(large, Volume.key(Volume.L.projects() / 2)),
                () -> open(small, Volume.key(0)));
        return List.of(Figure.ratio(name(), Volume.L.words(), ratio, BOUND, "the same at S"));
    }

    private static void open(PortalHere portal, String key) {
        var board = portal.asLead(() -> portal.service(ProgressBoard.class).board(key, BoardRequest.today()));
        if (board.isEmpty()) {
            throw new IllegalStateException("The board of %s has no results".formatted(key));
        }
    }
}
