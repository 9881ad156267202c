package uk.alongside.frameworks;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import uk.alongside.frameworks.format.FrameworkFile;
import uk.alongside.frameworks.format.FrameworkWriting;
import uk.alongside.frameworks.format.Identities;

/** What the shipped frameworks promise beyond being readable: who is asked what, in words of which length, and why. */
class ShippedContentTests {

    private static final String REVIEW = "send-review";
    private static final String RESOURCES = "R";
    private static final List<String> TABLES = List.of("framework", "scale", "areas", "statements", "musts", "wording");
    private static final Set<String> GRADES = Set.of(
            "outstanding",
            "good",
            "requires improvement",
            "inadequate",
            "exceptional",
            "strong standard",
            "expected standard",
            "needs attention",
            "urgent improvement");
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    @ParameterizedTest
    @ValueSource(strings = {REVIEW, "mark-eight-elements", "mark-nine-objectives"})
    void whatIsShippedIsWhatAnExportOfItWouldBe(String key) throws IOException {
        var shipped = new LinkedHashMap<String, String>();
        for (var table : TABLES) {
            shipped.put(table + ".csv", text(path(key, table)));
        }
        var bytes = shipped.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8)));

        assertThat(FrameworkFile.ofFolder(bytes, Identities.ofNew()))
                .isInstanceOfSatisfying(FrameworkFile.Read.class, read -> {
                    assertThat(read.notes()).isEmpty();
                    assertThat(new FrameworkWriting(edition(read), Optional.empty()).csvFiles())
                            .containsExactlyInAnyOrderEntriesOf(shipped);
                });
    }

    @Test
    void theReviewAsksAboutEightStatementsOrMoreInEachOfEightAreas() {
        var byArea = rows(REVIEW, "statements").stream().collect(groupingBy(row -> row.getField("area")));

        assertThat(rows(REVIEW, "areas")).hasSize(8);
        assertThat(byArea).hasSize(8).allSatisfy((area, statements) -> assertThat(statements)
                .as(area)
                .hasSizeBetween(8, 12));
        assertThat(rows(REVIEW, "statements")).hasSizeBetween(75, 85);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "early years",
                "primary",
                "secondary",
                "all-through",
                "special",
                "alternative provision",
                "further education",
                "work-based"
            })
    void noKindOfSettingIsLeftWithAThinReview(String setting) {
        assertThat(rows(REVIEW, "statements").stream().filter(row -> asks(row, setting)))
                .hasSizeGreaterThanOrEqualTo(70);
    }

    @Test
    void everyStatementIsOneShortSentenceWithHelpBesideIt() {
        assertThat(rows(REVIEW, "statements")).allSatisfy(row -> {
            assertThat(sentences(row.getField("text"))).as(row.getField("text")).hasSize(1);
            assertThat(words(row.getField("text"))).as(row.getField("text")).hasSizeLessThanOrEqualTo(28);
            assertThat(row.getField("guidance")).isNotBlank().hasSizeLessThanOrEqualTo(160);
            assertThat(row.getField("prompts").lines()).hasSizeBetween(1, 3);
            assertThat(row.getField("evidence").lines()).hasSizeBetween(1, 4);
        });
    }

    @Test
    void noTwoStatementsSayTheSame() {
        assertThat(rows(REVIEW, "statements"))
                .extracting(row -> row.getField("text").toLowerCase(Locale.UK))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyDescriptorOfThePublishedProjectIsMeantByAStatement() {
        var published = table("db/demo/portsmouth-2018/descriptors.csv").stream()
                .map(row -> row.getField("descriptor"))
                .collect(toSet());
        var meant = rows(REVIEW, "statements").stream()
                .flatMap(ShippedContentTests::descriptors)
                .collect(toSet());

        assertThat(published).hasSize(28);
        assertThat(meant).isEqualTo(published);
    }

    @Test
    void onlyTheUseOfResourcesHasNoThemeInThePublishedProjectAndItSaysSo() {
        assertThat(rows(REVIEW, "statements")).allSatisfy(row -> assertThat(descriptors(row))
                .as(row.getField("code"))
                .matches(codes -> codes.isEmpty() == row.getField("area").equals(RESOURCES)));
        assertThat(rows(REVIEW, "areas").get(6).getField("code")).isEqualTo(RESOURCES);
        assertThat(rows(REVIEW, "framework").getFirst().getField("about"))
                .contains("Area R, use of resources, the seventh, has no theme there");
    }

    @Test
    void whatTheLawAsksForHoldsBackALevelAndIsAskedOnlyWhereItIsLaw() {
        var settings = rows(REVIEW, "statements").stream()
                .collect(toMap(row -> row.getField("code"), row -> row.getField("settings")));
        var musts = rows(REVIEW, "musts");

        assertThat(musts).hasSizeGreaterThanOrEqualTo(15).allSatisfy(row -> assertThat(row.getField("from level"))
                .isEqualTo("3"));
        assertThat(settings.get(statementOf(musts, "national qualification for SENCOs")))
                .isEqualTo("primary; secondary; all-through");
        assertThat(settings.get(statementOf(musts, "SEN information report")))
                .isEqualTo("primary; secondary; all-through; special");
        for (var ofSchools :
                List.of("accessibility plan", "special educational provision is made", "every twelve months")) {
            assertThat(settings.get(statementOf(musts, ofSchools)))
                    .as(ofSchools)
                    .isEqualTo("primary; secondary; all-through; special; alternative provision");
        }
        assertThat(settings.get(statementOf(musts, "key person"))).isEqualTo("early years");
        assertThat(settings.get(statementOf(musts, "reasonable adjustments"))).isEmpty();
    }

    @Test
    void familiesAndLearnersAreAskedInWordsOfTheirOwn() {
        var wording = rows(REVIEW, "wording");

        assertThat(wording.stream().filter(row -> isFor(row, "parent", "en"))).hasSizeBetween(25, 35);
        assertThat(wording.stream().filter(row -> isFor(row, "pupil", "en"))).hasSizeBetween(18, 25);
        assertThat(wording.stream().filter(row -> isFor(row, "parent", "pl"))).hasSizeGreaterThanOrEqualTo(10);
        assertThat(wording.stream().filter(row -> isFor(row, "parent", "ur")))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(row -> assertThat(row.getField("text")).matches("[\\p{IsArabic}، ]+۔"));
        assertThat(rows(REVIEW, "framework").getFirst().getField("about"))
                .contains("have to be checked by somebody who speaks the language");
    }

    @ParameterizedTest
    @CsvSource({"parent, 14, 6.5, 3", "pupil, 9, 4, 1.5"})
    void whatReadersAreAskedIsShortAndEasy(String reader, int longest, double hardest, double inAll) {
        var asked = rows(REVIEW, "wording").stream()
                .filter(row -> isFor(row, reader, "en"))
                .map(row -> row.getField("text"))
                .toList();

        assertThat(asked).allSatisfy(text -> {
            assertThat(sentences(text)).as(text).hasSize(1);
            assertThat(words(text)).as(text).hasSizeLessThanOrEqualTo(longest);
            assertThat(gradeOf(List.of(text))).as(text).isLessThanOrEqualTo(hardest);
        });
        assertThat(gradeOf(asked)).as("all of them").isLessThanOrEqualTo(inAll);
    }

    @Test
    void aSentenceInAnotherLanguageIsAsShortAsTheEnglishOne() {
        assertThat(rows(REVIEW, "wording")).allSatisfy(row -> {
            assertThat(sentences(row.getField("text"))).as(row.getField("text")).hasSize(1);
            assertThat(words(row.getField("text"))).as(row.getField("text")).hasSizeLessThanOrEqualTo(16);
        });
    }

    @Test
    void otherLanguagesAreBroughtOnlyForWhatIsAskedInEnglishAndUnderTheSamePicture() {
        var wording = rows(REVIEW, "wording");
        var inEnglish = wording.stream()
                .filter(row -> row.getField("language").equals("en"))
                .collect(toMap(ShippedContentTests::readerOf, row -> row.getField("symbol")));

        assertThat(wording).allSatisfy(row -> assertThat(inEnglish.get(readerOf(row)))
                .as(row.getField("text"))
                .isEqualTo(row.getField("symbol")));
    }

    @Test
    void everyPictureNamedIsDrawnAndEveryPictureDrawnIsUsed() throws IOException {
        var drawn = Pattern.compile("<symbol id=\"p-([a-z-]+)\"")
                .matcher(text("META-INF/resources/images/symbols.svg"))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(drawn)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(rows(REVIEW, "wording").stream()
                        .map(row -> row.getField("symbol"))
                        .collect(toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {REVIEW, "mark-eight-elements", "mark-nine-objectives"})
    void nothingShippedCallsItselfValidatedOrNamesAGrade(String key) throws IOException {
        for (var table : TABLES) {
            assertThat(text(path(key, table)).toLowerCase(Locale.UK)).doesNotContain("validated", "ofsted");
        }
        assertThat(rows(key, "scale"))
                .extracting(row -> row.getField("label").toLowerCase(Locale.UK))
                .doesNotContainAnyElementsOf(GRADES);
    }

    @ParameterizedTest
    @ValueSource(strings = {REVIEW, "mark-eight-elements", "mark-nine-objectives"})
    void onlyTheLearnersWordStandsInBraces(String key) throws IOException {
        for (var table : List.of("statements", "musts", "wording")) {
            assertThat(BRACES.matcher(text(path(key, table))).results().map(match -> match.group()))
                    .isSubsetOf("{learner}", "{learners}", "{Learner}", "{Learners}");
        }
        for (var table : List.of("framework", "scale", "areas")) {
            assertThat(text(path(key, table))).doesNotContain("{");
        }
    }

    @Test
    void aStatementNeverSaysPupilWhereACollegeWouldReadIt() {
        assertThat(Stream.of("statements", "musts", "wording").flatMap(table -> rows(REVIEW, table).stream()))
                .allSatisfy(row -> assertThat(row.getFields().stream()
                                .filter(field -> !field.equals("pupil"))
                                .map(field -> field.toLowerCase(Locale.UK).replace("pupil premium", "")))
                        .noneMatch(field -> field.matches("(?s).*\\b(pupils?|students?|trainees?)\\b.*")));
    }

    @ParameterizedTest
    @CsvSource({"mark-eight-elements, 8, flagship", "mark-nine-objectives, 9, gold"})
    void aQualityMarkIsShippedAsBonesWithoutItsWords(String key, int parts, String highest) {
        assertThat(rows(key, "areas")).hasSize(parts);
        assertThat(rows(key, "statements")).hasSize(parts);
        assertThat(rows(key, "scale").getLast().getField("label")).isEqualToIgnoringCase(highest);
        assertThat(rows(key, "framework").getFirst().getField("about"))
                .contains("without its words", "brings them in from a spreadsheet", "no award of the mark");
    }

    private static Edition edition(FrameworkFile.Read read) {
        var said = read.heading();
        var framework = new Framework(
                FrameworkId.next(), Optional.empty(), said.key(), said.name(), said.publisher(), said.about());
        return new Edition(
                EditionId.next(),
                framework,
                said.edition(),
                said.label(),
                true,
                Optional.of(Instant.EPOCH),
                0,
                read.content());
    }

    private static boolean asks(NamedCsvRecord statement, String setting) {
        var settings = statement.getField("settings");
        return settings.isEmpty() || List.of(settings.split("; ")).contains(setting);
    }

    private static Stream<String> descriptors(NamedCsvRecord statement) {
        return Arrays.stream(statement.getField("descriptors").split("; ")).filter(code -> !code.isEmpty());
    }

    private static String statementOf(List<NamedCsvRecord> musts, String words) {
        return musts.stream()
                .filter(row -> row.getField("text").contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No must says: " + words))
                .getField("statement");
    }

    private static boolean isFor(NamedCsvRecord row, String reader, String language) {
        return row.getField("reader").equals(reader) && row.getField("language").equals(language);
    }

    private static String readerOf(NamedCsvRecord row) {
        return row.getField("statement") + " " + row.getField("reader");
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.?!])\\s+"));
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }

    /** The school years that Flesch and Kincaid's formula puts beside a text, its syllables counted by their vowels. */
    private static double gradeOf(List<String> texts) {
        var words = texts.stream().flatMap(text -> words(text).stream()).toList();
        double syllables =
                words.stream().mapToLong(ShippedContentTests::syllables).sum();
        return 0.39 * words.size() / texts.size() + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        var letters = word.toLowerCase(Locale.UK).replaceAll("[^a-z]", "").replaceAll("(?<!l)e$|(?<![td])ed$", "");
        return Math.max(1, VOWELS.matcher(letters).results().count());
    }

    private static List<NamedCsvRecord> rows(String key, String table) {
        return table(path(key, table));
    }

    private static String path(String key, String table) {
        return "db/frameworks/%s/1/%s.csv".formatted(key, table);
    }

    private static List<NamedCsvRecord> table(String path) {
        try (var records = CsvReader.builder().ofNamedCsvRecord(text(path))) {
            return records.stream().map(identity()).toList();
        } catch (IOException unread) {
            throw new AssertionError(path, unread);
        }
    }

    private static String text(String path) throws IOException {
        return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
    }
}
