package uk.alongside.audits;

/** Which round of a project it is. */
public enum RoundKind {
    BASELINE("baseline"),
    INTERIM("interim"),
    FINAL("final");

    private final String words;

    RoundKind(String words) {
        this.words = words;
    }

    /** As it stands in a sentence: {@code baseline}. */
    public String words() {
        return words;
    }
}
