package uk.alongside.people.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.PageTests;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.AccountShow;
import uk.alongside.people.Accounts;
import uk.alongside.people.Credentials;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PeopleExamples;
import uk.alongside.people.PersonId;

/** What whoever looks after the portal sees of the accounts, and everybody of their own data. */
class AccountsViewTests extends PageTests {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static int rounds;

    private final Accounts accounts;
    private final Credentials credentials;
    private final JdbcClient jdbc;

    private PersonId admin = PersonId.next();
    private PersonId zora = PersonId.next();
    private String round = "";

    AccountsViewTests(ApplicationContext portal, Accounts accounts, Credentials credentials, JdbcClient jdbc) {
        super(portal);
        this.accounts = accounts;
        this.credentials = credentials;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void anAdminAndSomebodyElse() {
        round = "round" + ++rounds;
        admin = account("Ida Admin", "ida." + round, true);
        zora = account("Zora O'Neil " + round, "zora." + round, false);
    }

    @Test
    void somebodyIsFoundByPartsOfNameAndAddress() {
        open(admin.value(), "accounts");
        assertThat(_get(H1.class).getText()).isEqualTo("Accounts");

        _get(TextField.class).setValue(round + " o'NEIL");

        assertThat(_size(lines())).isEqualTo(1);
        assertThat(String.join(" ", _getFormattedRow(lines(), 0)))
                .contains("Zora O'Neil", "zora." + round + "@alongside.example", "Never signed in.");
    }

    @Test
    void whatIsLookedForStandsInTheAddress() {
        open(admin.value(), "");
        UI.getCurrent().navigate("accounts", QueryParameters.simple(Map.of("find", round, "show", "disabled")));

        assertThat(_get(TextField.class).getValue()).isEqualTo(round);
        assertThat(_get(Select.class).getValue()).isEqualTo(AccountShow.DISABLED);
        assertThat(_size(lines())).isZero();
        assertThat(lines().getEmptyStateText()).startsWith("Nobody here by that name");
    }

    @Test
    void signsOfSqlAreLookedForAsTheyAre() {
        open(admin.value(), "accounts");

        _get(TextField.class).setValue("%");
        assertThat(_size(lines())).isZero();
        _get(TextField.class).setValue("_!'\\");
        assertThat(_size(lines())).isZero();
    }

    @Test
    void nameWithAnAccentIsLookedForLikeAnyOther() {
        account("Zoë Marsh " + round, "zoe." + round, false);
        open(admin.value(), "accounts");

        _get(TextField.class).setValue("Zoë " + round);
        assertThat(_size(lines())).isEqualTo(1);
        _get(TextField.class).setValue("🙂 " + round);
        assertThat(_size(lines())).isZero();
    }

    @Test
    void accountIsDisabledAndEnabledAgain() {
        credentials.cameIn(zora);
        manageZora();

        _click(_get(Button.class, button -> button.withText("Disable the account")));
        assertThat(String.join(" ", _getFormattedRow(lines(), 0))).contains("Disabled since");

        _click((Button) _getCellComponent(lines(), 0, "manage"));
        _click(_get(Button.class, button -> button.withText("Enable the account")));
        assertThat(String.join(" ", _getFormattedRow(lines(), 0))).contains("Open since");
    }

    @Test
    void accountIsOpenedByInvitationAndItsPersonChoosesThePassword() {
        open(admin.value(), "accounts");
        _click(_get(Button.class, button -> button.withText("Open an account")));
        _click(_get(Button.class, button -> button.withText("Open it")));
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Enter an e-mail address");

        _get(TextField.class, field -> field.withLabel("Name")).setValue("Nell New");
        _get(EmailField.class).setValue("nell." + round + "@alongside.example");
        _click(_get(Button.class, button -> button.withText("Open it")));

        _assertNone(Dialog.class);
        assertThat(jdbc.sql("select count(*) from password_request where email = ?")
                        .param("nell." + round + "@alongside.example")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void personIsErasedAfterAPageThatSaysWhatWillHappen() {
        open(admin.value(), "accounts/%s/erase".formatted(zora));

        assertThat(_get(H1.class).getText()).isEqualTo("Erase Zora O'Neil " + round);
        assertThat(_find(H3.class)).extracting(H3::getText).contains("Roles in projects", "Who did what");
        _click(_get(Button.class, button -> button.withText("Erase Zora O'Neil " + round)));
        _click(_get(Button.class, button -> button.withText("Erase for good")));

        assertThat(_get(H1.class).getText()).isEqualTo("Erase Erased person");
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("This person has been erased. There is nothing left to do.");
    }

    @Test
    void personAsksToBeErasedAndStays() {
        open(zora.value(), "account/my-data");
        assertThat(_find(H3.class)).extracting(H3::getText).contains("Name, e-mail address and account", "E-mails");

        _click(_get(Button.class, button -> button.withText("Ask to be erased")));
        _click(_find(Button.class, button -> button.withText("Ask to be erased"))
                .getLast());
        _click(_get(Button.class, button -> button.withText("I want to stay")));

        assertThat(_find(Button.class, button -> button.withText("Ask to be erased")))
                .hasSize(1);
    }

    @Test
    void accountsAreHiddenFromEverybodyElse() {
        open(zora.value(), "accounts");
        _assertNone(Grid.class);
        UI.getCurrent().navigate("accounts/%s/erase".formatted(admin));
        _assertNone(H3.class);
    }

    private void manageZora() {
        open(admin.value(), "accounts");
        _get(TextField.class).setValue("zora " + round);
        _click((Button) _getCellComponent(lines(), 0, "manage"));
    }

    private static Grid<?> lines() {
        return _get(Grid.class);
    }

    private PersonId account(String name, String localPart, boolean platformAdmin) {
        return PORTAL.call(() -> accounts.open(new NewAccount(
                name, new EmailAddress(localPart + "@alongside.example"), PeopleExamples.PASSWORD, platformAdmin)));
    }
}
