package uk.alongside.audits.spreadsheet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.audits.Judgement;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Scale;

/** Answers as a cell has them: the level's label or its number, or that it does not apply or is not known. */
public final class AnswerInWords {

    static final String NOT_APPLICABLE = "Does not apply";
    static final String DONT_KNOW = "Don't know";

    private static final Set<String> ALSO_NOT_APPLICABLE =
            Set.of("does not apply", "doesn't apply", "not applicable", "n/a", "na");
    private static final Set<String> ALSO_DONT_KNOW =
            Set.of("don't know", "dont know", "do not know", "i don't know", "we don't know", "we do not know", "dk");

    private AnswerInWords() {}

    public static String of(Judgement judgement, Scale scale) {
        return switch (judgement.kind()) {
            case LEVEL -> scale.level(judgement.level()).map(Level::label).orElse("");
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case DONT_KNOW -> DONT_KNOW;
        };
    }

    /** A label goes before a number, since a level may be called by one. */
    static Optional<Judgement> read(String cell, Scale scale) {
        var plain = Column.plain(cell);
        return scale.levels().stream()
                .filter(level -> Column.plain(level.label()).equals(plain)
                        || (level.position() + " " + Column.plain(level.label())).equals(plain))
                .findFirst()
                .or(() -> scale.levels().stream()
                        .filter(level -> Integer.toString(level.position()).equals(plain))
                        .findFirst())
                .map(level -> Judgement.at(level.position()))
                .or(() -> outsideTheScale(plain));
    }

    private static Optional<Judgement> outsideTheScale(String plain) {
        if (ALSO_NOT_APPLICABLE.contains(plain)) {
            return Optional.of(Judgement.NOT_APPLICABLE);
        }
        return ALSO_DONT_KNOW.contains(plain) ? Optional.of(Judgement.DONT_KNOW) : Optional.empty();
    }

    /** What could be written instead. */
    static String sentence(Scale scale) {
        return "This is none of the answers. Write %s, or its number from 1 to %d, or “does not apply” or “don’t know”."
                .formatted(
                        scale.levels().stream()
                                .map(level -> "“" + level.label() + "”")
                                .collect(Collectors.joining(", ")),
                        scale.levels().size());
    }
}
