package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import uk.alongside.indicators.Cell;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;

/** A result with what must be said beside it. */
class CellBadge extends Composite<Div> {

    CellBadge(Cell cell) {
        getContent().addClassName("row");
        getContent().add(StatusShape.badge(cell.status()));
        if (cell.has(Cell.Mark.DIFFERS)) {
            mark(Shape.DIFFERS, "computed: " + cell.computed().word());
        }
        if (cell.has(Cell.Mark.JUDGED)) {
            mark(Shape.JUDGED, "judged");
        }
    }

    private void mark(Shape shape, String words) {
        var mark = new Span(new ShapeIcon(shape), new Span(words));
        mark.addClassNames("tag", "source");
        getContent().add(mark);
    }
}
