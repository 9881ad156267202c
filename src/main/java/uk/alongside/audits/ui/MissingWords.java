package uk.alongside.audits.ui;

import uk.alongside.audits.Missing;

/** What is missing before a self-review can be sent, as headings. */
final class MissingWords {

    private MissingWords() {}

    static String heading(Missing.Kind kind) {
        return switch (kind) {
            case UNANSWERED -> "Not answered yet";
            case DISAGREED -> "People disagree";
            case MUST -> "The law asks for something first";
            case NAME -> "May name a pupil";
            case LENGTH -> "Too long";
        };
    }
}
