package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import uk.alongside.indicators.Reach;
import uk.alongside.indicators.SchoolResults;
import uk.alongside.indicators.SchoolResults.DescriptorResult;
import uk.alongside.indicators.SchoolResults.EvidenceLine;
import uk.alongside.indicators.SchoolResults.OfTheme;
import uk.alongside.indicators.SchoolResults.Progress;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.PrintedFoot;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.kernel.ui.Workings;

/** A school's results from top to bottom. */
class SchoolPage extends Composite<Div> {

    /** @param more what other modules tell of the school, before the foot */
    SchoolPage(SchoolResults school, BoardAddress address, Component... more) {
        getContent().addClassNames("school", "stack-l");
        getContent()
                .add(
                        new PrintedFoot(school.asOf()),
                        new ViewHeader(school.name(), new PrintButton())
                                .under(under(school))
                                .lead(school.lead()),
                        neighbours(school, address));
        if (!school.isToCome()) {
            results(school, more);
        }
    }

    private void results(SchoolResults school, Component... more) {
        getContent()
                .add(
                        new BoardSection("Results by theme", themes(school), averages(school)),
                        new NoteList(school.notes()),
                        besideEachOtherOnPaper(school, more),
                        new BoardFoot(school.project(), school.caution()));
    }

    private static Component besideEachOtherOnPaper(SchoolResults school, Component... more) {
        var parts = new Div(new BoardSection("Evidence held", evidence(school.evidence())), missing(school.missing()));
        parts.add(more);
        parts.addClassNames("two-on-paper", "stack-l");
        return parts;
    }

    private static String under(SchoolResults school) {
        var phase = school.phase().isEmpty() ? "" : school.phase() + ". ";
        return phase + "As of " + InWords.day(school.asOf()) + ".";
    }

    private static Component neighbours(SchoolResults school, BoardAddress address) {
        var board = new RouterLink("The whole board", BoardView.class, address.route());
        board.setQueryParameters(address.query());
        var row = new Nav(board);
        row.addClassNames("row", "no-print");
        row.setAriaLabel("Other schools");
        school.before().ifPresent(letter -> row.add(link("School before: " + letter, address.ofSchool(letter))));
        school.after().ifPresent(letter -> row.add(link("Next school: " + letter, address.ofSchool(letter))));
        return row;
    }

    private static Anchor link(String words, String address) {
        var link = new Anchor(address, words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static Component themes(SchoolResults school) {
        var cards = new Div();
        cards.addClassNames("theme-results");
        school.themes().forEach(theme -> cards.add(theme(theme, school.hasDescriptors())));
        return cards;
    }

    /** @param descriptors whether the page has results of descriptors; otherwise it says once that there are none */
    private static Component theme(OfTheme theme, boolean descriptors) {
        var words = descriptors ? theme.cell().explanation() : theme.cell().explanationWithoutShare();
        var card = new Section(new H3("%d. %s".formatted(theme.number(), theme.name())), new CellBadge(theme.cell()));
        card.addClassNames("card", "stack-s");
        if (!words.isEmpty()) {
            card.add(new Paragraph(words));
        }
        theme.average().ifPresent(average -> card.add(BoardSection.quiet("Other schools: " + average.sentence())));
        if (theme.descriptors().stream().anyMatch(SchoolPage::isJudged)) {
            card.add(new Workings("The descriptors", new DescriptorList(theme.descriptors())));
        }
        return card;
    }

    private static boolean isJudged(DescriptorResult descriptor) {
        return descriptor.progress() != Progress.NOT_JUDGED;
    }

    private static Component averages(SchoolResults school) {
        var refused = school.averages() instanceof Reach.Averages.Refused(var reason) ? reason : "";
        var line = BoardSection.quiet(refused);
        line.setVisible(!refused.isEmpty());
        return line;
    }

    private static Component evidence(List<EvidenceLine> lines) {
        if (lines.isEmpty()) {
            return BoardSection.quiet("No evidence sources had been entered by this day.");
        }
        var card = new Div(new PlainTable("Evidence held for this school", Column.words("Source"), Column.words("Held"))
                .rows(lines.stream()
                        .map(line -> List.of(
                                line.source(),
                                (line.held() ? "held" : "not held")
                                        + line.doubt()
                                                .map(doubt -> ". " + doubt)
                                                .orElse("")))
                        .toList()));
        card.addClassName("card");
        return card;
    }

    private static Component missing(List<String> sentences) {
        var list = new UnorderedList();
        list.addClassName("stack-s");
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        var section = new BoardSection("Not entered yet", list);
        section.setVisible(!sentences.isEmpty());
        return section;
    }
}
