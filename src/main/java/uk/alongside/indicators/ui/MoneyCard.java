package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import uk.alongside.indicators.rules.ValueForMoney.Figure;
import uk.alongside.indicators.rules.ValueForMoney.Result;
import uk.alongside.kernel.ui.Workings;

/** One figure of value for money: the amount or why there is none, and on a press all that it is made of. */
class MoneyCard extends Composite<Section> {

    MoneyCard(Figure figure) {
        getContent().addClassNames("card", "stack-s");
        if (!figure.headline()) {
            getContent().addClassName("aside");
        }
        var amount = new Span();
        var row = new Div(amount);
        row.addClassName("row");
        switch (figure.result()) {
            case Result.Amount(var money) -> {
                amount.setText(money.toString());
                amount.addClassName("big");
                row.add(tag(figure.headline() ? figure.money() : "Not a headline"));
            }
            case Result.Refused(var reason) -> {
                amount.setText(reason);
                amount.addClassName("refused");
            }
        }
        getContent().add(row, new Paragraph(figure.label()));
        getContent().add(new Workings("How is this worked out?", working(figure)));
    }

    private static Span tag(String words) {
        var tag = new Span(words);
        tag.addClassName("tag");
        return tag;
    }

    /** The figure with all that it is made of, wherever it is asked for. */
    static Div working(Figure figure) {
        var formula = new Paragraph(figure.working());
        formula.addClassNames("num", "formula");
        formula.setVisible(!figure.working().isEmpty());
        var working = new Div(formula, new Paragraph(figure.formula()), new MoneyInputs(figure));
        remarks(figure).forEach(remark -> working.add(new Paragraph(remark)));
        working.addClassName("stack-s");
        return working;
    }

    private static List<String> remarks(Figure figure) {
        List<String> remarks = new ArrayList<>(figure.remarks());
        figure.published().ifPresent(remarks::add);
        return remarks;
    }
}
