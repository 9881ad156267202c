package uk.alongside.audits;

/** How long answering takes: about two minutes a statement for the school, less for those who answer without evidence. */
final class Minutes {

    private Minutes() {}

    static int forUnanswered(RespondentKind kind, int statements) {
        return switch (kind) {
            case SHEET -> 2 * statements;
            case LEADER, TEACHER, ASSISTANT, GOVERNOR -> statements;
            case PARENT, PUPIL -> (statements + 1) / 2;
        };
    }
}
