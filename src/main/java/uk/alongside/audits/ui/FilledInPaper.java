package uk.alongside.audits.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import org.jsoup.nodes.Element;
import uk.alongside.audits.PaperCopy;
import uk.alongside.frameworks.Scale;
import uk.alongside.kernel.ui.Markup;

/** The statements of a self-review as they go on paper, written as one piece of markup. */
@Tag("div")
final class FilledInPaper extends Component implements HasStyle {

    FilledInPaper(PaperCopy copy) {
        addClassNames("filled-in", "stack-l");
        var paper = Markup.of("div");
        copy.areas().forEach(area -> area(paper, area, copy.scale()));
        getElement().setProperty("innerHTML", paper.html());
    }

    private static void area(Element paper, PaperCopy.Area area, Scale scale) {
        var section = paper.appendElement("section");
        section.appendElement("h2").text("%s  %s".formatted(area.code(), area.title()));
        area.lines().forEach(line -> line(section, line, scale));
    }

    private static void line(Element section, PaperCopy.Line line, Scale scale) {
        var box = section.appendElement("div").addClass("answered");
        var words = box.appendElement("h3").addClass("asked-for");
        words.appendElement("span").addClass("code").text(line.code());
        words.appendElement("span").text(line.text());
        var answer = box.appendElement("p").addClass("judged");
        line.judgement()
                .ifPresentOrElse(
                        given -> answer.appendElement("b").text(JudgementWords.of(given, scale)),
                        () -> answer.addClass("meta").text("No answer yet"));
        if (line.corrected()) {
            answer.appendText(" (corrected after it was sent)");
        }
        for (int number = 1;
                line.judgement().isPresent() && number <= line.musts().size();
                number++) {
            box.appendElement("p")
                    .addClass("must-said")
                    .text((line.inPlace().contains(number)
                                    ? "In place, as the law asks: "
                                    : "Not said to be in place: ")
                            + line.musts().get(number - 1).text());
        }
        line.words().forEach(text -> box.appendElement("p").addClass("typed").text(text));
        if (!line.evidence().isEmpty()) {
            box.appendElement("p").addClass("meta").text("Evidence: " + String.join("; ", line.evidence()));
        }
        line.moderated().ifPresent(moderated -> {
            var beside = box.appendElement("p").addClass("typed").addClass("beside");
            beside.appendElement("b").text("Moderated: " + JudgementWords.of(moderated.judgement(), scale) + ". ");
            beside.appendText(moderated.note());
        });
    }
}
