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
        var tag = new Span(figure.headline() ? figure.money() : "Not a headline");
        tag.addClassName("tag");
        var row = new Div(amount, tag);
        row.addClassName("row");
        getContent().add(row, new Paragraph(figure.label()));
        switch (figure.result()) {
            case Result.Amount(var money) -> {
                amount.setText(money.toString());
                amount.addClassName("big");
            }
            case Result.Refused(var reason) -> {
                amount.setText("Not worked out");
                amount.addClassName("refused");
                getContent().add(BoardSection.quiet(reason));
            }
        }
        getContent().add(new Workings("How is this worked out?", working(figure)));
    }

    private static Div working(Figure figure) {
        var formula = new Paragraph(figure.working());
        formula.addClassNames("num", "formula");
        var inputs = new MoneyInputs(figure.inputs());
        inputs.add("Unit", figure.unit());
        inputs.add("Rounding", figure.rounding());
        var working = new Div(formula, new Paragraph(figure.formula()), inputs);
        remarks(figure).forEach(remark -> working.add(new Paragraph(remark)));
        working.addClassName("stack-s");
        return working;
    }

    private static List<String> remarks(Figure figure) {
        List<String> remarks = new ArrayList<>(figure.doubts());
        figure.published().ifPresent(remarks::add);
        return remarks;
    }
}
