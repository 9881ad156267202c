package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
        getContent().add(new Workings("How is this worked out?", new MoneyWorking(figure)));
    }

    private static Span tag(String words) {
        var tag = new Span(words);
        tag.addClassName("tag");
        return tag;
    }
}
