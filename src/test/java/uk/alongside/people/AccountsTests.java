package uk.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.people.PeopleExamples.AMINA_EMAIL;
import static uk.alongside.people.PeopleExamples.ANOTHER_PASSWORD;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.amina;
import static uk.alongside.people.PeopleExamples.platformAdmin;
import static uk.alongside.people.PeopleExamples.somebody;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AccountsTests {

    private static final ActingAs LOADER = ActingAs.system("test");

    private final Accounts accounts;
    private final Credentials credentials;
    private final PersonDirectory directory;
    private final CurrentUser currentUser;

    AccountsTests(Accounts accounts, Credentials credentials, PersonDirectory directory, CurrentUser currentUser) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.directory = directory;
        this.currentUser = currentUser;
    }

    /** The story of an account from its opening to its end. */
    @Test
    void accountIsOpenedUsedAndDisabled() {
        var id = open(amina());

        assertThat(LOADER.call(() -> directory.findByEmail(AMINA_EMAIL)))
                .contains(new Person(id, "Amina Diallo", AMINA_EMAIL));
        var first = credentials.check("Amina.Diallo@Alongside.Example", PASSWORD);
        assertThat(first).hasValueSatisfying(session -> {
            assertThat(session.person()).isEqualTo(id);
            assertThat(credentials.stillStands(session)).isTrue();
        });

        ActingAs.person(id.value()).run(() -> accounts.changePassword(new NewPassword(PASSWORD, ANOTHER_PASSWORD)));
        assertThat(credentials.stillStands(first.orElseThrow())).isFalse();
        assertThat(credentials.check(AMINA_EMAIL.value(), PASSWORD)).isEmpty();
        var second = credentials.check(AMINA_EMAIL.value(), ANOTHER_PASSWORD).orElseThrow();

        LOADER.run(() -> accounts.disable(id));
        assertThat(credentials.stillStands(second)).isFalse();
        assertThat(credentials.check(AMINA_EMAIL.value(), ANOTHER_PASSWORD)).isEmpty();

        LOADER.run(() -> accounts.enable(id));
        assertThat(credentials.check(AMINA_EMAIL.value(), ANOTHER_PASSWORD)).isPresent();
        assertThat(credentials.stillStands(second)).isFalse();
    }

    @Test
    void addressBelongsToOnePersonWhateverItsCapitals() {
        open(somebody("boris"));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> open(
                        new NewAccount("Another Boris", new EmailAddress("BORIS@alongside.EXAMPLE"), PASSWORD, false)))
                .withMessageContaining("here already")
                .satisfies(refused -> assertThat(refused.field()).contains("email"));
    }

    @Test
    void twoWhoTakeOneAddressAtOnceGetTheSameRefusalAsTheSecondOfTwo() throws Exception {
        var together = new CyclicBarrier(2);
        Callable<String> attempt = () -> {
            together.await();
            try {
                open(somebody("race"));
                return "opened";
            } catch (RuleBroken refused) {
                return refused.reason();
            }
        };

        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = threads.invokeAll(List.of(attempt, attempt)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers)
                    .containsExactlyInAnyOrder("opened", "Somebody with this e-mail address is here already.");
        }
    }

    @Test
    void changingAPasswordTakesThePresentOne() {
        var id = open(somebody("carla"));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> ActingAs.person(id.value())
                        .run(() -> accounts.changePassword(new NewPassword("not this at all", ANOTHER_PASSWORD))))
                .satisfies(refused -> assertThat(refused.field()).contains("current"));
        assertThat(credentials.check("carla@alongside.example", PASSWORD)).isPresent();
    }

    @Test
    void onlyAPlatformAdminOrThePortalItselfManagesAccounts() {
        var admin = open(platformAdmin("chief"));
        var other = open(somebody("dora"));

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> ActingAs.person(other.value()).run(() -> accounts.disable(admin)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> ActingAs.person(other.value()).call(() -> accounts.open(somebody("elias"))));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> accounts.areThereAny());
        ActingAs.person(admin.value()).run(() -> accounts.disable(other));
        assertThat(credentials.check("dora@alongside.example", PASSWORD)).isEmpty();
    }

    @Test
    void threadOfOnesOwnActsForNobodyUnlessItSaysForWhom() throws Exception {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var unsaid = LOADER.call(() -> threads.submit(accounts::areThereAny));
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(unsaid::get)
                    .withCauseInstanceOf(AccessDeniedException.class);
            assertThat(threads.submit(() -> LOADER.call(accounts::areThereAny)).get())
                    .isNotNull();
            assertThatExceptionOfType(ExecutionException.class)
                    .as("the next piece of work on the same thread")
                    .isThrownBy(threads.submit(accounts::areThereAny)::get);
        }
    }

    @Test
    void whatDoesNotExistCannotBeDisabled() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> LOADER.run(() -> accounts.disable(PersonId.next())));
    }

    @Test
    void platformAdminDoesNotShutTheirOwnDoor() {
        var admin = open(platformAdmin("solo"));

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> ActingAs.person(admin.value()).run(() -> accounts.disable(admin)))
                .withMessageContaining("another platform admin");
    }

    @Test
    void whoRunsTheMachineIsAskedOfTheDatabaseEachTime() {
        var admin = open(platformAdmin("first"));
        ActingAs.person(admin.value())
                .run(() -> assertThat(currentUser.isPlatformAdmin()).isTrue());

        LOADER.run(() -> accounts.disable(admin));

        ActingAs.person(admin.value())
                .run(() -> assertThat(currentUser.isPlatformAdmin()).isFalse());
        LOADER.run(() -> {
            assertThat(currentUser.isPlatformAdmin()).isFalse();
            assertThat(currentUser.isSystem()).isTrue();
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(currentUser::id);
        });
        assertThat(currentUser.ifPerson()).isEmpty();
    }

    @Test
    void namesComeForTheIdsThatAreSomebodys() {
        var id = open(somebody("fatima"));

        ActingAs.person(id.value()).run(() -> assertThat(directory.namesOf(List.of(id, PersonId.next())))
                .isEqualTo(Map.of(id, "Robin of fatima")));
    }

    private PersonId open(NewAccount request) {
        return LOADER.call(() -> accounts.open(request));
    }
}
