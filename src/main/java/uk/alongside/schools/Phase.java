package uk.alongside.schools;

/** Which ages a school is for, or which kind of setting it is. */
public enum Phase {
    EARLY_YEARS("early years"),
    PRIMARY("primary"),
    SECONDARY("secondary"),
    ALL_THROUGH("all-through"),
    SPECIAL("special"),
    ALTERNATIVE_PROVISION("alternative provision"),
    FURTHER_EDUCATION("further education"),
    WORK_BASED("work-based");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** As it stands in a sentence: {@code all-through}. */
    public String words() {
        return words;
    }
}
