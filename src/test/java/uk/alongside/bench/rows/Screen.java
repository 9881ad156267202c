package uk.alongside.bench.rows;

import java.io.IOException;
import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import uk.alongside.bench.DemoAccount;
import uk.alongside.bench.volumes.MadeUpPeople;
import uk.alongside.bench.volumes.VolumeLoader;
import uk.alongside.trail.Trail;

/** The screens there are, as those open them who use them: most as a project lead, some as only somebody else may. */
public enum Screen {
    HOME("home", "Home", ""),
    PROJECTS("projects", "Projects", "projects"),
    BOARD("board", "Progress board", "projects/%s/board"),
    SCHOOL("school", "School A", "projects/%s/schools/A"),
    WORK_PLAN("work-plan", "Work plan", "projects/%s/work-plan"),
    PACK("pack", "Project pack", "projects/%s/pack"),
    FRAMEWORKS("frameworks", "Review frameworks", "projects/%s/frameworks"),
    FRAMEWORK("framework", "SEND review", "projects/%s/frameworks/fc8d3925-ac00-3b3e-a9d2-75e19d85d77a"),
    REVIEWS("reviews", "Self-reviews", "projects/%s/reviews"),
    AUDIT("audit", "A year later", "projects/%s/reviews/%r") {
        @Override
        void checkHeading(String found) {
            // The page is called after the round, and its heading is the open area's.
            check(found, "Outcomes");
        }
    },
    AUDIT_BESIDE("audit-side-by-side", "All answers side by side", "projects/%s/reviews/%r/all"),
    AUDIT_READ("audit-read", "A self-review", "projects/%s/reviews/%r/read") {
        @Override
        void checkHeading(String found) {
            check(found, "First");
        }
    },
    RESULTS("results", "Self-review results", "projects/%s/self-review-results"),
    SCHOOL_RESULTS("school-results", "", "projects/%s/self-review-results/A") {
        @Override
        void checkHeading(String found) {
            // The name of the first school of the demonstration, and of those that are made up.
            check(found.replace("Made-up School 00001", "Anchorlight Primary"), "Anchorlight Primary");
        }

        @Override
        void checkTitle(String found) {
            check(found.replaceFirst("^.*: ", ""), "self-review results");
        }
    },
    IMPORT("import", "Import a project", "projects/import"),
    JOBS("jobs", "Background work", "jobs"),
    TRAIL("trail", "Who did what", "trail/%s/%s".formatted(Trail.PORTAL.kind(), Trail.PORTAL.id()));

    /** The published project of the demonstration. */
    static final String DEMONSTRATION = "portsmouth-2018";
    /** The one of the demonstration that has self-reviews. */
    private static final String WITH_REVIEWS = "harbour-2026";

    private static final Set<Screen> OF_REVIEWS =
            EnumSet.of(REVIEWS, AUDIT, AUDIT_BESIDE, AUDIT_READ, RESULTS, SCHOOL_RESULTS);

    private final String words;
    private final String title;
    private final String address;

    Screen(String words, String title, String address) {
        this.words = words;
        this.title = title;
        this.address = address;
    }

    /** Who opens it in the demonstration, as the list of its accounts names them. */
    String role() {
        return switch (this) {
            case TRAIL -> "Platform admin";
            case AUDIT, AUDIT_BESIDE -> "SENCO";
            default -> "Project lead";
        };
    }

    /** Whose account opens it on a volume. */
    DemoAccount accountOn(String projectKey) {
        return switch (this) {
            case AUDIT, AUDIT_BESIDE -> MadeUpPeople.firstSenco(projectKey);
            default -> new DemoAccount(VolumeLoader.LEAD, VolumeLoader.PASSWORD);
        };
    }

    /** In which project of the demonstration it is opened. */
    String projectOfDemonstration() {
        return OF_REVIEWS.contains(this) ? WITH_REVIEWS : DEMONSTRATION;
    }

    public static Stream<Screen> all() {
        return Stream.of(values());
    }

    /** The name of a row about this screen. */
    String row(String prefix) {
        return prefix + words;
    }

    /** @param senco whose school's self-review it is, where the screen shows one */
    String addressIn(String projectKey, URI portal, DemoAccount senco) throws IOException, InterruptedException {
        var inProject = address.replace("%s", projectKey);
        if (!inProject.contains("%r")) {
            return inProject;
        }
        var reviews = OpenReviews.of(portal, senco, projectKey);
        return inProject.replace("%r", this == AUDIT_READ ? reviews.sent() : reviews.open());
    }

    /** Fails where something else has opened than what was asked for, going by the heading that stands there. */
    void checkHeading(String found) {
        check(found, this == HOME ? "Good " : title);
    }

    /** Fails where something else has opened than what was asked for, going by what the page is called. */
    void checkTitle(String found) {
        check(found, title);
    }

    void check(String found, String expected) {
        if (!found.startsWith(expected)) {
            throw new IllegalStateException("Instead of %s there is \"%s\"".formatted(words, found));
        }
    }
}
