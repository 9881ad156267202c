package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import org.jsoup.nodes.Element;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Scale;
import uk.alongside.frameworks.Statement;
import uk.alongside.kernel.ui.Markup;

/** The form itself: boxes to tick, lines to write on. */
@Tag("div")
final class PaperForm extends Component implements HasStyle {

    /** Drawn as borders: a printer leaves backgrounds out. */
    private static final int LINES = 3;

    PaperForm(Edition edition, ReadAs reads) {
        addClassNames("paper-form", "stack-l");
        var form = Markup.of("div");
        var head = form.appendElement("dl").addClass("to-fill");
        for (var field : new String[] {"School", "Filled in by", "Date"}) {
            head.appendElement("dt").text(field);
            head.appendElement("dd");
        }
        scale(form, edition.content().scale(), reads);
        edition.content().areas().stream()
                .filter(area -> area.statements().stream().anyMatch(reads::asks))
                .forEach(area -> area(form, area, edition.content().scale(), reads));
        getElement().setProperty("innerHTML", form.html());
    }

    private static void scale(Element form, Scale scale, ReadAs reads) {
        var section = form.appendElement("section").addClass("stack");
        section.appendElement("h2").text("How to judge");
        section.appendElement("p")
                .text("Tick one box for each statement, and write below it what shows it. \"Does not apply\" and \"we"
                        + " do not know\" are answers too. Name no pupil.");
        var list = section.appendElement("dl").addClass("levels");
        for (var level : scale.levels()) {
            list.appendElement("dt").appendElement("b").text("%d  %s".formatted(level.position(), level.label()));
            list.appendElement("dd").text(reads.words(level.meaning()));
        }
    }

    private static void area(Element form, Area area, Scale scale, ReadAs reads) {
        var section = form.appendElement("section");
        section.appendElement("h2").text("%s  %s".formatted(area.code(), reads.words(area.title())));
        FrameworkText.paragraphs(section, reads.words(area.about()), "muted");
        area.statements().stream()
                .filter(reads::asks)
                .map(reads::words)
                .forEach(statement -> statement(section, statement, scale));
    }

    private static void statement(Element section, Statement statement, Scale scale) {
        var box = section.appendElement("div").addClass("asked");
        var words = box.appendElement("h3").addClass("statement");
        words.appendElement("span").addClass("code").text(statement.code());
        words.appendElement("span").text(statement.text());
        FrameworkText.paragraphs(box, statement.guidance(), "guidance");
        if (!statement.prompts().isEmpty()) {
            box.appendElement("p").addClass("meta").text(String.join(" ", statement.prompts()));
        }
        for (var must : statement.musts()) {
            tick(box.appendElement("p").addClass("must"), "In place, as the law asks: " + must.text());
        }
        var levels = box.appendElement("p").addClass("ticks");
        for (var level : scale.levels()) {
            tick(levels, "%d %s".formatted(level.position(), level.label()));
        }
        tick(levels, "does not apply");
        tick(levels, "we do not know");
        box.appendElement("p").addClass("meta").text("What shows it?");
        for (int line = 1; line <= LINES; line++) {
            box.appendElement("div").addClass("to-write");
        }
    }

    private static void tick(Element in, String words) {
        var choice = in.appendElement("span").addClass("tick");
        choice.appendElement("span").addClass("box");
        choice.appendElement("span").text(words);
    }
}
