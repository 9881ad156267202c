package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.alongside.audits.results.RoundsOverview;
import uk.alongside.audits.results.RoundsOverview.Line;
import uk.alongside.audits.results.SchoolsMean;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;

/** The rounds of self-reviews in brief, for a page that is about something else. Where there are none it says so. */
public final class RoundsSection extends Composite<Div> {

    private static final String NONE = "No self-review has been opened in this project, so there are no scores of any.";
    private static final String NONE_PUBLISHED =
            "No scores of the schools’ self-reviews were published, so none are shown and none are invented.";

    private RoundsSection(Component... content) {
        getContent().add(new ResultsSection("Self-reviews", content));
    }

    /** @param asPublished whether the page shows what was published of a study */
    public static RoundsSection ofProject(String project, LocalDate asOf, boolean asPublished, RoundsOverview rounds) {
        if (rounds.lines().isEmpty()) {
            return none(asPublished);
        }
        var withMean = rounds.lines().stream().anyMatch(line -> line.mean().isPresent());
        var columns = new ArrayList<>(List.of(Column.words("Round"), Column.words("Opened"), Column.words("Sent")));
        if (withMean) {
            columns.add(Column.figures("Percent of the scale, mean"));
        }
        var table = new PlainTable("Rounds of self-reviews", columns.toArray(Column[]::new))
                .stacking()
                .rows(rounds.lines().stream().map(line -> row(line, withMean)).toList());
        return new RoundsSection(card(table), link(rounds, new ResultsAddress(project, "", "", "", asOf, 0)));
    }

    public static RoundsSection ofSchool(
            String project, String letter, LocalDate asOf, boolean asPublished, RoundsOverview rounds) {
        if (rounds.lines().isEmpty()) {
            return none(asPublished);
        }
        if (!rounds.opens()) {
            return new RoundsSection(ResultsSection.quiet("What the school answered is not shared with your role."));
        }
        var table = new PlainTable(
                        "Rounds of self-reviews of this school",
                        Column.words("Round"),
                        Column.words("Sent"),
                        Column.figures("Percent of the scale"))
                .stacking()
                .rows(rounds.lines().stream()
                        .map(line -> List.of(
                                line.round().name(),
                                line.sentAt()
                                        .map(sent -> InWords.day(SchoolTime.dayOf(sent)))
                                        .orElse("not sent"),
                                line.percent().orElse("–")))
                        .toList());
        return new RoundsSection(card(table), link(rounds, new ResultsAddress(project, letter, "", "", asOf, 0)));
    }

    private static RoundsSection none(boolean asPublished) {
        var section = new RoundsSection(ResultsSection.quiet(asPublished ? NONE_PUBLISHED : NONE));
        section.addClassName("no-rounds");
        return section;
    }

    private static List<String> row(Line line, boolean withMean) {
        var row = new ArrayList<>(List.of(
                line.round().name(),
                InWords.day(line.round().opensOn()),
                line.round().sentInWords()));
        if (withMean) {
            row.add(mean(line.mean()));
        }
        return row;
    }

    private static String mean(Optional<SchoolsMean> mean) {
        return mean.map(SchoolsMean::inWords).orElse("–");
    }

    private static Div card(PlainTable table) {
        var card = new Div(table);
        card.addClassName("card");
        return card;
    }

    private static Component link(RoundsOverview rounds, ResultsAddress address) {
        var link = new RouterLink("Results of the self-reviews", address.view(), address.route());
        link.addClassName("link-alone");
        link.setQueryParameters(address.query());
        link.addClassName("no-print");
        link.setVisible(rounds.opens());
        return link;
    }
}
