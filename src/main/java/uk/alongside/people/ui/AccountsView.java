package uk.alongside.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.springframework.data.domain.Pageable;
import uk.alongside.kernel.ui.EmailParts;
import uk.alongside.kernel.ui.FormDialog;
import uk.alongside.kernel.ui.Messages;
import uk.alongside.kernel.ui.ViewHeader;
import uk.alongside.people.AccountLine;
import uk.alongside.people.AccountList;
import uk.alongside.people.AccountSearch;
import uk.alongside.people.AccountShow;
import uk.alongside.people.Accounts;
import uk.alongside.people.SecondFactors;
import uk.alongside.trail.Trail;
import uk.alongside.trail.ui.TrailLink;

/** Everybody the portal knows, to be found by name or address, for whoever looks after it. */
@Route("accounts")
@PageTitle("Accounts")
@Menu(title = "Accounts", order = 84)
@StyleSheet("styles/people.css")
@PermitAll
class AccountsView extends Composite<Div> implements BeforeEnterObserver {

    private static final String WORDS = "find";
    private static final String SHOW = "show";

    private final AccountList list;
    private final Accounts accounts;
    private final SecondFactors secondFactors;
    private final Grid<AccountLine> lines = new Grid<>();
    private final TextField words = new TextField("Name or e-mail address");
    private final Select<AccountShow> show = new Select<>();

    AccountsView(AccountList list, Accounts accounts, SecondFactors secondFactors) {
        this.list = list;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        getContent().addClassNames("accounts", "stack");
        getContent()
                .add(
                        new ViewHeader("Accounts", new Button("Open an account", click -> openAccount()))
                                .under("Who can sign in. What people are in a project is known to the project's lead.")
                                .with(new TrailLink("Who did what with accounts", Trail.PORTAL)),
                        search(),
                        list());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        // Asked here first, so that whoever may not see the list is told so and not shown an empty one.
        list.lines(AccountSearch.ALL, Pageable.ofSize(1));
        words.setValue(asked.getSingleParameter(WORDS).orElse(""));
        show.setValue(Arrays.stream(AccountShow.values())
                .filter(choice -> asked.getSingleParameter(SHOW)
                        .filter(inAddress(choice)::equals)
                        .isPresent())
                .findFirst()
                .orElse(AccountShow.EVERYBODY));
    }

    private Component search() {
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(typed -> lookAgain(typed.isFromClient()));
        show.setLabel("Show");
        show.setItems(AccountShow.values());
        show.setItemLabelGenerator(AccountShow::words);
        show.setValue(AccountShow.EVERYBODY);
        show.addValueChangeListener(chosen -> lookAgain(chosen.isFromClient()));
        var row = new Div(words, show);
        row.addClassNames("row", "search");
        row.getElement().setAttribute("role", "search");
        return row;
    }

    private static String inAddress(AccountShow choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Component list() {
        lines.addColumn(person()).setHeader("Person").setFlexGrow(1);
        lines.addComponentColumn(this::manage)
                .setKey("manage")
                .setHeader("Manage")
                .setFlexGrow(0)
                .setWidth("8.5rem");
        lines.setItemsPageable(page -> list.lines(new AccountSearch(words.getValue(), show.getValue()), page));
        lines.setEmptyStateText("Nobody here by that name or address. Try fewer letters, or show everybody.");
        lines.setSelectionMode(Grid.SelectionMode.NONE);
        lines.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        lines.getElement().setAttribute("aria-label", "People, by name");
        return lines;
    }

    private static Renderer<AccountLine> person() {
        return LitRenderer.<AccountLine>of(
                        "<div><strong>${item.name}</strong></div><div>${item.box}<wbr>${item.host}</div><div class=\"meta\">${item.state}</div>")
                .withProperty("name", AccountLine::name)
                .withProperty("box", line -> EmailParts.box(line.email().orElse("")))
                .withProperty("host", line -> EmailParts.host(line.email().orElse("")))
                .withProperty("state", AccountWordsOnScreen::state);
    }

    private Component manage(AccountLine line) {
        var manage = new Button(
                "Manage",
                click -> new AccountDialog(list.line(line.id()), accounts, secondFactors, this::lookAgain).open());
        manage.setAriaLabel("Manage the account of " + line.name());
        return manage;
    }

    private void openAccount() {
        var form = new NewAccountForm();
        new FormDialog("Open an account", "Open it", form, () -> {
                    var read = form.read();
                    read.ifPresent(invitation -> {
                        accounts.invite(invitation);
                        Messages.done(
                                "%s gets an e-mail with a link to choose a password.".formatted(invitation.name()));
                        lookAgain();
                    });
                    return read.isPresent();
                })
                .open();
    }

    private void lookAgain(boolean fromClient) {
        lookAgain();
        if (fromClient) {
            var address = new LinkedHashMap<String, String>();
            if (!words.getValue().isBlank()) {
                address.put(WORDS, words.getValue().strip());
            }
            if (show.getValue() != AccountShow.EVERYBODY) {
                address.put(SHOW, inAddress(show.getValue()));
            }
            var query = QueryParameters.simple(address).getQueryString();
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, query.isEmpty() ? "accounts" : "accounts?" + query);
        }
    }

    private void lookAgain() {
        lines.getDataProvider().refreshAll();
    }
}
