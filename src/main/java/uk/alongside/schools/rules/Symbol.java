package uk.alongside.schools.rules;

import java.util.Locale;
import java.util.Map;

/**
 * A sign that the Department for Education printed in the place of a figure. It is kept as it was printed, and it is never
 * nought: neither added up nor drawn.
 */
public record Symbol(String sign) implements Comparable<Symbol> {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("c", "suppressed: too few to publish"),
            Map.entry("x", "not available"),
            Map.entry("z", "not applicable, none here"),
            Map.entry("low", "above nought, and too low to round to a figure"),
            Map.entry("k", "above nought, and too low to round to a figure"),
            Map.entry("u", "too unreliable to publish"),
            Map.entry("supp", "suppressed: too few to publish"),
            Map.entry("na", "not available or not applicable"),
            Map.entry("ne", "no entries, or not entered"),
            Map.entry("np", "not published"),
            Map.entry("null", "nothing recorded"),
            Map.entry("new", "a new school, no figure yet"),
            Map.entry("sp", "too few to publish"),
            Map.entry("lowcov", "too few of them took part"),
            Map.entry("dns", "nothing was sent in"));

    /** What the sign says, in words. */
    public String meaning() {
        return MEANINGS.getOrDefault(sign.toLowerCase(Locale.ROOT), "as published, without a figure");
    }

    @Override
    public int compareTo(Symbol other) {
        return String.CASE_INSENSITIVE_ORDER.thenComparing(String::compareTo).compare(sign, other.sign);
    }
}
