package uk.alongside.mail;

import java.util.regex.Pattern;

/** Text that stays on its line, whatever was in it: a header of a mail ends where its line does. */
final class OneLine {

    /** Line breaks, control characters, halves of characters, and marks that turn text around or hide in it. */
    private static final Pattern STRANGE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private OneLine() {}

    /** The text in one line of at most so many characters; what is too long ends in three dots. */
    static String of(String text, int longest) {
        var line = SPACES.matcher(STRANGE.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "…";
    }
}
