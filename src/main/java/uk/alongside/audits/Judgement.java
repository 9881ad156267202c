package uk.alongside.audits;

import java.util.Optional;
import java.util.regex.Pattern;
import uk.alongside.kernel.RuleBroken;

/**
 * What somebody answers to a statement: a level of the framework's scale, or one of the two answers outside the scale and
 * outside every score.
 *
 * @param level the position of the level, counted from 1; 0 for the answers outside the scale
 */
public record Judgement(Kind kind, int level) implements Comparable<Judgement> {

    public static final Judgement NOT_APPLICABLE = new Judgement(Kind.NOT_APPLICABLE, 0);
    public static final Judgement DONT_KNOW = new Judgement(Kind.DONT_KNOW, 0);

    /** More levels than this no scale has. */
    public static final int MOST_LEVELS = 20;

    private static final Pattern LEVEL = Pattern.compile("[1-9][0-9]?");

    /** What kind of answer it is. */
    public enum Kind {
        LEVEL,
        NOT_APPLICABLE,
        DONT_KNOW
    }

    public Judgement {
        if (kind == Kind.LEVEL ? level < 1 || level > MOST_LEVELS : level != 0) {
            throw new RuleBroken("Choose one of the answers.", "judgement");
        }
    }

    public static Judgement at(int level) {
        return new Judgement(Kind.LEVEL, level);
    }

    /** As a draft and a file write it: {@code 3}, {@code na}, {@code dk}; empty where it is none of these. */
    public static Optional<Judgement> of(String code) {
        return switch (code) {
            case "na" -> Optional.of(NOT_APPLICABLE);
            case "dk" -> Optional.of(DONT_KNOW);
            default ->
                LEVEL.matcher(code).matches() && Integer.parseInt(code) <= MOST_LEVELS
                        ? Optional.of(at(Integer.parseInt(code)))
                        : Optional.empty();
        };
    }

    /** The other way round. */
    public String code() {
        return switch (kind) {
            case LEVEL -> Integer.toString(level);
            case NOT_APPLICABLE -> "na";
            case DONT_KNOW -> "dk";
        };
    }

    public boolean isLevel() {
        return kind == Kind.LEVEL;
    }

    /** Levels first, the lowest before; then what stands outside the scale. */
    @Override
    public int compareTo(Judgement other) {
        var byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : Integer.compare(level, other.level);
    }
}
