package uk.alongside.trail;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import uk.alongside.kernel.ActingAs;

/**
 * What somebody looks for on a trail. All that is given must fit.
 *
 * @param who part of a name; empty for everybody
 * @param what part of what was done, of the kind of thing, or of the detail; empty for all
 * @param from the first day, by London's clock
 * @param to the last day
 */
public record TrailSearch(String who, String what, Optional<LocalDate> from, Optional<LocalDate> to) {

    public static final TrailSearch ALL = new TrailSearch("", "", Optional.empty(), Optional.empty());

    private static final int LONGEST = 100;

    public TrailSearch {
        who = shortened(who);
        what = shortened(what);
    }

    private static String shortened(String typed) {
        var stripped = typed.strip();
        return stripped.substring(0, Math.min(stripped.length(), LONGEST));
    }

    /** The parts of the portal that the name fits: "Alongside" is all of them. */
    String partsOfThePortal() {
        return ActingAs.SYSTEM_PREFIX + ("alongside".startsWith(who.toLowerCase(Locale.UK)) ? "%" : pattern(who));
    }

    /** For {@code like} in lower case, with {@code !} as the escape. */
    static String pattern(String part) {
        return "%" + part.toLowerCase(Locale.UK).replaceAll("([!%_])", "!$1") + "%";
    }
}
