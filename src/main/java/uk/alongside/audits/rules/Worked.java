package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One figure with its working, or with the reason why there is none.
 *
 * @param value rounded as {@code rounding} says; empty where the figure cannot be had
 * @param shown as a person reads it, "53.3 %"; where there is no value, the reason, a whole sentence
 * @param formula in words: "(points − lowest possible) ÷ (highest possible − lowest possible)"
 * @param working in numbers: "(52 − 20) ÷ (80 − 20) = 53.3 %"; empty where there is no value
 * @param rounding "half up, to one decimal place"; empty where there is no value
 * @param remarks whole sentences that belong beside it
 */
public record Worked(
        String name,
        Optional<BigDecimal> value,
        String shown,
        String formula,
        String working,
        List<Input> inputs,
        String rounding,
        List<String> remarks) {

    /** Something a figure is made of. */
    public record Input(String name, String value) {}

    static Worked refused(String name, String formula, String reason, List<Input> inputs) {
        return new Worked(name, Optional.empty(), reason, formula, "", inputs, "", List.of());
    }

    static Input input(String name, BigDecimal value) {
        return new Input(name, Numbers.plain(value));
    }

    static Input input(String name, long value) {
        return new Input(name, Long.toString(value));
    }

    public boolean isKnown() {
        return value.isPresent();
    }

    Worked with(List<String> sentences) {
        return new Worked(name, value, shown, formula, working, inputs, rounding, sentences);
    }
}
