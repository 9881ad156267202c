package uk.alongside.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class ThrottleTests {

    private static final String AMINA = "amina@alongside.example";
    private static final String SCHOOL = "198.51.100.7";
    private static final String ELSEWHERE = "203.0.113.9";

    private final MovingClock clock = new MovingClock();
    private final JdbcClient jdbc;
    private final KnownDevices devices;
    private final Throttle throttle;

    ThrottleTests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        devices = new KnownDevices(jdbc, clock);
        throttle = new Throttle(jdbc, devices, clock);
    }

    @BeforeEach
    void nobodyHasTriedYet() {
        jdbc.sql("delete from sign_in_failure").update();
        jdbc.sql("delete from known_device").update();
    }

    @Test
    void elevenTriesOnOneAccountFromOneAddressAreOneTooMany() {
        fail(10, from(ELSEWHERE, AMINA));

        assertThat(mayTry(from(ELSEWHERE, AMINA))).isFalse();
    }

    @Test
    void waitingAQuarterOfAnHourIsEnoughHoweverOftenOneTriesMeanwhile() {
        fail(10, from(ELSEWHERE, AMINA));
        for (int minute = 0; minute < 14; minute++) {
            clock.pass(Duration.ofMinutes(1));
            assertThat(mayTry(from(ELSEWHERE, AMINA))).isFalse();
        }

        clock.pass(Duration.ofMinutes(1));

        assertThat(mayTry(from(ELSEWHERE, AMINA))).isTrue();
    }

    @Test
    void attackerElsewhereDoesNotShutAminaOut() {
        for (int address = 1; address < 60; address++) {
            fail(12, from("203.0.113." + address, AMINA));
        }

        assertThat(mayTry(from(SCHOOL, AMINA))).isTrue();
    }

    @Test
    void attackerInTheSameSchoolDoesNotShutAminaOutOfTheDeviceSheUses() {
        var herDevice = devices.remember(AMINA, List.of());
        for (int account = 0; account < 20; account++) {
            fail(10, from(SCHOOL, "someone" + account + "@alongside.example"));
        }
        fail(20, from(SCHOOL, AMINA));
        assertThat(mayTry(from(SCHOOL, AMINA))).isFalse();

        assertThat(mayTry(new Attempt(AMINA, SCHOOL, herDevice))).isTrue();
    }

    @Test
    void knownDeviceIsSlowedDownByItself() {
        var herDevice = devices.remember(AMINA, List.of());
        fail(10, new Attempt(AMINA, SCHOOL, herDevice));

        assertThat(mayTry(new Attempt(AMINA, SCHOOL, herDevice))).isFalse();
        assertThat(mayTry(new Attempt(AMINA, ELSEWHERE, herDevice))).isFalse();
    }

    @Test
    void deviceOfOneAccountIsNobodyToAnother() {
        var boris = devices.remember("boris@alongside.example", List.of());
        fail(10, new Attempt(AMINA, SCHOOL, boris));

        assertThat(mayTry(from(SCHOOL, AMINA))).isFalse();
    }

    @Test
    void tokenThatIsNotOursIsNotTaken() {
        var planted = Secrets.newToken();

        var kept = devices.remember(AMINA, List.of(planted));

        assertThat(kept).hasSize(2).last().isEqualTo(planted);
        assertThat(devices.knows(planted, AMINA)).isFalse();
        assertThat(devices.knows(kept.getFirst(), AMINA)).isTrue();
    }

    @Test
    void sharedComputerKnowsEachOfThoseWhoUseIt() {
        var afterAmina = devices.remember(AMINA, List.of());
        var afterBoris = devices.remember("boris@alongside.example", afterAmina);
        var afterAminaAgain = devices.remember(AMINA, afterBoris);

        assertThat(afterAminaAgain).hasSize(2).first().isEqualTo(afterAmina.getFirst());
    }

    @Test
    void deviceIsForgottenWhenItIsNotUsedForHalfAYear() {
        var device = devices.remember(AMINA, List.of());

        clock.pass(Duration.ofDays(181));

        assertThat(devices.knows(device.getFirst(), AMINA)).isFalse();
        devices.forgetBefore(clock.instant().minus(DeviceCookie.LIFE));
        assertThat(jdbc.sql("select count(*) from known_device")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void oneAddressTriesAHundredTimesAtMostWhateverTheAccount() {
        for (int account = 0; account < 100; account++) {
            fail(1, from(ELSEWHERE, "someone" + account + "@alongside.example"));
        }

        assertThat(mayTry(from(ELSEWHERE, "another@alongside.example"))).isFalse();
    }

    @Test
    void rightPasswordWipesWhatOneGotWrongButDoesNotBuyTriesAtOthers() {
        fail(9, from(ELSEWHERE, AMINA));
        throttle.succeeded(throttle.begin(from(ELSEWHERE, AMINA)));
        assertThat(mayTry(from(ELSEWHERE, AMINA))).isTrue();

        jdbc.sql("delete from sign_in_failure").update();
        for (int account = 0; account < 99; account++) {
            fail(1, from(ELSEWHERE, "someone" + account + "@alongside.example"));
        }
        throttle.succeeded(throttle.begin(from(ELSEWHERE, "attacker@alongside.example")));
        fail(1, from(ELSEWHERE, "onemore@alongside.example"));
        assertThat(mayTry(from(ELSEWHERE, "another@alongside.example"))).isFalse();
    }

    @Test
    void manyTriesAtOnceDoNotSlipThroughTogether() throws Exception {
        Callable<Boolean> attempt = () -> mayTry(from(ELSEWHERE, AMINA));

        try (var threads = Executors.newFixedThreadPool(4)) {
            var granted = threads.invokeAll(Collections.nCopies(40, attempt)).stream()
                    .filter(answer -> answer.resultNow())
                    .count();
            assertThat(granted).isLessThanOrEqualTo(Throttle.OF_ONE_ADDRESS_ON_ONE_ACCOUNT);
        }
    }

    @Test
    void nothingIsKeptThatTellsWhoTriedFromWhere() {
        fail(1, from(ELSEWHERE, AMINA));

        assertThat(jdbc.sql("select counted_as from sign_in_failure")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(
                        counted -> assertThat(counted).matches("[0-9a-f]{64}").doesNotContain("amina", "203"));
    }

    @Test
    void addressesOfOneSubscriberCountAsOne() {
        assertThat(Attempt.networkOf("2001:db8:1:2:3:4:5:6")).isEqualTo(Attempt.networkOf("2001:db8:1:2:ffff::1"));
        assertThat(Attempt.networkOf("2001:db8:1:2::1")).isNotEqualTo(Attempt.networkOf("2001:db8:1:3::1"));
        assertThat(Attempt.networkOf("fe80::1%eth0")).isEqualTo(Attempt.networkOf("fe80::2"));
        assertThat(Attempt.networkOf("::ffff:198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(Attempt.networkOf("198.51.100.7")).isEqualTo("198.51.100.7");
    }

    private static Attempt from(String address, String email) {
        return new Attempt(email, address, List.of());
    }

    private void fail(int times, Attempt attempt) {
        for (int time = 0; time < times; time++) {
            throttle.begin(attempt);
        }
    }

    private boolean mayTry(Attempt attempt) {
        return throttle.begin(attempt).mayTry();
    }
}
