package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.alongside.indicators.EvidenceHeld;
import uk.alongside.indicators.EvidenceHeld.OfSchool;
import uk.alongside.indicators.EvidenceHeld.Source;
import uk.alongside.kernel.ui.PlainTable;
import uk.alongside.kernel.ui.PlainTable.Column;
import uk.alongside.kernel.ui.Workings;

/** Which kinds of evidence are held, for how many schools and for which. */
class EvidenceSection extends Composite<Div> {

    EvidenceSection(EvidenceHeld evidence) {
        var card = new Div(sums(evidence));
        card.addClassNames("card", "stack");
        if (evidence.schools().size() > 1) {
            card.add(new Workings("School by school", table(evidence)));
        }
        var section = new BoardSection("Evidence held", card);
        evidence.doubts().forEach(doubt -> section.getContent().add(new Doubt(doubt)));
        getContent().add(section);
    }

    private static Component sums(EvidenceHeld evidence) {
        var list = new DescriptionList();
        list.addClassNames("facts", "small");
        for (var source : evidence.sources()) {
            list.add(new Div(new Term(source.name()), new Description(sum(source))));
        }
        return list;
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
