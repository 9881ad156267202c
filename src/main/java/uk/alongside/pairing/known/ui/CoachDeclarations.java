package uk.alongside.pairing.known.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.Command;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.pairing.known.CoachPage;
import uk.alongside.pairing.known.CoachProfile;

/** The conflicts of interest that a coach has declared, or that they have none: each with its day. */
final class CoachDeclarations extends Composite<Section> {

    private final CoachProfile coaches;
    private final CoachPage page;
    private final Command lookAgain;

    CoachDeclarations(CoachProfile coaches, CoachPage page, Command lookAgain) {
        this.coaches = coaches;
        this.page = page;
        this.lookAgain = lookAgain;
        var section = getContent();
        section.addClassName("stack");
        section.add(
                new H2("Conflicts of interest"),
                new Paragraph(
                        "Your own school or trust, a former employer, family: declare it, and you are not proposed for that"
                                + " school. The lead of the project reads it, and nobody at a school."));
        if (!page.declared().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("known-locks");
            page.declared().forEach(declared -> list.add(line(declared)));
            section.add(list);
        }
        var actions = new Div();
        actions.addClassName("row");
        if (page.declared().stream().allMatch(CoachPage.Declared::saysNone)) {
            actions.add(new Button(page.declared().isEmpty() ? "I have none" : "I still have none", click -> none()));
        }
        if (!page.schools().isEmpty()) {
            actions.add(new Button("Declare one", click -> DeclareForm.dialog(coaches, page, () -> {
                        lookAgain.execute();
                        Messages.done("It is declared.");
                    })
                    .open()));
        }
        section.add(actions);
    }

    private Component line(CoachPage.Declared declared) {
        var words = new Div(
                new Span(
                        declared.saysNone()
                                ? "I have no conflict of interest with any of the schools."
                                : KnownWords.capital(declared.words()) + "."),
                KnownWords.meta("Declared on %s".formatted(Days.inWords(declared.on()))));
        words.addClassName("project-line");
        var withdraw = new Button("Withdraw", click -> {
            coaches.withdraw(page.project().id(), declared.id());
            lookAgain.execute();
            Messages.done("It is withdrawn. It stays on record with its days.");
        });
        withdraw.setAriaLabel("Withdraw: " + declared.words());
        var row = new Div(words, withdraw);
        row.addClassNames("row", "end");
        return new ListItem(row);
    }

    private void none() {
        coaches.declareNone(page.project().id());
        lookAgain.execute();
        Messages.done("It is on record that you have none, as of today.");
    }
}
