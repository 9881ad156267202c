package uk.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.kernel.EmailAddress;

class PeopleAccess implements AccessExamples {

    private final Accounts accounts;
    private final PrivacyNotices notices;
    private final Credentials credentials;
    private final PersonDirectory directory;

    PeopleAccess(Accounts accounts, Credentials credentials, PersonDirectory directory, PrivacyNotices notices) {
        this.notices = notices;
        this.accounts = accounts;
        this.credentials = credentials;
        this.directory = directory;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal(
                        "Accounts.open", target -> accounts.open(PeopleExamples.somebody("newcomer"))),
                AccessExample.doingToThePortal(
                        "Accounts.openWithoutPassword", target -> accounts.openWithoutPassword(target.person())),
                AccessExample.ofThePortal("Accounts.areThereAny", target -> accounts.areThereAny()),
                AccessExample.doingToThePortal("Accounts.disable", target -> accounts.disable(target.person())),
                AccessExample.doingToThePortal("Accounts.enable", target -> accounts.enable(target.person())),
                AccessExample.ofThePortal(
                        "Accounts.resetPassword",
                        target -> accounts.resetPassword(target.person(), PeopleExamples.ANOTHER_PASSWORD)),
                AccessExample.ofThePortal("Accounts.isOpen", target -> accounts.isOpen(target.person())),
                AccessExample.ofThePortal("PrivacyNotices.current", target -> notices.current()),
                AccessExample.doingToThePortal("PrivacyNotices.accept", target -> notices.accept(1)),
                AccessExample.doingToThePortal(
                        "Accounts.changePassword",
                        target -> accounts.changePassword(
                                new NewPassword(PeopleExamples.PASSWORD, PeopleExamples.ANOTHER_PASSWORD))),
                AccessExample.ofThePortal(
                        "Credentials.check", target -> credentials.check("nobody@alongside.example", "guess")),
                AccessExample.ofThePortal("Credentials.sessionOf", target -> credentials.sessionOf(target.person())),
                AccessExample.ofThePortal(
                        "Credentials.stillStands", target -> credentials.stillStands(new SignedIn(target.person(), 0))),
                AccessExample.ofThePortal(
                        "PersonDirectory.namesOf", target -> directory.namesOf(List.of(target.person()))),
                AccessExample.ofThePortal("PersonDirectory.myself", target -> directory.myself())
                        .showsFor("own", (target, myself) -> assertThat(myself.id())
                                .isEqualTo(target.self())),
                AccessExample.ofThePortal(
                                "PersonDirectory.findByEmail",
                                target -> directory.findByEmail(new EmailAddress("access.senco@alongside.example")))
                        .shows("all", found -> assertThat(found).isPresent()));
    }
}
