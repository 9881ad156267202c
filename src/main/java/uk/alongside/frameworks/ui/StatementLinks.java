package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.EditionId;
import uk.alongside.kernel.ui.Markup;

/** The statements of an area, each a way to its own page; one piece of markup, however many there are. */
@Tag("ol")
final class StatementLinks extends Component implements HasStyle {

    StatementLinks(String project, EditionId draft, Area area) {
        addClassName("statement-links");
        var list = Markup.of("ol");
        for (var statement : area.statements()) {
            var link = list.appendElement("li").appendElement("a");
            link.attr("href", Ways.address(StatementEditView.class, project, draft, statement.id()));
            link.appendElement("span").addClass("code").text(statement.code());
            link.appendElement("span").text(statement.text());
        }
        getElement().setProperty("innerHTML", list.html());
        setVisible(!area.statements().isEmpty());
    }
}
