package uk.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;

class PeopleAccess implements AccessExamples {

    private final Accounts accounts;
    private final AccountList list;
    private final Erasures erasures;
    private final MyData data;
    private final PrivacyNotices notices;
    private final Credentials credentials;
    private final PersonDirectory directory;
    private final SecondFactors secondFactors;

    PeopleAccess(
            Accounts accounts,
            Credentials credentials,
            PersonDirectory directory,
            SecondFactors secondFactors,
            PrivacyNotices notices,
            AccountList list,
            Erasures erasures,
            MyData data) {
        this.list = list;
        this.erasures = erasures;
        this.data = data;
        this.notices = notices;
        this.accounts = accounts;
        this.credentials = credentials;
        this.directory = directory;
        this.secondFactors = secondFactors;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofThePortal(
                        "Accounts.open", target -> accounts.open(PeopleExamples.somebody("newcomer"))),
                AccessExample.ofThePortal(
                        "Accounts.openWithoutPassword",
                        target -> accounts.openWithoutPassword(
                                "Somebody invited",
                                PeopleExamples.somebody("invited").email())),
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
                        "Accounts.invite",
                        target -> accounts.invite(new AccountInvitation(
                                "Robin", new EmailAddress("robin.by.invitation@alongside.example"), false))),
                AccessExample.doingToThePortal(
                        "Accounts.sendPasswordLink", target -> accounts.sendPasswordLink(target.person())),
                AccessExample.ofThePortal(
                        "AccountList.lines", target -> list.lines(AccountSearch.ALL, Pageable.ofSize(10))),
                AccessExample.ofThePortal("AccountList.line", target -> list.line(target.person())),
                AccessExample.ofThePortal("Erasures.preview", target -> erasures.preview(target.person())),
                AccessExample.doingToThePortal("Erasures.erase", target -> erasures.erase(target.person())),
                AccessExample.ofThePortal("MyData.held", target -> data.held()),
                AccessExample.ofThePortal("MyData.download", target -> data.download()),
                AccessExample.ofThePortal("MyData.askedToBeErased", target -> data.askedToBeErased()),
                AccessExample.doingToThePortal("MyData.askToBeErased", target -> data.askToBeErased()),
                AccessExample.doingToThePortal("MyData.stay", target -> {
                    data.askToBeErased();
                    data.stay();
                }),
                AccessExample.doingToThePortal("Credentials.cameIn", target -> credentials.cameIn(target.person())),
                AccessExample.ofThePortal(
                        "Credentials.check", target -> credentials.check("nobody@alongside.example", "guess")),
                AccessExample.ofThePortal("Credentials.sessionOf", target -> credentials.sessionOf(target.person())),
                AccessExample.ofThePortal(
                        "Credentials.stillStands", target -> credentials.stillStands(new SignedIn(target.person(), 0))),
                AccessExample.ofThePortal(
                        "PersonDirectory.namesOf", target -> directory.namesOf(List.of(target.person()))),
                AccessExample.ofThePortal("PersonDirectory.byId", target -> directory.byId(target.person())),
                AccessExample.ofThePortal("PersonDirectory.byIds", target -> directory.byIds(List.of(target.person()))),
                AccessExample.ofThePortal("PersonDirectory.myself", target -> directory.myself())
                        .showsFor("own", (target, myself) -> assertThat(myself.id())
                                .isEqualTo(target.self())),
                AccessExample.ofThePortal("SecondFactors.mine", target -> secondFactors.mine()),
                AccessExample.ofThePortal(
                        "SecondFactors.begin", target -> secondFactors.begin(PeopleExamples.PASSWORD)),
                AccessExample.ofThePortal("SecondFactors.begun", target -> {
                    secondFactors.begin(PeopleExamples.PASSWORD);
                    return secondFactors.begun();
                }),
                AccessExample.ofThePortal("SecondFactors.confirm", target -> switchOn()),
                AccessExample.ofThePortal("SecondFactors.newCodes", target -> {
                    switchOn();
                    return secondFactors.newCodes(PeopleExamples.PASSWORD);
                }),
                AccessExample.doingToThePortal("SecondFactors.switchOff", target -> {
                    switchOn();
                    secondFactors.switchOff(PeopleExamples.PASSWORD);
                }),
                AccessExample.doingToThePortal("SecondFactors.reset", target -> {
                    ActingAs.person(target.person().value()).run(this::switchOn);
                    secondFactors.reset(target.person());
                }),
                AccessExample.ofThePortal(
                        "SecondFactors.isAskedOf", target -> secondFactors.isAskedOf(target.person())),
                AccessExample.ofThePortal("SecondFactors.use", target -> secondFactors.use(target.person(), "123456")),
                AccessExample.ofThePortal(
                                "PersonDirectory.findByEmail",
                                target -> directory.findByEmail(new EmailAddress("access.senco@alongside.example")))
                        .shows("all", found -> assertThat(found).isPresent()));
    }

    private List<String> switchOn() {
        var app = new Authenticator(secondFactors.begin(PeopleExamples.PASSWORD).letters());
        return secondFactors.confirm(app.shows(Instant.now()));
    }
}
