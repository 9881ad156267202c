package uk.alongside.schools.profile;

import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.alongside.kernel.ActingAs;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.SchoolUrns;
import uk.alongside.schools.register.RegisterDesk;

/**
 * A small England for tests: 110 authorities with a primary, a secondary and a special school each, and schools that a test
 * adds, all in the layouts of published files.
 */
final class InventedEngland {

    static final String SECONDARY = "State-funded secondary";
    static final String PRIMARY = "State-funded primary";
    static final String SPECIAL = "State-funded special school";

    /** No published file is of this year, so that nothing else in the same database is added up with it. */
    static final String YEAR = "202122";

    private static final ActingAs READER = ActingAs.system("test");
    private static final int AUTHORITIES = 110;

    private final ApplicationContext portal;
    private final StringBuilder register = new StringBuilder(
            "URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),"
                    + "EstablishmentStatus (name),OpenDate,CloseDate,PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge\n");
    private final StringBuilder census =
            new StringBuilder("time_period,URN,LA,ESTAB,SCHOOLTYPE,NOR,TSENELSE,TSENELK,NUMFSMEVER\n");
    private final StringBuilder absence = new StringBuilder("time_period,LA,ESTAB,URN,PERCTOT,PPERSABS10\n");

    InventedEngland(ApplicationContext portal) {
        this.portal = portal;
    }

    /** In each authority a primary of 200 with 24, a secondary of 1,000 with 100, a special school of 100 with 2. */
    InventedEngland everywhere() {
        for (int place = 0; place < AUTHORITIES; place++) {
            var authority = Integer.toString(400 + place);
            var base = 700_000 + 10 * place;
            figures(base, authority, PRIMARY, YEAR, "200", "3", "24", "40");
            figures(base + 1, authority, SECONDARY, YEAR, "1000", "17", "100", "250");
            figures(base + 2, authority, SPECIAL, YEAR, "100", "98", "2", "50");
            missed(base + 1, authority, YEAR, "5.5", "13.7");
        }
        return this;
    }

    /** A school of the register. */
    InventedEngland school(int urn, String authority, String name, String type, String phase) {
        return school(urn, authority, name, type, phase, "Open", "", "");
    }

    InventedEngland school(
            int urn,
            String authority,
            String name,
            String type,
            String phase,
            String status,
            String open,
            String close) {
        register.append("%d,%s,Authority %s,%d,%s,%s,%s,%s,%s,%s,,%n"
                .formatted(urn, authority, authority, urn % 9000 + 1000, name, type, status, open, close, phase));
        return this;
    }

    InventedEngland figures(
            int urn,
            String authority,
            String type,
            String year,
            String pupils,
            String ehc,
            String support,
            String meals) {
        census.append("%s,%d,%s,%d,%s,%s,%s,%s,%s%n"
                .formatted(year, urn, authority, urn % 9000 + 1000, type, pupils, ehc, support, meals));
        return this;
    }

    InventedEngland missed(int urn, String authority, String year, String all, String persistent) {
        absence.append("%s,%s,%d,%d,%s,%s%n".formatted(year, authority, urn % 9000 + 1000, urn, all, persistent));
        return this;
    }

    /** A total as the file itself states it. */
    InventedEngland nationalAbsence(String type, String all, String persistent) {
        absence.append("%s,NAT,%s,,%s,%s%n".formatted(YEAR, type, all, persistent));
        return this;
    }

    /** Brings it all in, under names of which nobody needs to know. */
    InventedEngland bring() {
        var desk = new RegisterDesk(portal);
        desk.bring("invented.csv", register.toString());
        desk.bring("invented-census.csv", census.toString());
        desk.bring("invented-absence.csv", absence.toString());
        return this;
    }

    void links(String rows) {
        new RegisterDesk(portal).bring("links.csv", "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n" + rows);
    }

    Profile profile(int urn) {
        return profileOf(idOf(urn));
    }

    Profile profileOf(SchoolId school) {
        return as(() -> portal.getBean(SchoolProfile.class).of(school));
    }

    SchoolId idOf(int urn) {
        return as(() -> portal.getBean(SchoolUrns.class)
                .schoolWithUrn(Integer.toString(urn))
                .orElseThrow());
    }

    static <T> T as(Supplier<T> reading) {
        return READER.call(reading);
    }
}
