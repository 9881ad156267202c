package uk.alongside.audits.ui;

import java.util.Optional;
import uk.alongside.audits.Judgement;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Scale;

/** Answers as people say them. */
final class JudgementWords {

    private JudgementWords() {}

    static String of(Judgement judgement, Scale scale) {
        return switch (judgement.kind()) {
            case LEVEL -> scale.level(judgement.level()).map(Level::label).orElse("level " + judgement.level());
            case NOT_APPLICABLE -> "Does not apply";
            case DONT_KNOW -> "I don’t know";
        };
    }

    static String of(Optional<Judgement> judgement, Scale scale) {
        return judgement.map(given -> of(given, scale)).orElse("no answer");
    }
}
