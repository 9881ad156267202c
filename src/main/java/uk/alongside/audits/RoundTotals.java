package uk.alongside.audits;

import java.util.List;
import uk.alongside.frameworks.Scale;

/**
 * A round over all schools together, without any single one of them.
 *
 * @param sent how many schools have sent, of how many
 * @param areas empty where fewer than {@link #FEWEST_SCHOOLS} have
 */
public record RoundTotals(
        RoundId round,
        RoundKind kind,
        String name,
        String editionTitle,
        Scale scale,
        int sent,
        int of,
        List<Area> areas) {

    /** From so many schools on there are totals. */
    public static final int FEWEST_SCHOOLS = 5;

    public RoundTotals {
        areas = List.copyOf(areas);
    }

    /**
     * An area: how often each answer was given in all schools together.
     *
     * @param tallies the lowest level first
     */
    public record Area(String code, String title, List<Others.Tally> tallies) {

        public Area {
            tallies = List.copyOf(tallies);
        }
    }
}
