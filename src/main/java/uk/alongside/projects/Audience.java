package uk.alongside.projects;

/** With whom a school may share what is its own. */
public enum Audience {
    PARTNER_SCHOOL("partner school"),
    STEERING_GROUP("steering group");

    private final String words;

    Audience(String words) {
        this.words = words;
    }

    /** As it stands in a sentence: {@code steering group}. */
    public String words() {
        return words;
    }
}
