package uk.alongside.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.people.PeopleExamples.PASSWORD;
import static uk.alongside.people.PeopleExamples.platformAdmin;
import static uk.alongside.people.PeopleExamples.somebody;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/** A second factor from the day it is set up to the day the phone is lost. */
@SpringBootTest(properties = "alongside.data=target/second-factors")
class SecondFactorsTests {

    private static final ActingAs PORTAL = ActingAs.system("test");
    private static int people;

    private final SecondFactors secondFactors;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    private PersonId person = PersonId.next();
    private ActingAs self = PORTAL;

    SecondFactorsTests(SecondFactors secondFactors, Accounts accounts, JdbcClient jdbc) {
        this.secondFactors = secondFactors;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void somebodyWithAnAccount() {
        person = PORTAL.call(() -> accounts.open(somebody("factor" + ++people)));
        self = ActingAs.person(person.value());
    }

    @Test
    void itIsOnOnceACodeWasEnteredAndNotBefore() {
        var app =
                new Authenticator(self.call(() -> secondFactors.begin(PASSWORD)).letters());
        assertThat(isAsked()).isFalse();
        assertThat(self.call(() -> secondFactors.begun()).letters()).isNotEmpty();

        refused("code", () -> secondFactors.confirm("000000x"));
        assertThat(isAsked()).isFalse();
        var codes = self.call(() -> secondFactors.confirm(app.shows(Instant.now())));

        assertThat(isAsked()).isTrue();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){2}\\w{4}"));
        assertThat(self.call(secondFactors::mine).codesLeft()).isEqualTo(10);
    }

    @Test
    void eachCodeOpensTheDoorOnce() {
        var app =
                new Authenticator(self.call(() -> secondFactors.begin(PASSWORD)).letters());
        var now = Instant.now();
        var codes = self.call(() -> secondFactors.confirm(app.shows(now)));

        assertThat(use(app.shows(now))).isFalse();
        var next = app.shows(now.plusSeconds(30));
        assertThat(use(next.substring(0, 3) + " " + next.substring(3))).isTrue();
        assertThat(use(next)).isFalse();

        assertThat(use(codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(use(codes.getFirst())).isFalse();
        assertThat(use("aaaa-aaaa-aaaa")).isFalse();
        assertThat(self.call(secondFactors::mine).codesLeft()).isEqualTo(9);
        assertThat(told()).containsExactly("Your second factor is on", "A recovery code of yours was used");
    }

    @Test
    void codesOfOnePersonAreNoCodesOfAnother() {
        var codes = switchOn();
        var before = person;
        somebodyWithAnAccount();
        switchOn();

        assertThat(use(codes.getFirst())).isFalse();
        assertThat(PORTAL.call(() -> secondFactors.use(before, codes.getFirst())))
                .isTrue();
    }

    @Test
    void everyChangeAsksForThePassword() {
        refused("current", () -> secondFactors.begin("not my password"));
        switchOn();

        refused("current", () -> secondFactors.switchOff("not my password"));
        refused("current", () -> secondFactors.newCodes("x".repeat(5000)));
        assertThat(isAsked()).isTrue();

        self.run(() -> secondFactors.switchOff(PASSWORD));
        assertThat(isAsked()).isFalse();
        assertThat(told()).endsWith("Your second factor is off");
    }

    @Test
    void newCodesTakeThePlaceOfTheOldOnes() {
        var old = switchOn();

        var fresh = self.call(() -> secondFactors.newCodes(PASSWORD));

        assertThat(use(old.getLast())).isFalse();
        assertThat(use(fresh.getLast())).isTrue();
    }

    @Test
    void whoIsOnCannotBeginAnewOverIt() {
        switchOn();

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> self.call(() -> secondFactors.begin(PASSWORD)))
                .withMessageContaining("on already");
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> self.call(() -> secondFactors.begun()))
                .withMessageContaining("begin again");
    }

    @Test
    void platformAdminTakesALostOneAwayAndThePersonIsTold() {
        switchOn();
        var admin = ActingAs.person(PORTAL.call(() -> accounts.open(platformAdmin("admin" + people)))
                .value());

        admin.run(() -> secondFactors.reset(person));

        assertThat(isAsked()).isFalse();
        assertThat(told()).endsWith("Your second factor was reset");
        assertThat(jdbc.sql("select count(*) from trail_entry where action = 'reset a second factor'"
                                + " and subject_id = :person")
                        .param("person", person.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> admin.run(() -> secondFactors.reset(person)));
    }

    @Test
    void strangerAndOneselfResetNothing() {
        switchOn();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> self.run(() -> secondFactors.reset(person)));
        var other = ActingAs.person(
                PORTAL.call(() -> accounts.open(somebody("stranger" + people))).value());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> other.run(() -> secondFactors.reset(person)));
        assertThat(isAsked()).isTrue();
    }

    @Test
    void tablesAloneOpenNothing() throws IOException {
        var letters = self.call(() -> secondFactors.begin(PASSWORD)).letters();

        var kept = jdbc.sql("select hex(secret) from second_factor where person_id = :person")
                .param("person", person.value())
                .query(String.class)
                .single();
        assertThat(kept).hasSize(2 * (12 + 20 + 16));
        assertThat(new Authenticator(letters).shows(Instant.now())).hasSize(6);
        var key = Path.of("target", "second-factors", "keys", "second-factor");
        assertThat(Base64.getDecoder().decode(Files.readString(key))).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void secretOfOnePersonOpensForNobodyElseAndWithNoOtherKey(@TempDir Path here, @TempDir Path there) {
        var keeping = new SecretKeeping("", here);
        var locked = keeping.lock(new byte[] {1, 2, 3}, person);

        assertThat(new SecretKeeping("", here).unlock(locked, person)).contains(new byte[] {1, 2, 3});
        assertThat(keeping.unlock(locked, PersonId.next())).isEmpty();
        assertThat(new SecretKeeping("", there).unlock(locked, person)).isEmpty();
        var property = Base64.getEncoder().encodeToString(new byte[32]);
        var byProperty = new SecretKeeping(property, there);
        assertThat(byProperty.unlock(byProperty.lock(new byte[] {4}, person), person))
                .contains(new byte[] {4});
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new SecretKeeping("dG9vIHNob3J0", there).lock(new byte[] {1}, person));
    }

    private List<String> switchOn() {
        var app =
                new Authenticator(self.call(() -> secondFactors.begin(PASSWORD)).letters());
        return self.call(() -> secondFactors.confirm(app.shows(Instant.now())));
    }

    private boolean isAsked() {
        return PORTAL.call(() -> secondFactors.isAskedOf(person));
    }

    private boolean use(String code) {
        return PORTAL.call(() -> secondFactors.use(person, code));
    }

    private void refused(String field, Runnable act) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> self.run(act))
                .satisfies(broken -> assertThat(broken.field()).contains(field));
    }

    private List<String> told() {
        return jdbc
                .sql("select subject from mail_fact where person_id = :person order by id")
                .param("person", person.value())
                .query(String.class)
                .list()
                .stream()
                .map(String::valueOf)
                .toList();
    }
}
