package uk.alongside.bench.rows;

import java.util.stream.Stream;
import uk.alongside.trail.Trail;

/** The screens there are, as a project lead or, where only they may, a platform admin opens them. */
public enum Screen {
    HOME("home", ""),
    PROJECTS("projects", "projects"),
    BOARD("board", "projects/%s/board"),
    SCHOOL("school", "projects/%s/schools/A"),
    WORK_PLAN("work-plan", "projects/%s/work-plan"),
    PACK("pack", "projects/%s/pack"),
    IMPORT("import", "projects/import"),
    JOBS("jobs", "jobs"),
    TRAIL("trail", "trail/%s/%s".formatted(Trail.PORTAL.kind(), Trail.PORTAL.id()));

    /** The published project of the demonstration. */
    static final String DEMONSTRATION = "portsmouth-2018";

    private final String words;
    private final String address;

    Screen(String words, String address) {
        this.words = words;
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

    /** Fails where something else has opened than what was asked for. */
    void check(String found) {
        if (found.contains("not found") || found.contains("went wrong")) {
            throw new IllegalStateException("Instead of %s there is \"%s\"".formatted(words, found));
        }
    }
}
