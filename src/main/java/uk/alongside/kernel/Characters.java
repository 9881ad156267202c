package uk.alongside.kernel;

import java.util.Optional;

/** Finds characters that nobody types on purpose: they break lists, turn text around, hide or stand for lost letters. */
public final class Characters {

    /** Letters by their kind, and yet nothing to be seen: fillers of Hangul, an empty pattern of Braille. */
    private static final String EMPTY_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    /** Join letters of Arabic and Indian scripts, and the parts of an emoji; invisible, and needed. */
    private static final String JOINERS = "\u200c\u200d";

    private Characters() {}

    /** What is wrong with the text, if anything is. */
    public static Optional<String> strangeIn(String text) {
        int place = 0;
        boolean seen = text.isEmpty();
        for (int character : text.codePoints().toArray()) {
            place++;
            if (character == '\ufffd') {
                return Optional.of("A letter was lost here and stands as \ufffd. Write it again.");
            }
            if (isStrange(character)) {
                return Optional.of(
                        "Character %d is invisible (U+%04X) and cannot be kept. Delete it, or write the cell again."
                                .formatted(place, character));
            }
            seen = seen || isSeen(character);
        }
        return seen
                ? Optional.empty()
                : Optional.of("There is nothing to be seen here. Write something, or leave the cell empty.");
    }

    private static boolean isStrange(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> JOINERS.indexOf(character) < 0;
            default -> EMPTY_LETTERS.indexOf(character) >= 0;
        };
    }

    private static boolean isSeen(int character) {
        return !Character.isSpaceChar(character) && JOINERS.indexOf(character) < 0;
    }
}
