package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.alongside.indicators.SchoolResults.DescriptorResult;
import uk.alongside.indicators.SchoolResults.Progress;
import uk.alongside.kernel.ui.InWords;
import uk.alongside.kernel.ui.Shape;
import uk.alongside.kernel.ui.ShapeIcon;

/** A theme's descriptors and what is known of each; not judged is unknown, not "no progress". */
class DescriptorList extends Composite<UnorderedList> {

    DescriptorList(List<DescriptorResult> descriptors) {
        getContent().addClassName("descriptors");
        descriptors.forEach(descriptor -> getContent().add(line(descriptor)));
    }

    private static Component line(DescriptorResult descriptor) {
        var label = new Span("%s %s".formatted(descriptor.code(), descriptor.label()));
        var known = new Span(
                new ShapeIcon(shapeOf(descriptor.progress())),
                new Span(" " + descriptor.progress().words()
                        + descriptor
                                .recordedOn()
                                .map(day -> ", " + InWords.day(day))
                                .orElse("")));
        known.addClassName("meta");
        return new ListItem(label, known);
    }

    private static Shape shapeOf(Progress progress) {
        return switch (progress) {
            case PROGRESSED -> Shape.ALL;
            case NOT_PROGRESSED -> Shape.NOT_YET;
            case NOT_JUDGED -> Shape.UNKNOWN;
        };
    }
}
