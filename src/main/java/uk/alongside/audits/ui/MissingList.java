package uk.alongside.audits.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import uk.alongside.audits.AreaProgress;
import uk.alongside.audits.Missing;
import uk.alongside.audits.ReviewHead;

/** What of one kind is missing before a self-review can be sent, each with the way to where it is done. */
final class MissingList extends Composite<Section> {

    private static final int AS_MANY_AS_ONE_READS = 8;

    private final ReviewHead head;
    private final UnorderedList list = new UnorderedList();

    MissingList(ReviewHead head, Missing.Kind kind, List<Missing> missing) {
        this.head = head;
        list.addClassName("missing");
        if (kind == Missing.Kind.UNANSWERED && missing.size() > AS_MANY_AS_ONE_READS) {
            byArea(missing);
        } else {
            missing.forEach(this::one);
        }
        getContent().addClassNames("card", "stack");
        getContent().add(new H2("%s (%d)".formatted(MissingWords.heading(kind), missing.size())), list);
    }

    private void one(Missing missing) {
        var link = ReviewLinks.toStatement(place(missing), head, missing.area(), missing.statement());
        list.add(new ListItem(link, new Span(": " + missing.sentence())));
    }

    /** "Leadership, statement 3": numbered as on the page that answers it. */
    private String place(Missing missing) {
        var area = head.areas().stream()
                .filter(one -> one.code().equals(missing.area()))
                .map(AreaProgress::title)
                .findFirst()
                .orElse("");
        var before = head.marks().stream()
                .filter(mark -> mark.area().equals(missing.area()))
                .takeWhile(mark -> !mark.statement().equals(missing.statement()))
                .count();
        return "%s, statement %d".formatted(area, before + 1);
    }

    /** Nobody goes through dozens of links: the area leads to what is open in it. */
    private void byArea(List<Missing> missing) {
        var areas = missing.stream().collect(Collectors.groupingBy(Missing::area));
        for (AreaProgress area : head.areas()) {
            if (areas.containsKey(area.code())) {
                var here = areas.get(area.code());
                var link = ReviewLinks.to(ReviewView.class, area.title(), head);
                link.setQueryParameters(
                        ReviewAddress.ofOpenIn(area.code(), here.getFirst().statement())
                                .asQuery());
                list.add(new ListItem(link, new Span(": %d of %d".formatted(here.size(), area.of()))));
            }
        }
    }
}
