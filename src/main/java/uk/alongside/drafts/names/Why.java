package uk.alongside.drafts.names;

/** What it is that looks like a pupil. */
public enum Why {
    UPN("a pupil’s number"),
    DATE_OF_BIRTH("a date of birth"),
    INITIALS("a pupil’s initials"),
    NAME("a pupil’s name"),
    FAMILY("the name of a pupil’s family");

    private final String words;

    Why(String words) {
        this.words = words;
    }

    /** As it stands in a sentence: {@code a pupil’s initials}. */
    public String words() {
        return words;
    }
}
