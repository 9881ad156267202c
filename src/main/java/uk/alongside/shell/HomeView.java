package uk.alongside.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import uk.alongside.kernel.DueItem;
import uk.alongside.kernel.SchoolTime;

/** Where everybody begins: the one thing that waits for them, and at most three more for when they have time. */
@Route("")
@PageTitle("Home")
@Menu(title = "Home", order = 0)
@PermitAll
class HomeView extends Composite<Div> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
    private static final int MORE_AT_MOST = 3;

    HomeView(List<DueItem.Source> sources, Clock clock) {
        var due = sources.stream()
                .flatMap(source -> source.dueNow().stream())
                .sorted(Comparator.comparing(DueItem::urgency))
                .toList();
        getContent().addClassNames("home", "stack-l");
        getContent().add(greeting(clock), due.isEmpty() ? nothingDue() : theOneThing(due.getFirst()));
        if (due.size() > 1) {
            getContent().add(more(due.subList(1, Math.min(due.size(), 1 + MORE_AT_MOST))));
        }
    }

    private static Component greeting(Clock clock) {
        var today = new Paragraph(DAY.format(SchoolTime.today(clock)));
        today.addClassName("muted");
        return new Div(today, new H1("Home"));
    }

    private static Component nothingDue() {
        var card = new Section(new H2("Nothing is waiting for you."));
        card.addClassName("due");
        return card;
    }

    private static Component theOneThing(DueItem item) {
        var what = new H2(item.what());
        what.setId("due");
        var link = new Anchor(item.address(), item.linkText());
        link.addClassName("main-action");
        link.getElement().setAttribute("router-link", true);
        link.getElement().setAttribute("accesskey", "1");
        var minutes = new Span(inMinutes(item));
        minutes.addClassNames("muted", "mins");
        var row = new Div(link, minutes);
        row.addClassName("row");
        var card = new Section(quiet("One thing is waiting for you"), what, quiet(item.detail()), row);
        card.addClassName("due");
        card.setAriaLabelledBy("due");
        return card;
    }

    private static Component more(List<DueItem> items) {
        var list = new UnorderedList();
        list.addClassNames("card", "next");
        for (var item : items) {
            var link = new Anchor(item.address(), item.what());
            link.getElement().setAttribute("router-link", true);
            var detail = new Span(item.detail());
            detail.addClassName("meta");
            var minutes = new Span(inMinutes(item));
            minutes.addClassName("muted");
            list.add(new ListItem(new Div(link, detail), minutes));
        }
        var section = new Section(new H2("When you have time"), list);
        section.addClassName("stack");
        return section;
    }

    private static Component quiet(String line) {
        var paragraph = new Paragraph(line);
        paragraph.addClassName("muted");
        paragraph.setVisible(!line.isEmpty());
        return paragraph;
    }

    private static String inMinutes(DueItem item) {
        return item.minutes() == 1 ? "1 minute" : item.minutes() + " minutes";
    }
}
