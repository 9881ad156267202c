package uk.alongside.files;

/** How far the portal is with reading a file's text. */
public enum TextState {
    /** Background work has not come to it yet. */
    WAITING,
    READ,
    /** A picture: nobody but a person can read it. */
    NO_TEXT,
    /** Locked with a password, damaged, or too large to be read to its end. */
    UNREADABLE
}
