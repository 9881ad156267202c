package uk.alongside.indicators.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.alongside.indicators.ProjectHeading;

/** Where the figures come from, whose schools they are, and what the page does not claim. */
class BoardFoot extends Composite<Footer> {

    BoardFoot(ProjectHeading project, String caution) {
        getContent().addClassName("demo");
        getContent()
                .add(new Paragraph(Stream.of(project.source(), project.schoolsAre(), caution)
                        .filter(sentence -> !sentence.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "))));
    }
}
