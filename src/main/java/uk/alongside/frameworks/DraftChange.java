package uk.alongside.frameworks;

import java.util.List;

/**
 * What somebody changes in a draft. It says what they saw as well: where another person changed the very same meanwhile,
 * neither writes over the other; whoever changed another part is not in the way.
 */
public sealed interface DraftChange {

    /** The framework's own words, and what the edition is called. */
    record Named(Words seen, Words now) implements DraftChange {}

    /** What a framework says of itself. */
    record Words(String name, String publisher, String about, String label) {

        public static Words of(Edition edition) {
            var framework = edition.framework();
            return new Words(framework.name(), framework.publisher(), framework.about(), edition.label());
        }
    }

    record Scaled(Scale seen, Scale now) implements DraftChange {}

    /** Behind all areas. */
    record AreaAdded(Heading now) implements DraftChange {}

    record AreaChanged(Heading seen, Heading now) implements DraftChange {}

    /** With all that stands in it. */
    record AreaRemoved(Area seen) implements DraftChange {}

    /** The areas' codes in the order in which they shall stand. */
    record AreasOrdered(List<String> seen, List<String> now) implements DraftChange {

        public AreasOrdered {
            seen = List.copyOf(seen);
            now = List.copyOf(now);
        }
    }

    /** An area without its statements. */
    record Heading(String code, String title, String about) {

        public static Heading of(Area area) {
            return new Heading(area.code(), area.title(), area.about());
        }
    }

    /** Behind the other statements of an area. */
    record StatementAdded(String area, Statement now) implements DraftChange {}

    record StatementChanged(Statement seen, Statement now) implements DraftChange {}

    record StatementRemoved(Statement seen) implements DraftChange {}

    /**
     * To a place in an area.
     *
     * @param place counted from 0, among the area's other statements
     */
    record StatementMoved(StatementId statement, String area, int place) implements DraftChange {}
}
