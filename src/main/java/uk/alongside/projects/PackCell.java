package uk.alongside.projects;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** The one way in which each kind of value is written into a pack, so that the same content is the same file. */
public final class PackCell {

    private PackCell() {}

    public static String of(Instant moment) {
        return moment.toString();
    }

    public static String of(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse("");
    }

    /** Without zeros at the end: {@code 4.5}, {@code 7}. */
    public static String of(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString();
    }

    public static String of(boolean yes) {
        return yes ? "yes" : "no";
    }
}
