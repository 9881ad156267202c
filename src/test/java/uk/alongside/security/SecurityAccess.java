package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.people.NewPassword;
import uk.alongside.people.PeopleExamples;

class SecurityAccess implements AccessExamples {

    private final FirstAdmin firstAdmin;
    private final PasswordChanges changes;

    SecurityAccess(FirstAdmin firstAdmin, PasswordChanges changes) {
        this.changes = changes;
        this.firstAdmin = firstAdmin;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal("FirstAdmin.newToken", target -> firstAdmin.newToken()),
                AccessExample.ofThePortal("FirstAdmin.stands", target -> firstAdmin.stands(Secrets.newToken()))
                        .shows("no", stands -> assertThat(stands).isFalse()),
                AccessExample.doingToThePortal(
                        "FirstAdmin.setUp",
                        target -> firstAdmin.setUp(Secrets.newToken(), PeopleExamples.platformAdmin("intruder"))),
                AccessExample.doingToThePortal(
                        "PasswordChanges.change",
                        target -> changes.change(
                                new NewPassword(PeopleExamples.PASSWORD, PeopleExamples.ANOTHER_PASSWORD))),
                AccessExample.doingToThePortal(
                        "PasswordChanges.ask", target -> changes.ask(PeopleExamples.AMINA_EMAIL)),
                AccessExample.ofThePortal("PasswordChanges.answerOne", target -> changes.answerOne()),
                AccessExample.ofThePortal("PasswordChanges.stands", target -> changes.stands(Secrets.newToken()))
                        .shows("no", stands -> assertThat(stands).isFalse()),
                AccessExample.doingToThePortal(
                        "PasswordChanges.reset",
                        target -> changes.reset(Secrets.newToken(), PeopleExamples.ANOTHER_PASSWORD)),
                AccessExample.doingToThePortal(
                        "PasswordChanges.forgetBefore", target -> changes.forgetBefore(Instant.EPOCH)));
    }
}
