package uk.alongside.kernel.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The pictures that stand beside sentences which are easy to read: the portal's own, drawn in {@code images/symbols.svg}.
 */
public enum Picture {
    ADULT,
    CHOOSE,
    FAMILY,
    FRIEND,
    HAPPY,
    HELP,
    LESSON,
    NEXT,
    PLAN,
    PROGRESS,
    QUIET,
    SAFE,
    TIME,
    TOOLS,
    VOICE;

    /** As a framework names it: {@code lesson}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All of them, for whoever has to choose: {@code adult, choose, family}. */
    public static String words() {
        return Arrays.stream(values()).map(Picture::word).collect(Collectors.joining(", "));
    }
}
