package uk.alongside.mail.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.PageTests;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.mail.Mail;
import uk.alongside.mail.MailChoices;
import uk.alongside.mail.MailExamples;
import uk.alongside.mail.OutboxFilter;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;

/** What whoever runs the machine sees of the mails, and what everybody chooses for themselves. */
class OutboxViewTests extends PageTests {

    private final Mail mail;
    private final MailChoices choices;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OutboxViewTests(
            ApplicationContext portal,
            Mail mail,
            MailChoices choices,
            Accounts accounts,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        super(portal);
        this.mail = mail;
        this.choices = choices;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void oneInvitationAndOneReminder() {
        jdbc.sql("delete from mail_fact").update();
        jdbc.sql("delete from mail_message").update();
        transaction.executeWithoutResult(status -> {
            mail.tell(MailExamples.invitation(MailExamples.AMINA, "invitation:1:1"));
            mail.tell(MailExamples.reminder(MailExamples.BORIS, "log:1"));
        });
    }

    @Test
    void messagesAreListedAndReadWhereThereIsNoMailServer() {
        open(someone("outbox.clara", true), "outbox");

        Grid<?> lines = _get(Grid.class);
        assertThat(_size(lines)).isEqualTo(2);
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith("No mail server is set up"));
        assertThat(rows(lines)).anySatisfy(row -> assertThat(row)
                .contains("Invitation to Harbour SEND project", "To amina@ashwood.example", "Kept here to be read."));

        _click((Button) _getCellComponent(lines, rowOf(lines, "amina"), "read"));

        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Invitation to Harbour SEND project");
        assertThat(_find(Paragraph.class)).extracting(Paragraph::getText).contains("The link works for 14 days.");
        assertThat(_get(Anchor.class, anchor -> anchor.withText("Look at the invitation"))
                        .getHref())
                .endsWith("/invitation/secret-of-the-link");
        assertThat(_find(Button.class, button -> button.withText("Send it again")))
                .isEmpty();
    }

    @Test
    void filterStandsInTheAddress() {
        open(someone("outbox.clara", true), "outbox");
        UI.getCurrent().navigate("outbox", QueryParameters.of("show", "not-delivered"));

        assertThat(_get(Select.class).getValue()).isEqualTo(OutboxFilter.NOT_DELIVERED);
        assertThat(_size(_get(Grid.class))).isZero();
    }

    @Test
    void outboxIsNotThereForAnybodyElse() {
        open(someone("outbox.amina", false), "outbox");

        assertThat(_get(H1.class).getText()).contains("cannot find");
    }

    @Test
    void remindersAreAChoiceOfOnesOwn() {
        var amina = someone("outbox.amina", false);
        open(amina, "account/mails");

        var reminders = _get(Checkbox.class);
        assertThat(reminders.getValue()).isTrue();
        reminders.setValue(false);

        assertThat(ActingAs.person(amina).call(choices::wantsReminders)).isFalse();
        reminders.setValue(true);
        assertThat(ActingAs.person(amina).call(choices::wantsReminders)).isTrue();
    }

    private static List<String> rows(Grid<?> lines) {
        return IntStream.range(0, _size(lines))
                .mapToObj(row -> _getFormattedRow(lines, row).getFirst())
                .toList();
    }

    private static int rowOf(Grid<?> lines, String words) {
        return rows(lines)
                .indexOf(rows(lines).stream()
                        .filter(row -> row.contains(words))
                        .findFirst()
                        .orElseThrow());
    }

    private UUID someone(String name, boolean admin) {
        var email = new EmailAddress(name + "@alongside.example");
        return jdbc.sql("select id from person where email = ?")
                .param(email.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional()
                .orElseGet(() -> ActingAs.system("test")
                        .call(() ->
                                accounts.open(new NewAccount("Clara Ingram", email, "three calm green owls", admin)))
                        .value());
    }
}
