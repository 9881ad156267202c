package uk.alongside.indicators;

import java.util.List;

/** A doubt or a difference that stands beside the figures, in words. */
public record Note(Kind kind, String heading, List<String> sentences) {

    /** What the note is about, so that a screen can place it. */
    public enum Kind {
        TOTALS_DIFFER,
        NO_SHARE_COULD_GIVE,
        JUDGEMENT_DIFFERS,
        NOT_CHECKED,
        MENTIONS,
        EVIDENCE,
        LEFT_OUT,
        OTHER
    }

    public String text() {
        return String.join(" ", sentences);
    }
}
