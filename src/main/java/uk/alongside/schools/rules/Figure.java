package uk.alongside.schools.rules;

import java.math.BigDecimal;
import java.util.Optional;

/** What a published file says in one cell: a value, a symbol, or nothing at all. The three are never mixed up. */
public sealed interface Figure {

    /** A value, as published. */
    record Known(BigDecimal number) implements Figure {}

    /** A symbol in the place of a value, as published. */
    record Marked(Symbol sign) implements Figure {}

    /** The file did not have it, or no such file was loaded. */
    record NotLoaded() implements Figure {}

    Figure NOT_LOADED = new NotLoaded();

    static Figure of(long count) {
        return new Known(BigDecimal.valueOf(count));
    }

    static Figure of(String value) {
        return new Known(new BigDecimal(value));
    }

    static Figure marked(String sign) {
        return new Marked(new Symbol(sign));
    }

    default Optional<BigDecimal> value() {
        return this instanceof Known(var value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Symbol> symbol() {
        return this instanceof Marked(var symbol) ? Optional.of(symbol) : Optional.empty();
    }

    default boolean isLoaded() {
        return !(this instanceof NotLoaded);
    }

    /** This one, or the other where nothing was loaded here. */
    default Figure or(Figure other) {
        return isLoaded() ? this : other;
    }
}
