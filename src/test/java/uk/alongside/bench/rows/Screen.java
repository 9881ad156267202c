package uk.alongside.bench.rows;

import java.util.stream.Stream;
import uk.alongside.trail.Trail;

/** The screens there are, as a project lead or, where only they may, a platform admin opens them. */
public enum Screen {
    HOME("home", "Home", ""),
    PROJECTS("projects", "Projects", "projects"),
    BOARD("board", "Progress board", "projects/%s/board"),
    SCHOOL("school", "School A", "projects/%s/schools/A"),
    WORK_PLAN("work-plan", "Work plan", "projects/%s/work-plan"),
    PACK("pack", "Project pack", "projects/%s/pack"),
    FRAMEWORKS("frameworks", "Review frameworks", "projects/%s/frameworks"),
    FRAMEWORK("framework", "SEND review", "projects/%s/frameworks/fc8d3925-ac00-3b3e-a9d2-75e19d85d77a"),
    IMPORT("import", "Import a project", "projects/import"),
    JOBS("jobs", "Background work", "jobs"),
    TRAIL("trail", "Who did what", "trail/%s/%s".formatted(Trail.PORTAL.kind(), Trail.PORTAL.id()));

    /** The published project of the demonstration. */
    static final String DEMONSTRATION = "portsmouth-2018";

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
        return this == TRAIL ? "Platform admin" : "Project lead";
    }

    public static Stream<Screen> all() {
        return Stream.of(values());
    }

    /** The name of a row about this screen. */
    String row(String prefix) {
        return prefix + words;
    }

    String addressIn(String projectKey) {
        return address.replace("%s", projectKey);
    }

    /** Fails where something else has opened than what was asked for, going by the heading that stands there. */
    void checkHeading(String found) {
        check(found, this == HOME ? "Good " : title);
    }

    /** Fails where something else has opened than what was asked for, going by what the page is called. */
    void checkTitle(String found) {
        check(found, title);
    }

    private void check(String found, String expected) {
        if (!found.startsWith(expected)) {
            throw new IllegalStateException("Instead of %s there is \"%s\"".formatted(words, found));
        }
    }
}
