package uk.alongside.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.projects.PackExamples.aPack;
import static uk.alongside.projects.PackExamples.changed;
import static uk.alongside.projects.PackExamples.utf8;
import static uk.alongside.projects.PackExamples.with;
import static uk.alongside.projects.PackExamples.zipOf;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a pack is looked at for, before any database is asked. */
class CheckedPackTests {

    private static final String KEY = BadPack.KEY;

    static Stream<BadPack> badPacks() {
        return BadPack.all();
    }

    @Test
    void goodPackHasNoFault() {
        var checked = check(zipOf(aPack(KEY)));

        assertThat(checked.pack().refused().faults()).isEmpty();
        assertThat(checked.project()).hasValueSatisfying(content -> {
            assertThat(content.project().key()).isEqualTo(KEY);
            assertThat(content.themes()).hasSize(2);
            assertThat(content.schools()).hasSize(3);
            assertThat(content.workPlan()).hasSize(2);
        });
    }

    @ParameterizedTest
    @MethodSource("badPacks")
    void everyFaultIsNamedByFileLineAndColumn(BadPack bad) {
        var checked = check(bad.zip());

        assertThat(checked.project()).isEmpty();
        assertThat(checked.pack().refused().faults())
                .anySatisfy(fault -> {
                    assertThat(fault.file()).isEqualTo(bad.file());
                    assertThat(fault.line()).isEqualTo(bad.line());
                    assertThat(fault.column()).isEqualTo(bad.column());
                    assertThat(fault.sentence())
                            .contains(bad.word())
                            .matches("(?s).*(\\.|line is: .*)")
                            .doesNotContain("Exception");
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void oneSlipIsOneFault() {
        var tellsMore = List.of("too many files", "no themes");

        assertThat(BadPack.all().filter(bad -> !tellsMore.contains(bad.name()))).allSatisfy(bad -> assertThat(
                        check(bad.zip()).pack().refused().faults().size())
                .as(bad.name())
                .isLessThanOrEqualTo(2));
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        var files = aPack(KEY);
        files.put("themes.csv", utf8("theme,name\none,Outcomes\n2,\n"));
        files.put(
                "schools.csv",
                utf8("school,name,phase,urn,may_be_named\nA,\"Anchor,PRIMARY,,yes\nI,Buoy,PRIMARY,,no\n"));

        assertThat(check(zipOf(files)).pack().refused().faults())
                .extracting(fault -> fault.file() + " " + fault.line() + " " + fault.column())
                .contains("themes.csv 2 theme", "themes.csv 3 name", "schools.csv 2 ", "schools.csv 3 school");
    }

    @Test
    void whatReferToAnUnreadableFileIsNotBlamedAsWell() {
        var zip = changed(KEY, "themes.csv", text -> text.replace("theme,name", "theme;name"));

        assertThat(check(zip).pack().refused().faults()).singleElement().satisfies(fault -> assertThat(fault.file())
                .isEqualTo("themes.csv"));
    }

    @Test
    void faultsBeyondTheFirstTwoHundredAreCounted() {
        var zip = changed(KEY, "themes.csv", text -> text + "x\n".repeat(1000));

        assertThat(check(zip).pack().refused()).satisfies(refused -> {
            assertThat(refused.faults()).hasSize(200);
            assertThat(refused.more()).isEqualTo(800);
        });
    }

    @Test
    void tooManyLinesAreRefusedBeforeTheyFillTheMemory() {
        var zip = changed(KEY, "themes.csv", text -> text + "x\n".repeat(PackReading.MOST_ROWS));

        assertThat(check(zip).pack().refused())
                .satisfies(refused ->
                        assertThat(refused.faults().size() + refused.more()).isGreaterThan(200));
    }

    @Test
    void whatComputersAddOnTheirOwnDoesNoHarm() {
        assertThat(check(with(KEY, "__MACOSX/._themes.csv", new byte[] {1, 2})).project())
                .isPresent();
        assertThat(check(changed(KEY, "themes.csv", text -> "\ufeff" + text)).project())
                .isPresent();
        assertThat(check(changed(KEY, "themes.csv", text -> text.replace("\n", "\r\n")))
                        .project())
                .isPresent();
        assertThat(check(changed(KEY, "themes.csv", text -> text.replace("\n", "\r")))
                        .project())
                .isPresent();
        assertThat(check(changed(KEY, "themes.csv", text -> text + "\n,\n\n")).project())
                .isPresent();
    }

    @Test
    void damageOfAnyByteIsAnsweredCleanly() {
        var good = zipOf(aPack(KEY));
        var random = new Random(20_261_122);
        for (int round = 0; round < 1500; round++) {
            var zip = good.clone();
            for (int hits = random.nextInt(4); hits >= 0; hits--) {
                zip[random.nextInt(zip.length)] = (byte) random.nextInt(256);
            }
            var checked = check(zip);
            assertThat(checked.project().isPresent())
                    .isEqualTo(checked.pack().refused().faults().isEmpty());
        }
    }

    @Test
    void damagedWordsAreAnsweredCleanly() {
        var random = new Random(42);
        var awkward = List.of(
                ",",
                "\"",
                "\n",
                "\r",
                "-",
                "0",
                ";",
                "\u0000",
                "I",
                "=",
                "'",
                "\u00e9",
                "9999999999999",
                "\ud83d\ude00");
        for (int round = 0; round < 800; round++) {
            var files = aPack(KEY);
            var file = files.keySet().stream()
                    .skip(random.nextInt(files.size()))
                    .findFirst()
                    .orElseThrow();
            var checked = check(changed(KEY, file, text -> {
                var at = random.nextInt(text.length());
                return text.substring(0, at)
                        + awkward.get(random.nextInt(awkward.size()))
                        + text.substring(at + random.nextInt(2));
            }));
            assertThat(checked.project().isPresent())
                    .isEqualTo(checked.pack().refused().faults().isEmpty());
        }
    }

    private static CheckedPack check(byte[] zip) {
        return CheckedPack.of(zip, List.of());
    }
}
