package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.alongside.indicators.EvidenceHeld;
import uk.alongside.indicators.EvidenceHeld.OfSchool;
import uk.alongside.indicators.EvidenceHeld.Source;
import uk.alongside.kernel.ui.Markup;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.kernel.ui.Workings;

/** Which kinds of evidence are held, for how many schools and for which. */
class EvidenceSection extends Composite<Div> {

    /** For how many schools each is held; one piece of markup, because it only ever stands there. */
    @Tag("dl")
    private static final class Sums extends Component {

        Sums(List<Source> sources) {
            var lines = Markup.of("dl");
            for (var source : sources) {
                var line = lines.appendElement("div");
                line.appendElement("dt").text(source.name());
                line.appendElement("dd").text(sum(source));
            }
            getElement().getClassList().addAll(List.of("facts", "small"));
            getElement().setProperty("innerHTML", lines.html());
        }
    }

    EvidenceSection(EvidenceHeld evidence) {
        var card = new Div(new Sums(evidence.sources()));
        card.addClassNames("card", "stack");
        if (evidence.schools().size() > 1) {
            card.add(new Workings("School by school", table(evidence)));
        }
        var section = new BoardSection("Evidence held", card);
        evidence.doubts().forEach(doubt -> section.getContent().add(new Doubt(doubt)));
        getContent().add(section);
    }

    private static String sum(Source source) {
        if (source.schools() == 1) {
            return source.held() == 1 ? "held" : "not held";
        }
        return "%d of %d schools".formatted(source.held(), source.schools());
    }

    private static PlainTable table(EvidenceHeld evidence) {
        var columns = Stream.concat(
                        Stream.of(Column.words("School")),
                        evidence.sources().stream().map(source -> Column.words(source.name())))
                .toArray(Column[]::new);
        return new PlainTable("Evidence held, school by school", columns)
                .rows(evidence.schools().stream()
                        .map(school -> row(school, evidence.sources()))
                        .toList());
    }

    private static List<String> row(OfSchool school, List<Source> sources) {
        List<String> row = new ArrayList<>();
        row.add(school.name());
        sources.forEach(source -> row.add(school.sources().contains(source.name()) ? "held" : "–"));
        return row;
    }
}
