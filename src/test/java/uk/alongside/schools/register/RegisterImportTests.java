package uk.alongside.schools.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.schools.register.RegisterExamples.ASHWOOD;
import static uk.alongside.schools.register.RegisterExamples.HEADINGS;
import static uk.alongside.schools.register.RegisterExamples.extract;
import static uk.alongside.schools.register.RegisterExamples.with;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.jobs.Jobs;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.register.ImportReport.FieldChanged;
import uk.alongside.schools.register.ImportReport.Found;

/** Files in every shape in which they come. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
class RegisterImportTests {

    private final RegisterDesk desk;
    private final ApplicationContext portal;
    private final RegisterImport imports;
    private final JdbcTemplate jdbc;

    RegisterImportTests(ApplicationContext portal, RegisterImport imports, JdbcTemplate jdbc) {
        this.desk = new RegisterDesk(portal);
        this.portal = portal;
        this.imports = imports;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void emptyRegister() {
        List.of(
                        "school_word",
                        "school_urn",
                        "school",
                        "school_census",
                        "register_entry",
                        "register_link",
                        "local_authority",
                        "establishment_type")
                .forEach(table -> jdbc.execute("delete from " + table));
    }

    @Test
    void newSchoolIsOnTheRegisterWithItsZerosAndWithoutAPlaceholderDate() {
        var report = desk.bring("extract.csv", extract(HEADINGS, ASHWOOD));

        assertThat(report.line().sentence()).startsWith("1 row read: 1 new, 0 changed, 0 unchanged, 0 refused.");
        assertThat(entry("900001"))
                .containsEntry("laestab", "9990102")
                .containsEntry("opened_on", null)
                .containsEntry("postcode_key", "ZZ99ZZ");
        assertThat(jdbc.queryForMap("select name, phase, urn, is_open from school"))
                .containsEntry("name", "Ashwood Primary School")
                .containsEntry("phase", "PRIMARY")
                .containsEntry("urn", "900001")
                .containsEntry("is_open", true);
    }

    @Test
    void sameFileAgainWritesNothing() {
        var file = extract(HEADINGS, ASHWOOD, with(ASHWOOD, "URN", "900002", "EstablishmentNumber", "0103"));
        desk.bring("extract.csv", file);

        var written = new RegisterWrites(jdbc).during(() -> assertThat(
                        desk.bring("extract.csv", file).line().counts().same())
                .isEqualTo(2));

        assertThat(written).isEmpty();
    }

    @Test
    void changedFieldsAreToldWithWhatStoodBefore() {
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD));

        var report = desk.bring(
                "extract.csv",
                extract(HEADINGS, with(ASHWOOD, "EstablishmentName", "Ashwood Academy", "NumberOfPupils", "220")));

        assertThat(report.line().counts().changed()).isEqualTo(1);
        assertThat(report.fields()).containsExactly(new FieldChanged("name", 1), new FieldChanged("pupils", 1));
        assertThat(csv(report))
                .contains("changed,2,900001,name,Ashwood Academy,Ashwood Primary School,")
                .contains("changed,2,900001,pupils,220,210,");
        assertThat(jdbc.queryForList("select name from school", String.class)).containsExactly("Ashwood Academy");
    }

    @Test
    void columnsThatAFileDoesNotHaveStayAsTheyAre() {
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD));

        var report = desk.bring(
                "cut-down.csv",
                extract(List.of("EstablishmentName", "Something new", "URN"), with(ASHWOOD, "Something new", "x")));

        assertThat(report.line().counts().same()).isEqualTo(1);
        assertThat(entry("900001")).containsEntry("town", "Harbour").containsEntry("pupils", 210);
    }

    @Test
    void emptyCellsEmptyWhatWasKnown() {
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD));

        var report = desk.bring("extract.csv", extract(HEADINGS, with(ASHWOOD, "Town", "")));

        assertThat(report.fields()).containsExactly(new FieldChanged("town", 1));
        assertThat(entry("900001")).containsEntry("town", null);
    }

    @Test
    void columnsMayStandInAnyOrder() {
        var headings = new ArrayList<>(HEADINGS);
        Collections.reverse(headings);
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD));

        assertThat(desk.bring("extract.csv", extract(headings, ASHWOOD))
                        .line()
                        .counts()
                        .same())
                .isEqualTo(1);
    }

    @Test
    void namesWithoutCodesFindTheCodesThatAreKnown() {
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD));
        var names = List.of(
                "URN",
                "LA (name)",
                "EstablishmentNumber",
                "EstablishmentName",
                "TypeOfEstablishment (name)",
                "EstablishmentStatus (name)",
                "PhaseOfEducation (name)");

        desk.bring("names.csv", extract(names, with(ASHWOOD, "URN", "900009", "EstablishmentNumber", "0109")));

        assertThat(entry("900009"))
                .containsEntry("laestab", "9990109")
                .containsEntry("type_code", "1")
                .containsEntry("type_name", "Community school");
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE"})
    void isReadInTheLettersInWhichItIsWritten(String charset) {
        var mark = charset.equals("UTF-16LE") ? "\ufeff" : "";
        var text = mark + extract(HEADINGS, with(ASHWOOD, "EstablishmentName", "St Zoë’s Café École"));

        desk.bring("extract.csv", text, Charset.forName(charset));

        assertThat(entry("900001")).containsEntry("name", "St Zoë’s Café École");
    }

    @Test
    void markOfUtf8IsNotPartOfTheFirstHeading() {
        desk.bring("extract.csv", "\ufeff" + extract(HEADINGS, ASHWOOD));

        assertThat(entry("900001")).containsEntry("name", "Ashwood Primary School");
    }

    @ParameterizedTest
    @CsvSource({"01-09-2016", "01/09/2016", "1/9/2016", "2016-09-01", "01/09/2016 00:00:00"})
    void datesComeInSeveralForms(String date) {
        desk.bring("extract.csv", extract(HEADINGS, with(ASHWOOD, "OpenDate", date)));

        assertThat(entry("900001").get("opened_on")).isEqualTo(java.sql.Date.valueOf(LocalDate.of(2016, 9, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "31-02-2016, There is no such day.",
        "00/00/0000, There is no such day.",
        "01-09-0201, No school has a date in the year 201.",
        "soon, This is not a date such as 01-09-2018 or 01/09/2018."
    })
    void impossibleDateIsToldAndTheKnownOneStays(String date, String reason) {
        desk.bring("extract.csv", extract(HEADINGS, with(ASHWOOD, "OpenDate", "01-09-2016")));

        var report = desk.bring("extract.csv", extract(HEADINGS, with(ASHWOOD, "OpenDate", date)));

        assertThat(report.line().counts().same()).isEqualTo(1);
        assertThat(report.findings()).containsExactly(new Found("value not taken", 2, "OpenDate", date, reason));
        assertThat(entry("900001").get("opened_on")).isEqualTo(java.sql.Date.valueOf(LocalDate.of(2016, 9, 1)));
    }

    @Test
    void damagedLettersDoNotReplaceTheUndamagedOnes() {
        desk.bring("extract.csv", extract(HEADINGS, with(ASHWOOD, "EstablishmentName", "St Thomas à Becket")));

        var report = desk.bring(
                "extract.csv", extract(HEADINGS, with(ASHWOOD, "EstablishmentName", "St Thomas \uFFFD Becket")));

        assertThat(entry("900001")).containsEntry("name", "St Thomas à Becket");
        assertThat(report.line().counts().same()).isEqualTo(1);
        assertThat(report.findings()).extracting(Found::what, Found::line).containsExactly(tuple("damaged text", 2L));
    }

    @Test
    void rowsThatCannotBeTakenAreNamedAndTheOthersAreTaken() {
        var file = extract(
                        HEADINGS,
                        with(ASHWOOD, "URN", "90000x"),
                        with(ASHWOOD, "URN", ""),
                        with(ASHWOOD, "EstablishmentName", ""),
                        ASHWOOD,
                        with(ASHWOOD, "EstablishmentName", "Ashwood again"))
                + "900005,999\r\n"
                + ",".repeat(HEADINGS.size() - 1) + "\r\n\r\n";

        var report = desk.bring("extract.csv", file);

        assertThat(report.line().sentence())
                .isEqualTo(
                        "8 rows read: 1 new, 0 changed, 0 unchanged, 5 refused, 2 left out (empty lines and totals).");
        assertThat(report.findings())
                .extracting(Found::line, Found::column, Found::value, Found::reason)
                .containsExactly(
                        tuple(2L, "URN", "90000x", "A URN has six digits."),
                        tuple(3L, "URN", "", "Nothing stands here, and a row needs it."),
                        tuple(4L, "EstablishmentName", "", "Nothing stands here, and a row needs it."),
                        tuple(6L, "urn", "900001", "The same stands in line 5 already, which was taken."),
                        tuple(
                                7L,
                                "",
                                "900005",
                                "The row has 2 cells where the headings have 19. A quotation mark or a comma may be"
                                        + " missing."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour,size\\nred,1|Its first line has: colour, size.",
                "PK\u0003\u0004zip|This is a zip file",
                "|The file is empty."
            })
    void fileThatNobodyKnowsIsRefusedWhole(String text, String sentence) {
        var report = desk.bring("what.csv", text == null ? "" : text.replace("\\n", "\n"));

        assertThat(report.line().refused()).isTrue();
        assertThat(report.line().sentence()).contains(sentence);
        assertThat(jdbc.queryForObject("select count(*) from register_import_part", Integer.class))
                .isZero();
    }

    @Test
    void quotationMarkThatIsNeverClosedRefusesTheFileWhole() {
        var file = extract(HEADINGS, ASHWOOD) + "900002,999,\"" + ("x,".repeat(100) + "\n").repeat(6000);

        var report = desk.bring("extract.csv", file);

        assertThat(report.line().refused()).isTrue();
        assertThat(report.line().sentence()).contains("quotation mark");
        assertThat(jdbc.queryForObject("select count(*) from register_entry", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "900002,\"Open|A quotation mark is opened in line 3 and closed nowhere",
                "900002,Beech\\n900003,\"Cedar\\n900004,Dogwood\\n|A quotation mark is opened in line 4 and closed nowhere",
                "900002,\"Beech\\nHouse\"\\n\"900003\",\"Ced\"\"ar|A quotation mark is opened in line 5 and closed nowhere"
            })
    void linesBehindAQuotationMarkThatIsNeverClosedAreNotLostInSilence(String rows, String sentence) {
        var report = desk.bring("extract.csv", "URN,EstablishmentName\n900001,Ashwood\n" + rows.replace("\\n", "\n"));

        assertThat(report.line().refused()).isTrue();
        assertThat(report.line().sentence()).startsWith(sentence);
        assertThat(jdbc.queryForObject("select count(*) from register_entry", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Beech\\nHouse\"|Beech House",
                "\"The \"\"Beech\"\"\"|The \"Beech\"",
                "Beech 12\"|Beech 12\"",
                "\"Beech\" House|Beech House"
            })
    void quotationMarksThatAreClosedOrStandWithinACellAreTaken(String name, String taken) {
        desk.bring("extract.csv", "URN,EstablishmentName\n900002,%s\n".formatted(name.replace("\\n", "\n")));

        assertThat(entry("900002")).containsEntry("name", taken);
    }

    @Test
    void headingsThatAreLongerThanHeadingsEverAreRefuseTheFileWhole() {
        var report = desk.bring("extract.csv", "URN,EstablishmentName," + "x".repeat(70_000) + "\n900001,Ashwood,1\n");

        assertThat(report.line().refused()).isTrue();
        assertThat(report.line().sentence()).startsWith("The first line is longer than headings ever are.");
    }

    @Test
    void moreRepetitionsThanAreWrittenDownAreAllCounted() {
        var report = desk.bring("extract.csv", "URN,EstablishmentName\n" + "900001,Ashwood\n".repeat(50_101));

        assertThat(report.line().sentence())
                .isEqualTo("50,101 rows read: 1 new, 0 changed, 0 unchanged, 50,100 refused.");
        assertThat(report.line().counts().findings()).isEqualTo(50_100);
        assertThat(report.findings().getFirst())
                .isEqualTo(new Found(
                        "row not taken", 3, "urn", "900001", "The same stands in line 2 already, which was taken."));
    }

    @Test
    void importWhoseWorkWasStoppedBeforeItBeganSaysSo() {
        var id = desk.receive(
                "extract.csv",
                new ByteArrayInputStream(extract(HEADINGS, ASHWOOD).getBytes(UTF_8)),
                Optional.empty());
        var job = ActingAs.system("test").call(() -> imports.start(id)).job();
        assertThat(desk.report(id).line().state()).isEqualTo("being read");

        ActingAs.system("test").run(() -> portal.getBean(Jobs.class).cancel(job));

        assertThat(desk.report(id).line().state()).startsWith("stopped before its end");
        var again = desk.bring("extract.csv", extract(HEADINGS, ASHWOOD)).line();
        assertThat(again.id()).isEqualTo(id);
        assertThat(again.state()).isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({
        "44, Not applicable, 3, 19, SPECIAL",
        "14, Not applicable, 5, 16, ALTERNATIVE_PROVISION",
        "32, Not applicable, 16, 25, FURTHER_EDUCATION",
        "15, Nursery, 2, 5, EARLY_YEARS",
        "11, Not applicable, 4, 18, ALL_THROUGH",
        "28, Middle deemed secondary, 9, 13, SECONDARY"
    })
    void settingComesFromTheTypeWhereThePhaseSaysNothing(
            String type, String phase, String low, String high, String setting) {
        desk.bring(
                "extract.csv",
                extract(
                        HEADINGS,
                        with(
                                ASHWOOD,
                                "TypeOfEstablishment (code)",
                                type,
                                "PhaseOfEducation (name)",
                                phase,
                                "StatutoryLowAge",
                                low,
                                "StatutoryHighAge",
                                high)));

        assertThat(jdbc.queryForList("select phase from school", String.class)).containsExactly(setting);
    }

    @Test
    void symbolsOfTheCensusStaySymbolsAndTotalsAreNoSchools() {
        var report = desk.bring("census_2018-19.csv", """
                URN,LA,ESTAB,SCHOOLTYPE,NOR,TSENELSE,PSENELSE,TSENELK,PSENELK
                900001,999,0102,State-funded primary,285,c,1.8,NA,17.5%
                NAT,,PRI,State-funded primary,4727089,74404,1.6,595708,12.6
                """);

        assertThat(report.line().counts().leftOut()).isEqualTo(1);
        assertThat(jdbc.queryForMap("select * from school_census"))
                .containsEntry("school_year", (short) 2018)
                .containsEntry("pupils", 285)
                .containsEntry("ehc", null)
                .containsEntry("sen_support", null)
                .containsEntry("symbols", "ehc=c;sen_support=NA;");
    }

    @Test
    void totalsOfWhatIsNoAuthorityArePassedOver() {
        jdbc.execute("delete from school_total");

        var report = desk.bring("census_2018-19.csv", """
                URN,geographic_level,LA,ESTAB,SCHOOLTYPE,NOR,TSENELSE,PSENELSE
                900001,School,999,0102,State-funded primary,285,c,1.8
                z,Regional,z,z,State-funded primary,1,1,1.1
                z,Regional,North East and Yorkshire,z,State-funded primary,1,1,1.2
                z,Local authority,Ééé,z,State-funded primary,1,1,1.3
                z,Local authority,999,z,%s,1,1,1.4
                z,Local authority,999,z,State-funded primary,1,1,1.5
                """.formatted("x".repeat(61)));

        assertThat(report.line().state()).isEqualTo("done");
        assertThat(report.line().counts().leftOut()).isEqualTo(5);
        assertThat(jdbc.queryForList("select concat(la_code, ' ', school_type) from school_total", String.class))
                .containsExactly("999 State-funded primary");
    }

    @Test
    void figuresThatAFileDoesNotHaveStayWithTheirSymbols() {
        desk.bring("census_2018-19.csv", "URN,NOR,TSENELSE,TSENELK,NUMEAL\n900001,285,c,12,NA\n");

        var report = desk.bring("census_2018-19.csv", "URN,NOR,TSENELSE\n900001,285,z\n");

        assertThat(report.fields()).containsExactly(new FieldChanged("symbols", 1));
        assertThat(jdbc.queryForMap("select * from school_census"))
                .containsEntry("sen_support", 12)
                .containsEntry("symbols", "ehc=z;eal=NA;");
        assertThat(new RegisterWrites(jdbc)
                        .during(() -> desk.bring("census_2018-19.csv", "URN,NOR,TSENELSE\n900001,285,z\n")))
                .isEmpty();
    }

    @Test
    void importThatIsInterruptedAfterAnyPortionGoesOnAndCountsEachRowOnce() {
        var schools = new ArrayList<Map<String, String>>();
        for (int i = 0; i < 6_200; i++) {
            schools.add(with(
                    ASHWOOD,
                    "URN",
                    Integer.toString(900_000 + i),
                    "EstablishmentNumber",
                    Integer.toString(1_000 + i),
                    "OpenDate",
                    i % 1_000 == 3 ? "31-02-2016" : "01-09-2016"));
        }
        @SuppressWarnings("unchecked")
        var file = extract(HEADINGS, schools.toArray(Map[]::new));
        var id = desk.receive("extract.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), Optional.empty());
        var job = ActingAs.system("test").call(() -> imports.start(id)).job();

        int runs = 1;
        for (var closing = new ClosesAfter(1); !JobsByHand.run(portal, job, closing); closing = new ClosesAfter(1)) {
            runs++;
        }

        assertThat(runs).isGreaterThan(8);
        var report = desk.report(id);
        assertThat(report.line().sentence())
                .isEqualTo("6,200 rows read: 6,200 new, 0 changed, 0 unchanged, 0 refused.");
        assertThat(report.findings()).hasSize(7);
        assertThat(jdbc.queryForObject(
                        "select count(*) from school_urn join school on school.urn = school_urn.urn", Integer.class))
                .isEqualTo(6_200);
        assertThat(jdbc.queryForObject("select count(*) from staged_register_entry", Integer.class))
                .isZero();
    }

    @Test
    void fileWhoseImportWasInterruptedGoesOnWhenItComesAgain() {
        var file = extract(HEADINGS, ASHWOOD);
        var first = desk.receive("extract.csv", new ByteArrayInputStream(file.getBytes(UTF_8)), Optional.empty());
        var job = ActingAs.system("test").call(() -> imports.start(first)).job();
        assertThat(JobsByHand.run(portal, job, new ClosesAfter(1))).isFalse();

        var report = desk.bring("extract.csv", file);

        assertThat(report.line().id()).isEqualTo(first);
        assertThat(report.line().counts().added()).isEqualTo(1);
        assertThat(JobsByHand.run(portal, job, () -> false))
                .as("the run of before")
                .isTrue();
        assertThat(desk.report(first)).isEqualTo(report);
    }

    private Map<String, @Nullable Object> entry(String urn) {
        return jdbc.queryForMap("select * from register_entry where urn = ?", urn);
    }

    private String csv(ImportReport report) {
        return new String(
                ActingAs.system("test")
                        .call(() -> imports.reportAsCsv(report.line().id())),
                UTF_8);
    }

    /** A portal that closes once so many portions have been saved. */
    private static final class ClosesAfter implements BooleanSupplier {

        private int portions;

        ClosesAfter(int portions) {
            this.portions = portions;
        }

        @Override
        public boolean getAsBoolean() {
            return portions-- <= 0;
        }
    }
}
