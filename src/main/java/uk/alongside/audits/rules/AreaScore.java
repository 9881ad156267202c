package uk.alongside.audits.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import uk.alongside.audits.rules.Worked.Input;

/**
 * What a school's judgements in an area, or in all, add up to.
 *
 * <p>The score is a percentage of the scale: how far the points stand between the fewest and the most that the same answered
 * statements could have had. A statement that does not apply, one that was answered "don't know" and one without an answer are
 * left out and counted: missing is not nought. It says how a school sees itself and is no grade of the school.
 *
 * <p>Source: the project's figures; percent of the scale so that scales that start elsewhere can be read side by side.
 *
 * @param points of the answered statements together
 * @param fewest what the same statements have at the lowest level of the scale
 * @param most what they have at the highest
 * @param answered how many statements have a level
 */
public record AreaScore(
        BigDecimal points,
        BigDecimal fewest,
        BigDecimal most,
        int answered,
        int notApplicable,
        int dontKnow,
        int unanswered) {

    static final String FORMULA = "(points − fewest possible) ÷ (most possible − fewest possible)";

    public AreaScore {
        if (answered < 0 || notApplicable < 0 || dontKnow < 0 || unanswered < 0) {
            throw new IllegalArgumentException("Statements are counted from nought.");
        }
        if (points.compareTo(fewest) < 0 || points.compareTo(most) > 0) {
            throw new IllegalArgumentException("%s points do not lie on a scale from %s to %s."
                    .formatted(points.toPlainString(), fewest.toPlainString(), most.toPlainString()));
        }
    }

    /** All answered statements on one scale. */
    public static AreaScore of(
            BigDecimal points,
            BigDecimal lowest,
            BigDecimal highest,
            int answered,
            int notApplicable,
            int dontKnow,
            int unanswered) {
        var statements = BigDecimal.valueOf(answered);
        return new AreaScore(
                points,
                lowest.multiply(statements),
                highest.multiply(statements),
                answered,
                notApplicable,
                dontKnow,
                unanswered);
    }

    /** Areas together. */
    public AreaScore plus(AreaScore other) {
        return new AreaScore(
                points.add(other.points),
                fewest.add(other.fewest),
                most.add(other.most),
                answered + other.answered,
                notApplicable + other.notApplicable,
                dontKnow + other.dontKnow,
                unanswered + other.unanswered);
    }

    /** How many statements there are, answered or not. */
    public int statements() {
        return answered + notApplicable + dontKnow + unanswered;
    }

    /** Percent of the scale, unrounded, for what is worked out from it; empty where nothing is answered. */
    public Optional<BigDecimal> unrounded() {
        var range = most.subtract(fewest);
        return range.signum() == 0
                ? Optional.empty()
                : Optional.of(Numbers.quotient(points.subtract(fewest).multiply(Numbers.HUNDRED), range));
    }

    /** Percent of the scale, to one decimal place. */
    public Optional<BigDecimal> percent() {
        return unrounded().map(percent -> percent.setScale(1, RoundingMode.HALF_UP));
    }

    /** "53.3 %", or "no answer yet". */
    public String inWords() {
        return percent().map(percent -> Numbers.fixed(percent, 1) + " %").orElse("no answer yet");
    }

    /** "20 of 24 answered, 3 do not apply, 1 don’t know". */
    public String answersInWords() {
        var words = new StringBuilder("%d of %d answered".formatted(answered, statements()));
        if (notApplicable > 0) {
            words.append(notApplicable == 1 ? ", 1 does not apply" : ", %d do not apply".formatted(notApplicable));
        }
        if (dontKnow > 0) {
            words.append(", %d “don’t know”".formatted(dontKnow));
        }
        return words.toString();
    }

    /** Percent of the scale with its working. */
    public Worked worked(String name) {
        var inputs = List.of(
                Worked.input("Points", points),
                Worked.input("Fewest possible", fewest),
                Worked.input("Most possible", most),
                new Input("Statements", answersInWords()));
        return percent()
                .map(percent -> new Worked(
                        name,
                        Optional.of(percent),
                        inWords(),
                        FORMULA,
                        "(%s − %s) ÷ (%s − %s) = %s"
                                .formatted(
                                        Numbers.plain(points),
                                        Numbers.bracketed(fewest),
                                        Numbers.plain(most),
                                        Numbers.bracketed(fewest),
                                        inWords()),
                        inputs,
                        Numbers.TO_ONE_PLACE,
                        List.of()))
                .orElseGet(() -> Worked.refused(name, FORMULA, "Not worked out: no statement has an answer.", inputs));
    }
}
