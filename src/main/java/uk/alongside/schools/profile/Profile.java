package uk.alongside.schools.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.rules.Figure;
import uk.alongside.schools.rules.Symbol;

/**
 * What is published of a school, ready to be read: every figure with whom it is compared, its year and its source.
 *
 * @param under the kind of school, how many it has, and with whom alone it is compared
 * @param notLoaded what no file has been loaded for, in a sentence; empty where nothing lacks
 * @param symbols those that stand on the page, each once
 * @param sources where the figures come from, in sentences
 */
public record Profile(
        SchoolId id,
        String name,
        String under,
        String lead,
        List<Card> cards,
        List<Line> lines,
        Optional<Needs> needs,
        LikeSchools like,
        String notLoaded,
        List<Symbol> symbols,
        List<String> sources,
        LocalDate asOf) {

    /**
     * One figure beside its neighbours.
     *
     * @param here as it is written: a figure or a symbol
     * @param difference in words; where there is none, why
     * @param base of whom, from when
     * @param also a figure that belongs to it, in a sentence; empty where there is none
     * @param working how each of its figures came about
     */
    public record Card(
            String title,
            Figure figure,
            String here,
            String difference,
            List<Beside> beside,
            String base,
            String also,
            List<String> working) {}

    /**
     * A row of a card.
     *
     * @param value for the bar; empty where there is none to draw
     * @param said as it is written
     */
    public record Beside(String name, Optional<BigDecimal> value, String said, boolean own) {}

    /**
     * A figure over the years.
     *
     * @param under what is not in it, and where records were joined
     * @param summary what a person would say who describes the chart
     * @param years along the axis, as they are written
     * @param notes under a year of the axis: a symbol, a join; empty where there is none
     */
    public record Line(
            String title,
            String under,
            String summary,
            String unit,
            List<String> years,
            List<String> notes,
            List<Series> series) {

        public boolean isBroken() {
            return series.getFirst().values().stream().anyMatch(Optional::isEmpty);
        }
    }

    /** @param said each value as the table writes it */
    public record Series(String name, boolean own, List<Optional<BigDecimal>> values, List<String> said) {}

    /**
     * Those with SEN by their primary need, as published.
     *
     * @param compared with whom, as headings
     */
    public record Needs(String under, List<String> compared, List<NeedRow> rows) {}

    /**
     * @param share of those with SEN here, in words
     * @param shares of the others, in words and in the order of the headings
     */
    public record NeedRow(String need, String plans, String support, String share, List<String> shares) {}

    /**
     * Schools to compare with.
     *
     * @param learners what those on roll are called, as a heading
     * @param rows the school itself first; empty where none could be chosen
     * @param working how they were chosen, or why not
     */
    public record LikeSchools(String learners, List<LikeRow> rows, List<String> working) {}

    /** @param id to its own page; empty for the school itself */
    public record LikeRow(
            Optional<SchoolId> id,
            String name,
            String place,
            String pupils,
            String meals,
            String sen,
            String support,
            String plans,
            String steps) {}
}
