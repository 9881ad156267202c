package uk.alongside.kernel;

import java.util.List;

/**
 * One thing that waits for the person at the keyboard, as the home page shows it.
 *
 * @param what the sentence, as one would say it aloud
 * @param detail a second, quieter line; may be empty
 * @param minutes how long it takes
 * @param address where it is done, relative to the portal's root
 * @param linkText what the button says
 */
public record DueItem(Urgency urgency, String what, String detail, int minutes, String address, String linkText) {

    /** What comes first: safety of words, then what others wait for, then one's own dates, then what can wait. */
    public enum Urgency {
        WORDS_AT_RISK,
        OTHERS_WAIT,
        OWN_DATE,
        WHEN_YOU_HAVE_TIME
    }

    /** A module that knows of things due. The home page asks every one there is. */
    public interface Source {

        /** What waits for the person at the keyboard; empty when nothing does. */
        List<DueItem> dueNow();
    }
}
