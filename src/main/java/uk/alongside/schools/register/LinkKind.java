package uk.alongside.schools.register;

import java.util.Locale;

/** What a published link between two URNs means for the life of a school. */
enum LinkKind {
    /** The linked URN came before, and this one took over from it. */
    PREDECESSOR,
    /** The linked URN came after. */
    SUCCESSOR,
    /** The linked URN came before, and became part of this one or of several. */
    PART_OF_PREDECESSOR,
    /** The linked URN came after, and this one became part of it, or was divided into several. */
    PART_OF_SUCCESSOR,
    /** Two schools that have to do with one another, such as sharing a sixth form. */
    OTHER;

    /** Reads the published words: merged, amalgamated and split ones are never the same school going on. */
    static LinkKind of(String published) {
        var words = published.toLowerCase(Locale.ROOT);
        boolean parts = words.contains("merge") || words.contains("amalgam") || words.contains("split");
        if (words.startsWith("predecessor")) {
            return parts ? PART_OF_PREDECESSOR : PREDECESSOR;
        }
        if (words.startsWith("successor")) {
            return parts ? PART_OF_SUCCESSOR : SUCCESSOR;
        }
        if (words.startsWith("result of amalgamation")) {
            return PART_OF_PREDECESSOR;
        }
        return OTHER;
    }

    boolean isSuccession() {
        return this != OTHER;
    }

    /** Whether the linked URN is the earlier one. */
    boolean leadsBack() {
        return this == PREDECESSOR || this == PART_OF_PREDECESSOR;
    }

    boolean isWhole() {
        return this == PREDECESSOR || this == SUCCESSOR;
    }
}
