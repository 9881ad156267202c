package uk.alongside.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.mail.MailExamples.AMINA;
import static uk.alongside.mail.MailExamples.BORIS;
import static uk.alongside.mail.MailExamples.change;
import static uk.alongside.mail.MailExamples.invitation;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told is kept with what happened. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(classes = MailExamples.class)
class MailTests {

    private final Mail mail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    MailTests(Mail mail, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.mail = mail;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void emptyOutbox() {
        jdbc.sql("delete from mail_fact").update();
        jdbc.sql("delete from mail_message").update();
    }

    @Test
    void whatIsToldStandsInTheCallersTransactionAndGoesWithIt() {
        transaction.executeWithoutResult(status -> {
            mail.tell(invitation(AMINA, "invitation:1:1"));
            status.setRollbackOnly();
        });
        assertThat(facts()).isEmpty();

        transaction.executeWithoutResult(status -> mail.tell(invitation(AMINA, "invitation:1:1")));
        assertThat(facts()).containsExactly("invitation:1:1");

        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> mail.tell(invitation(AMINA, "invitation:2:1")));
    }

    @Test
    void nobodyIsToldOneThingTwiceNeitherByAddressNorByPerson() {
        transaction.executeWithoutResult(status -> {
            mail.tell(invitation(AMINA, "invitation:1:1"));
            mail.tell(invitation(AMINA, "invitation:1:1"));
            mail.tell(invitation(BORIS, "invitation:1:1"));
            mail.tell(change(AMINA, "visit:1", "A visit was booked at Ashwood Primary."));
        });
        transaction.executeWithoutResult(
                status -> mail.tell(change(BORIS, "visit:1", "A visit was booked at Ashwood Primary.")));

        assertThat(facts()).containsExactly("invitation:1:1", "invitation:1:1", "visit:1");
        assertThat(jdbc.sql("select count(*) from mail_message")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    private List<String> facts() {
        return jdbc.sql("select fact from mail_fact order by fact")
                .query((row, number) -> row.getString("fact"))
                .list();
    }
}
