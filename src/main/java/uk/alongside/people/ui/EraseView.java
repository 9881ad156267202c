package uk.alongside.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.people.AccountState;
import uk.alongside.people.Erasure;
import uk.alongside.people.Erasures;
import uk.alongside.people.HeldAbout;
import uk.alongside.people.PersonId;

/** What will happen to a person who is erased, and the button that does it. */
@Route("accounts/:person/erase")
@PageTitle("Erase a person")
@StyleSheet("styles/people.css")
@PermitAll
class EraseView extends Composite<Div> implements BeforeEnterObserver {

    private static final String PERSON = "person";

    private final Erasures erasures;

    EraseView(Erasures erasures) {
        this.erasures = erasures;
        getContent().addClassNames("erase", "stack-l");
    }

    static RouteParameters parameters(PersonId person) {
        return new RouteParameters(PERSON, person.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(erasures.preview(personIn(event.getRouteParameters())));
    }

    private void show(Erasure erasure) {
        var person = erasure.person();
        getContent().removeAll();
        getContent()
                .add(new ViewHeader("Erase " + person.name())
                        .under(person.email().orElse("No address is kept."))
                        .with(new RouterLink("Back to the accounts", AccountsView.class)));
        if (person.state() == AccountState.ERASED) {
            getContent().add(new Paragraph("This person has been erased. There is nothing left to do."));
            return;
        }
        person.wantsErasureSince().ifPresent(asked -> getContent()
                .add(new Paragraph("They asked for it on %s.".formatted(Moments.day(asked)))));
        getContent().add(whatHappens(erasure), erasure.inTheWay().isEmpty() ? doIt(erasure) : inTheWay(erasure));
    }

    private static Component whatHappens(Erasure erasure) {
        var card = new Section(
                new H2("What will happen"),
                new Paragraph("All of it at once, and nobody can undo it. They are signed out with their next click. If"
                        + " they are invited again, they come as a new person. Backups keep what they hold until they are"
                        + " replaced."),
                new HeldList(erasure.held(), HeldAbout::onceErased));
        card.addClassNames("card", "stack");
        return card;
    }

    private static Component inTheWay(Erasure erasure) {
        var reasons = new UnorderedList();
        erasure.inTheWay().forEach(reason -> reasons.add(new ListItem(reason)));
        var card = new Section(new H2("First"), reasons);
        card.addClassNames("card", "stack");
        return card;
    }

    private Component doIt(Erasure erasure) {
        var person = erasure.person();
        var erase = new Button("Erase %s".formatted(person.name()), click -> new FormDialog(
                        "Erase %s for good?".formatted(person.name()),
                        "Erase for good",
                        new Paragraph("Nobody can undo this."),
                        () -> {
                            erasures.erase(person.id());
                            Messages.done("%s has been erased.".formatted(person.name()));
                            show(erasures.preview(person.id()));
                            return true;
                        })
                .open());
        erase.addThemeVariants(ButtonVariant.ERROR);
        return new Div(erase);
    }

    private static PersonId personIn(RouteParameters parameters) {
        try {
            return new PersonId(UUID.fromString(parameters.get(PERSON).orElse("")));
        } catch (IllegalArgumentException noSuchPerson) {
            throw new NotFound();
        }
    }
}
