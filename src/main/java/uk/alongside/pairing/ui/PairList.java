package uk.alongside.pairing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.pairing.PairLine;
import uk.alongside.pairing.Pairs;

/** The pairs of a project that the person at the keyboard may see: schools in the order of their names, coach, since when. */
@StyleSheet("styles/pairing.css")
public final class PairList extends Composite<Section> {

    private static final int SHOWN_WHOLE = 40;

    private final String projectKey;
    private final List<PairLine> lines;

    public PairList(Pairs pairs, String projectKey) {
        this.projectKey = projectKey;
        this.lines = pairs.of(projectKey);
        getContent().addClassName("stack");
        getContent().add(new H2("Pairs"));
        if (lines.isEmpty()) {
            getContent()
                    .add(new Paragraph(
                            "There is no pair to see yet. Once one is offered to your school, or to you as its coach, it stands here"
                                    + " and on your home page."));
            return;
        }
        getContent().add(summary(), grid());
    }

    /** Whether there is no pair for the person at the keyboard to see. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private Component summary() {
        long open = lines.stream().filter(line -> line.state().isOpen()).count();
        long ended = lines.size() - open;
        var words = new Paragraph("%s%s."
                .formatted(
                        open == 1 ? "One pair" : "%d pairs".formatted(open),
                        ended == 0 ? "" : ", %d that did not come about or have ended".formatted(ended)));
        words.addClassName("muted");
        return words;
    }

    private Component grid() {
        var grid = new Grid<PairLine>();
        grid.addComponentColumn(this::line).setHeader("Schools, coach, and since when");
        grid.setItems(lines);
        grid.setAllRowsVisible(lines.size() <= SHOWN_WHOLE);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addClassName("pair-list");
        grid.getElement().setAttribute("aria-label", "Pairs in the order of their schools’ names");
        return grid;
    }

    private Component line(PairLine pair) {
        var words = new Div(
                new Anchor(PairingNavigation.toPair(projectKey, pair.id()), pair.names()),
                PairWords.meta("Coach: %s".formatted(pair.coach())),
                PairWords.meta(PairWords.stateSince(pair)));
        words.addClassName("pair-line");
        pair.lookAgain().forEach(sentence -> {
            var look = new Span(sentence);
            look.addClassName("look-again");
            words.add(look);
        });
        return words;
    }
}
