package uk.alongside.frameworks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.alongside.frameworks.FrameworkFault;
import uk.alongside.frameworks.FrameworkImport;

/** What became of a file: the draft that was made of it, or everything that stands in its way. */
final class ImportAnswer extends Composite<Section> {

    private final H2 heading = new H2();

    ImportAnswer(String project, FrameworkImport brought) {
        heading.setId("import-answer");
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("stack");
        getContent().setAriaLabelledBy("import-answer");
        getContent().add(heading);
        switch (brought) {
            case FrameworkImport.Made made -> made(project, made);
            case FrameworkImport.Refused(var faults, var more) -> refused(faults, more);
            case FrameworkImport.ChangedMeanwhile _ -> {
                heading.setText("Nothing was replaced");
                getContent()
                        .add(new Paragraph(
                                "Somebody changed the draft meanwhile. Open this page again, look at the draft,"
                                        + " and choose the file once more."));
            }
        }
    }

    /** So that a screen reader begins here, and nobody has to look for the answer. */
    void takeFocus() {
        heading.getElement().callJsFunction("focus");
    }

    private void made(String project, FrameworkImport.Made made) {
        heading.setText(made.draft().title() + " is here as a draft");
        var open = Ways.link(
                "Open the draft", FrameworkEditView.class, project, made.draft().id());
        open.addClassName("main-action");
        getContent()
                .add(new Paragraph(
                        "%s.".formatted(Says.atStart(Says.size(made.draft().content())))));
        if (!made.notes().isEmpty()) {
            var notes = new UnorderedList();
            notes.addClassNames("note", "stack-s");
            made.notes().forEach(note -> notes.add(new ListItem(note)));
            getContent().add(notes);
        }
        getContent().add(open);
    }

    private void refused(List<FrameworkFault> faults, int more) {
        var count = faults.size() + more;
        heading.setText("The file was not taken");
        getContent().addClassName("refusal");
        getContent()
                .add(
                        new Paragraph((count == 1 ? "One fault was found." : "%,d faults were found.".formatted(count))
                                + (more == 0 ? "" : " The first %d are listed here.".formatted(faults.size()))
                                + " Nothing was saved. Correct the file and choose it again."),
                        new FaultTable(faults));
    }
}
