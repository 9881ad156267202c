package uk.alongside.audits.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One part of a page of results under its heading. */
class ResultsSection extends Composite<Section> {

    ResultsSection(String title, Component... content) {
        getContent().addClassName("stack");
        getContent().setAriaLabel(title);
        getContent().add(new H2(title));
        getContent().add(content);
    }

    static Paragraph quiet(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("meta");
        paragraph.setVisible(!sentence.isEmpty());
        return paragraph;
    }
}
