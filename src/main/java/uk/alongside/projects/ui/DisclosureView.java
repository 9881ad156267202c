package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.people.PersonDirectory;
import uk.alongside.projects.Disclosures;
import uk.alongside.projects.ProjectDirectory;

/** Where a project's lead removes a name or words that should not be here, from every place at once. */
@Route("projects/:project/remove")
@StyleSheet("styles/projects.css")
@PermitAll
class DisclosureView extends ProjectPage {

    private static final String TITLE = "Remove something that should not be here";

    private final ProjectDirectory directory;
    private final Disclosures disclosures;
    private final PersonDirectory people;
    private final SoughtWordsForm form = new SoughtWordsForm(this::look, this::forgetWhatWasFound);
    private final Div found = new Div();
    private final Div records = new Div();
    private String key = "";

    DisclosureView(
            ProjectDirectory directory,
            ProjectsNavigation navigation,
            Disclosures disclosures,
            PersonDirectory people) {
        super(navigation);
        this.directory = directory;
        this.disclosures = disclosures;
        this.people = people;
        getContent().addClassName("disclosure");
        found.addClassName("stack");
        found.getElement().setAttribute("aria-live", "polite");
        records.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var project = directory.byKey(keyIn(event));
        key = project.key();
        begin(project, TITLE, DisclosureView.class);
        showRecords();
        getContent()
                .add(
                        new ViewHeader(TITLE)
                                .under("A child's name, for instance. Every place in this project is searched: texts,"
                                        + " figures, e-mails, and who did what."),
                        form,
                        found,
                        records);
    }

    private void look() {
        form.read().ifPresent(words -> {
            var kinds = disclosures.find(key, words);
            found.removeAll();
            found.add(
                    kinds.isEmpty()
                            ? nowhere()
                            : new FoundWordsForm(kinds, leave -> {
                                var record = disclosures.remove(key, words, leave);
                                Messages.done("Removed from %s, and on record."
                                        .formatted(DisclosureList.places(record.allPlaces())));
                                found.removeAll();
                                form.clear();
                                showRecords();
                            }));
        });
    }

    /** What was found goes with the words that found it: what can be removed is always what stands in the field. */
    private void forgetWhatWasFound() {
        found.removeAll();
    }

    private static Component nowhere() {
        return new Paragraph(
                "These words stand nowhere in this project. Look for fewer of them, or for another spelling;"
                        + " a name inside a longer word is found when you choose so.");
    }

    private void showRecords() {
        records.removeAll();
        records.add(new DisclosureList(disclosures.records(key), people));
    }
}
