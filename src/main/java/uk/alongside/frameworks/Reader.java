package uk.alongside.frameworks;

/** Whom a wording is written for. */
public enum Reader {
    STAFF("staff"),
    PARENT("parent"),
    PUPIL("pupil");

    private final String words;

    Reader(String words) {
        this.words = words;
    }

    /** As a spreadsheet has it: {@code parent}. */
    public String words() {
        return words;
    }
}
