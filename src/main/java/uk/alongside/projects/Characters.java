package uk.alongside.projects;

import java.util.Optional;

/** Finds characters that nobody types on purpose: they break lists, turn text around or stand for lost letters. */
final class Characters {

    private Characters() {}

    /** What is wrong with the text, if anything is. */
    static Optional<String> strangeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '\ufffd') {
                return Optional.of("A letter was lost here and stands as \ufffd. Write it again.");
            }
            if (isStrange(character)) {
                return Optional.of(
                        "Character %d is invisible (U+%04X) and cannot be kept. Delete it, or write the cell again."
                                .formatted(i + 1, (int) character));
            }
        }
        return Optional.empty();
    }

    private static boolean isStrange(char character) {
        return Character.isISOControl(character)
                || character == '\u2028'
                || character == '\u2029'
                || character == '\u200e'
                || character == '\u200f'
                || character >= '\u202a' && character <= '\u202e'
                || character >= '\u2066' && character <= '\u2069'
                || character == '\ufeff'
                || character >= '\ufdd0' && character <= '\ufdef'
                || character >= '\ufffe';
    }
}
