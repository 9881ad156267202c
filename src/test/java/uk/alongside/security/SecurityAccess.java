package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.people.PeopleExamples;

class SecurityAccess implements AccessExamples {

    private final FirstAdmin firstAdmin;

    SecurityAccess(FirstAdmin firstAdmin) {
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
                        target -> firstAdmin.setUp(Secrets.newToken(), PeopleExamples.platformAdmin("intruder"))));
    }
}
