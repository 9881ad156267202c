package uk.alongside.terms;

import java.util.Locale;

/** A third of the school year. */
public enum Term {
    AUTUMN,
    SPRING,
    SUMMER;

    /** As it stands in a sentence: {@code autumn}. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
