package uk.alongside.projects.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.JoiningDecision;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.SchoolJoining;
import uk.alongside.projects.Sharing;

/** One school's agreement: where it stands, its words, what others see, and what was decided before. */
final class JoiningPage extends Composite<Div> {

    private final JoiningAgreement agreement;
    private final ProjectId project;
    private final ProjectSchool school;

    JoiningPage(JoiningAgreement agreement, ProjectId project, ProjectSchool school) {
        this.agreement = agreement;
        this.project = project;
        this.school = school;
        getContent().addClassNames("joining", "stack-l");
        draw(agreement.of(project, school.id()));
    }

    private void draw(SchoolJoining joining) {
        var form = new SharingForm(joining.sharing());
        draw(joining, form, new Div());
    }

    private void draw(SchoolJoining joining, SharingForm form, Component between) {
        getContent().removeAll();
        getContent().add(standing(joining), words(joining), sharing(joining, form, between));
        if (!joining.history().isEmpty()) {
            getContent().add(history(joining));
        }
        if (joining.mayDecide() && joining.acceptance().isPresent()) {
            getContent().add(takingBack());
        }
    }

    private static Component standing(SchoolJoining joining) {
        var sentence = new Paragraph(JoiningWords.standing(joining));
        sentence.addClassName(joining.isAccepted() ? "joined" : "ask");
        sentence.getElement().setAttribute("tabindex", "-1");
        sentence.setId("joining-standing");
        return sentence;
    }

    private static Component words(SchoolJoining joining) {
        var text = new AgreementCard(joining.text());
        var title = "%s (version %d)"
                .formatted(joining.text().title(), joining.text().version());
        if (joining.isAccepted()) {
            var folded = new NativeDetails("Read the agreement: " + title, text);
            folded.addClassName("card");
            return folded;
        }
        var section = new Section(new H2(title), text);
        section.addClassNames("card", "stack");
        return section;
    }

    private Component sharing(SchoolJoining joining, SharingForm form, Component between) {
        var heading = new H2("What others see of %s".formatted(school.name()));
        var section = new Section(heading, new Paragraph(JoiningWords.choice(joining)));
        section.addClassNames("card", "stack");
        if (!joining.mayDecide()) {
            section.add(new SharingWords(joining.sharing()));
            return section;
        }
        var decide = new Button(
                joining.isAccepted() ? "Save what others see" : "Accept the agreement", click -> decide(joining, form));
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(decide);
        buttons.addClassName("row");
        if (!joining.sharing().equals(Sharing.NOTHING)) {
            buttons.add(new Button("Share nothing", click -> shareNothing()));
        }
        section.add(form, between, buttons);
        return section;
    }

    private void decide(SchoolJoining seen, SharingForm form) {
        var decision = seen.isAccepted()
                ? agreement.choose(project, school.id(), form.read(), seen.revision())
                : agreement.accept(project, school.id(), seen.text().version(), form.read(), seen.revision());
        switch (decision) {
            case JoiningDecision.Made(var now) -> {
                show(now);
                Messages.done(
                        seen.isAccepted()
                                ? "Saved. This is what others see from now on."
                                : "Thank you. Your school has joined.");
            }
            case JoiningDecision.ChangedMeanwhile(var now) -> {
                var meanwhile = new Paragraph(JoiningWords.meanwhile(now));
                meanwhile.addClassName("ask");
                meanwhile.getElement().setAttribute("role", "alert");
                draw(now, form, meanwhile);
            }
        }
    }

    private void shareNothing() {
        show(agreement.shareNothing(project, school.id()));
        Messages.done("Nothing more is shared, from now on.");
    }

    private void takeBack() {
        show(agreement.takeBack(project, school.id()));
        Messages.done("The agreement is taken back, and nothing more is shared.");
    }

    /** Begins at the top again, so that a screen reader reads where the school stands now. */
    private void show(SchoolJoining now) {
        draw(now);
        getContent().getChildren().findFirst().ifPresent(standing -> standing.getElement()
                .callJsFunction("focus"));
    }

    private static Component history(SchoolJoining joining) {
        var list = new UnorderedList();
        list.addClassName("stack-s");
        joining.history().forEach(step -> list.add(new ListItem(JoiningWords.step(step))));
        return new NativeDetails("What was decided before", list);
    }

    private Component takingBack() {
        var what = new Paragraph("Your school then shares nothing more with its partner school and the steering group,"
                + " and gives no further answers until the agreement is accepted again. What is on record stays. To"
                + " leave the project altogether, tell the project lead.");
        return new NativeDetails(
                "Take the agreement back", stack(what, new Button("Take the agreement back", click -> takeBack())));
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }
}
