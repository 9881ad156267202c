package uk.alongside.trail.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.data.domain.PageRequest;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.trail.TrailLine;
import uk.alongside.trail.TrailReading;
import uk.alongside.trail.TrailSearch;

/** The trail of a thing and all within it, newest first, for any page that shows one. */
@StyleSheet("styles/trail.css")
public final class TrailList extends Composite<Div> {

    /** What stands under the page's name. */
    public static final String UNDER = "Newest first. Times are London's.";

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private static final String NOTHING = "Nothing is on record here yet.";

    private final TrailSearchForm search;
    private final Grid<TrailLine> lines = new Grid<>();

    /**
     * A list of what is on record, and a way to look for something in it.
     *
     * @throws uk.alongside.kernel.NotFound at once, before anything is shown, where it is not theirs to read
     */
    public TrailList(TrailReading reading, SubjectRef scope) {
        reading.entries(scope, PageRequest.of(0, 1));
        search = new TrailSearchForm(this::lookAgain);
        lines.addColumn(line()).setHeader("When, and who did what");
        lines.setItemsPageable(page -> reading.search(scope, search.search(), page));
        lines.setEmptyStateText(NOTHING);
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        lines.addClassName("trail-list");
        lines.getElement().setAttribute("aria-label", "Who did what, newest first");
        getContent().addClassName("stack");
        getContent().add(search, lines);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        search.show(attached.getUI().getActiveViewLocation().getQueryParameters());
        sayWhyEmpty();
    }

    private void lookAgain() {
        sayWhyEmpty();
        lines.getDataProvider().refreshAll();
        getUI().ifPresent(ui -> {
            var asked = search.inAddress();
            var path = ui.getActiveViewLocation().getPath();
            ui.getPage().getHistory().replaceState(null, asked.isEmpty() ? path : path + "?" + asked);
        });
    }

    private void sayWhyEmpty() {
        lines.setEmptyStateText(
                search.search().equals(TrailSearch.ALL)
                        ? NOTHING
                        : "Nothing on record fits this. Take a word or a day away.");
    }

    private static Renderer<TrailLine> line() {
        return LitRenderer.<TrailLine>of("<div class=\"trail-line\"><div class=\"meta num\">${item.when}</div>"
                        + "<div><div><strong>${item.who}</strong> ${item.what}"
                        + " <span class=\"muted\">${item.onWhat}</span></div>"
                        + "<div class=\"meta\">${item.detail}</div></div></div>")
                .withProperty("when", line -> WHEN.format(line.at().atZone(SchoolTime.LONDON)))
                .withProperty("who", TrailLine::who)
                .withProperty("what", TrailLine::what)
                .withProperty("onWhat", line -> line.onWhat().isEmpty() ? "" : "(%s)".formatted(line.onWhat()))
                .withProperty("detail", TrailLine::detail);
    }
}
