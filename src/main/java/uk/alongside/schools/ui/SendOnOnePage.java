package uk.alongside.schools.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.alongside.kernel.ui.PrintButton;
import uk.alongside.kernel.ui.PrintedFoot;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.schools.profile.Profile;
import uk.alongside.schools.rules.Symbol;

/** The page of a school from top to bottom: a sentence, the numbers beside their neighbours, the years, what it rests on. */
class SendOnOnePage extends Composite<Div> {

    SendOnOnePage(Profile profile) {
        getContent().addClassNames("stack-l", "send-page");
        getContent()
                .add(new ViewHeader("SEND on one page: " + profile.name(), new PrintButton())
                        .under(profile.under())
                        .lead(profile.lead()));
        if (!profile.cards().isEmpty()) {
            getContent().add(numbers(profile));
        }
        var years = new Div();
        years.addClassName("years");
        profile.lines().forEach(line -> years.add(new YearsSection(line)));
        years.setVisible(years.getComponentCount() > 0);
        var lists = new Div();
        lists.addClassName("lists");
        profile.needs().ifPresent(needs -> lists.add(new NeedsSection(needs)));
        lists.add(new LikeSection(profile.like()));
        getContent().add(years, lists);
        if (!profile.notLoaded().isEmpty()) {
            getContent().add(quiet(profile.notLoaded()));
        }
        if (!profile.symbols().isEmpty()) {
            getContent().add(symbols(profile.symbols()));
        }
        getContent().add(foot(profile), new PrintedFoot(profile.asOf()));
    }

    private static Component numbers(Profile profile) {
        var heading = new H2("Numbers beside the right neighbours");
        heading.addClassName("vh");
        var cards = new Div();
        cards.addClassName("stats");
        profile.cards().forEach(card -> cards.add(new FigureCard(card)));
        return new Section(heading, cards);
    }

    private static Component symbols(List<Symbol> all) {
        var heading = new H2("What the symbols mean");
        heading.addClassName("small-heading");
        var row = new Div();
        row.addClassNames("row", "symbols");
        all.forEach(symbol -> {
            var sign = new Span(symbol.sign());
            sign.addClassName("sym");
            row.add(new Div(sign, new Span(" " + symbol.meaning())));
        });
        var section = new Section(
                heading,
                row,
                quiet("A symbol is not a nought: none is counted as zero, and no line is drawn through it."));
        section.addClassNames("stack-s", "what-symbols");
        return section;
    }

    private static Component foot(Profile profile) {
        var foot = new Footer();
        foot.addClassName("demo");
        if (profile.sources().isEmpty()) {
            foot.add(new Paragraph("Figures appear here once a published file with this school has been imported."));
        }
        foot.add(new Paragraph(String.join(" ", profile.sources())));
        return foot;
    }

    static Paragraph quiet(String words) {
        var paragraph = new Paragraph(words);
        paragraph.addClassName("meta");
        return paragraph;
    }
}
