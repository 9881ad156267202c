package uk.alongside.schools.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.alongside.schools.register.RegisterExamples.ASHWOOD;
import static uk.alongside.schools.register.RegisterExamples.HEADINGS;
import static uk.alongside.schools.register.RegisterExamples.extract;
import static uk.alongside.schools.register.RegisterExamples.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.NewSchool;
import uk.alongside.schools.Phase;
import uk.alongside.schools.RelatedSchool;
import uk.alongside.schools.School;
import uk.alongside.schools.SchoolDirectory;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.SchoolUrn;
import uk.alongside.schools.SchoolUrns;

/** The life of a school on the register: it converts, takes in another, and stays the school that projects know. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "schools")
class SchoolThroughUrnsTests {

    private static final ActingAs PORTAL = ActingAs.system("test");

    private static final Map<String, String> ASHWOOD_BEFORE = with(
            ASHWOOD,
            "OpenDate",
            "01-09-1970",
            "CloseDate",
            "31-08-2018",
            "EstablishmentStatus (code)",
            "2",
            "EstablishmentStatus (name)",
            "Closed");
    private static final Map<String, String> ASHWOOD_ACADEMY =
            with(ASHWOOD, "URN", "900101", "EstablishmentName", "Ashwood Academy", "OpenDate", "01-09-2018");
    private static final String LINKS =
            "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n900101,900001,Ashwood Primary School,Predecessor,01-09-2018\n";

    private final RegisterDesk desk;
    private final SchoolDirectory directory;
    private final SchoolUrns urns;
    private final JdbcTemplate jdbc;

    SchoolThroughUrnsTests(ApplicationContext portal, SchoolDirectory directory, SchoolUrns urns, JdbcTemplate jdbc) {
        this.desk = new RegisterDesk(portal);
        this.directory = directory;
        this.urns = urns;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void emptyRegister() {
        List.of("school_word", "school_urn", "school", "register_entry", "register_link")
                .forEach(table -> jdbc.execute("delete from " + table));
    }

    @Test
    void projectKeepsItsSchoolAcrossAConversion() {
        var school = registered("Ashwood", "900001");

        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD_BEFORE, ASHWOOD_ACADEMY));
        desk.bring("links.csv", LINKS);

        isAshwoodWithBothItsUrns(school);
    }

    @Test
    void linksMayComeBeforeTheRegister() {
        var school = registered("Ashwood", "900001");

        desk.bring("links.csv", LINKS);
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD_BEFORE, ASHWOOD_ACADEMY));

        isAshwoodWithBothItsUrns(school);
    }

    @Test
    void schoolThatWasTakenByItsNewUrnIsTheSameToo() {
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD_BEFORE, ASHWOOD_ACADEMY));
        var academy = registered("Ashwood", "900101");

        desk.bring("links.csv", LINKS);

        var school = registered("Ashwood", "900001");
        isAshwoodWithBothItsUrns(school);
        assertThat(read(academy)).as("an id that a project has kept").satisfies(known -> {
            assertThat(known.name()).isEqualTo("Ashwood Academy");
            assertThat(known.urn()).contains("900101");
        });
        assertThat(PORTAL.call(() -> urns.urnsOf(academy))).hasSize(2);
    }

    @Test
    void linksAgainWriteNothing() {
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD_BEFORE, ASHWOOD_ACADEMY));
        desk.bring("links.csv", LINKS);

        assertThat(new RegisterWrites(jdbc).during(() -> {
                    desk.bring("links.csv", LINKS);
                    desk.bring("extract.csv", extract(HEADINGS, ASHWOOD_BEFORE, ASHWOOD_ACADEMY));
                }))
                .isEmpty();
    }

    @Test
    void schoolThatIsYetToOpenDoesNotStandBeforeItsDay() {
        var proposed = with(
                ASHWOOD_ACADEMY,
                "OpenDate",
                "01-09-2090",
                "EstablishmentStatus (code)",
                "4",
                "EstablishmentStatus (name)",
                "Proposed to open");
        desk.bring("links.csv", LINKS);

        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD, proposed));

        assertThat(read(registered("Ashwood", "900101")).urn()).contains("900001");
    }

    @Test
    void schoolsThatMergedKeepTheirHistories() {
        var juniors = with(ASHWOOD_BEFORE, "URN", "900002", "EstablishmentName", "Ashwood Juniors");
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD_BEFORE, juniors, ASHWOOD_ACADEMY));

        desk.bring("links.csv", LINKS + "900101,900002,Ashwood Juniors,Predecessor,01-09-2018\n");

        assertThat(List.of(
                        registered("Ashwood", "900001"),
                        registered("Ashwood", "900002"),
                        registered("Ashwood", "900101")))
                .doesNotHaveDuplicates();
        assertThat(PORTAL.call(() -> urns.relatedTo(registered("Ashwood", "900101"))))
                .extracting(RelatedSchool::urn, RelatedSchool::isEarlier, RelatedSchool::id)
                .containsExactly(
                        tuple("900001", true, Optional.of(registered("Ashwood", "900001"))),
                        tuple("900002", true, Optional.of(registered("Ashwood", "900002"))));
        assertThat(PORTAL.call(() -> urns.relatedTo(registered("Ashwood", "900002"))))
                .extracting(RelatedSchool::urn, RelatedSchool::isEarlier)
                .containsExactly(tuple("900101", false));
        assertThat(PORTAL.call(() -> urns.urnsOf(registered("Ashwood", "900002"))))
                .extracting(SchoolUrn::until)
                .containsExactly(Optional.of(LocalDate.of(2018, 8, 31)));
    }

    @Test
    void linksThatLeadNowhereAreKeptAndHarmNobody() {
        desk.bring("extract.csv", extract(HEADINGS, ASHWOOD_ACADEMY));

        var report = desk.bring("links.csv", LINKS + """
                900101,900101,Ashwood,Predecessor,01-09-2018
                900500,900501,Nobody,Successor,
                900501,900500,Nobody,Successor,31-02-2019
                9005,900500,Nobody,Successor,
                """);

        assertThat(report.line().counts().added()).isEqualTo(3);
        assertThat(report.findings())
                .extracting(ImportReport.Found::reason)
                .containsExactlyInAnyOrder(
                        "The URN is linked to itself.", "There is no such day.", "A URN has six digits.");
        assertThat(PORTAL.call(() -> urns.schoolWithUrn("900500"))).isEmpty();
        assertThat(PORTAL.call(() -> urns.schoolWithUrn("900001")))
                .as("known from a link alone")
                .contains(registered("Ashwood", "900101"));
    }

    @Test
    void publishedLinksJoinTheSchoolsOfPortsmouth() {
        desk.bringReal("portsmouth_schools_2019_joined.csv", Optional.empty());

        desk.bringReal("gias_links_edubaseallstatefunded_2025.csv", Optional.empty());

        assertThat(PORTAL.call(() -> urns.schoolWithUrn("134881")))
                .as("Mary Rose School before it was an academy")
                .isPresent()
                .isEqualTo(PORTAL.call(() -> urns.schoolWithUrn("140325")));
        assertThat(PORTAL.call(() -> urns.schoolWithUrn("116219")))
                .as("converted in 2014, and took another in six years later")
                .isPresent()
                .isEqualTo(PORTAL.call(() -> urns.schoolWithUrn("141530")))
                .isNotEqualTo(PORTAL.call(() -> urns.schoolWithUrn("146718")));
    }

    private void isAshwoodWithBothItsUrns(SchoolId school) {
        assertThat(registered("Ashwood", "900001")).isEqualTo(school);
        assertThat(registered("Ashwood", "900101")).isEqualTo(school);
        assertThat(read(school)).satisfies(known -> {
            assertThat(known.name()).isEqualTo("Ashwood Academy");
            assertThat(known.urn()).contains("900101");
        });
        assertThat(PORTAL.call(() -> urns.urnsOf(school)))
                .containsExactly(
                        new SchoolUrn(
                                "900001",
                                Optional.of("Ashwood Primary School"),
                                Optional.of(LocalDate.of(1970, 9, 1)),
                                Optional.of(LocalDate.of(2018, 8, 31)),
                                false),
                        new SchoolUrn(
                                "900101",
                                Optional.of("Ashwood Academy"),
                                Optional.of(LocalDate.of(2018, 9, 1)),
                                Optional.empty(),
                                true));
    }

    private SchoolId registered(String name, String urn) {
        return PORTAL.call(() -> directory.register(List.of(new NewSchool(name, Phase.PRIMARY, Optional.of(urn)))))
                .getFirst();
    }

    private School read(SchoolId school) {
        return Optional.ofNullable(
                        PORTAL.call(() -> directory.byIds(List.of(school))).get(school))
                .orElseThrow();
    }
}
