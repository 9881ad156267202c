package uk.alongside.drafts.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.alongside.kernel.Share;

/**
 * How well it reads, on sentences in schools' own style. Every name in them is invented.
 *
 * <p>The two hundred were at hand when the rules were made; the sixty were written afterwards, and no rule was changed for them.
 */
class LooksLikeANameTests {

    @Test
    void ofTwoHundredSentencesItFindsThoseThatNameSomebody() throws IOException {
        var measured = Measured.on("sentences.tsv");

        assertThat(measured.sentences()).isEqualTo(200);
        assertThat(measured.precision().percent()).as(measured.toString()).isGreaterThanOrEqualTo(97);
        assertThat(measured.recall().percent()).as(measured.toString()).isGreaterThanOrEqualTo(97);
    }

    @Test
    void ofSixtySentencesThatItHadNotSeenItFindsMost() throws IOException {
        var measured = Measured.on("sentences-written-afterwards.tsv");

        assertThat(measured.sentences()).isEqualTo(60);
        assertThat(measured.precision().percent()).as(measured.toString()).isGreaterThanOrEqualTo(85);
        assertThat(measured.recall().percent()).as(measured.toString()).isGreaterThanOrEqualTo(68);
    }

    @Test
    void whatIsFoundSaysWhereAndWhy() {
        var text = "Since May, Tom in Y4 and J.S. are calmer; UPN A823456789012; DOB 1/2/2013. The Marlow twins too.";

        assertThat(LooksLikeAName.in(text))
                .satisfiesExactly(
                        found -> assertFound(found, text, "Tom", Why.NAME),
                        found -> assertFound(found, text, "J.S.", Why.INITIALS),
                        found -> assertFound(found, text, "A823456789012", Why.UPN),
                        found -> assertFound(found, text, "DOB 1/2/2013", Why.DATE_OF_BIRTH),
                        found -> assertFound(found, text, "Marlow", Why.FAMILY));
    }

    private static void assertFound(NameFound found, String text, String words, Why why) {
        assertThat(found.words()).isEqualTo(words);
        assertThat(text.substring(found.from(), found.to())).isEqualTo(words);
        assertThat(found.why()).isEqualTo(why);
    }

    @Test
    void rowOfATableIsReadAsOne() {
        assertThat(LooksLikeAName.in("Forename\tSurname\tYear\nTom\tBirch\t4\nAisha\tFerrow\t4\n"))
                .extracting(NameFound::words)
                .containsExactly("Tom", "Aisha");
    }

    @Test
    void questionShowsThreeAndCountsTheRest() {
        assertThat(LooksLikeAName.question(LooksLikeAName.in("Amara, Josh, Finley, Amara and Kian")))
                .isEqualTo("This looks as if it names a pupil: “Amara”, “Josh”, “Finley” and 1 more.");
        assertThat(LooksLikeAName.question(LooksLikeAName.in("Pupil JS")))
                .isEqualTo("This looks as if it names a pupil: “JS”.");
    }

    @Test
    void emptyAndOddTextsAreNoTrouble() {
        for (var text : List.of("", " ", ".", "'s", "’", "-", "Y4", "\u0000\uFFFF", "a-", "The", "Mr and", "J.")) {
            assertThat(LooksLikeAName.in(text)).as(text).isEmpty();
        }
    }

    @Test
    void longTextIsReadInReasonableTimeAndShowsNoMoreThanAnybodyLooksAt() {
        var text = "Tom in Y4 (Year 4) and St John's Primary, the A. B. C. of it 123456789012 born of ".repeat(20_000);

        var found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LooksLikeAName.in(text));

        assertThat(found).hasSize(50);
    }

    private record Measured(int right, int falseAlarms, int missed, int passed, List<String> wrong) {

        static Measured on(String file) throws IOException {
            try (var lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(LooksLikeANameTests.class.getResourceAsStream(file)),
                    StandardCharsets.UTF_8))) {
                var right = 0;
                var falseAlarms = 0;
                var missed = 0;
                var passed = 0;
                var wrong = new java.util.ArrayList<String>();
                for (var line : lines.lines().toList()) {
                    var tab = line.indexOf('\t');
                    var names = line.substring(0, tab).equals("names");
                    var found = !LooksLikeAName.in(line.substring(tab + 1)).isEmpty();
                    right += names && found ? 1 : 0;
                    missed += names && !found ? 1 : 0;
                    falseAlarms += !names && found ? 1 : 0;
                    passed += !names && !found ? 1 : 0;
                    if (names != found) {
                        wrong.add(line);
                    }
                }
                return new Measured(right, falseAlarms, missed, passed, wrong);
            }
        }

        int sentences() {
            return right + falseAlarms + missed + passed;
        }

        Share precision() {
            return new Share(right, right + falseAlarms);
        }

        Share recall() {
            return new Share(right, right + missed);
        }

        @Override
        public String toString() {
            return "precision %s, recall %s, wrong: %s".formatted(precision(), recall(), String.join("\n", wrong));
        }
    }
}
