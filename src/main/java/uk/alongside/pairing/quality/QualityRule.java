package uk.alongside.pairing.quality;

/** What has to hold between the days and facts of a project's schools and pairs. */
public enum QualityRule {
    STEPS_IN_ORDER("First contact, response, introduction and allocation follow each other"),
    ALLOCATED_BEFORE_VISIT("A school is allocated before it is visited"),
    CHECKED_BEFORE_VISIT("Conflicts of interest are checked before the first visit"),
    ACCEPTED_BEFORE_BEGIN("Everybody has accepted before a pair begins"),
    NAMED_IF_PAIRED("A school has a partner and a coach if and only if it is paired"),
    SCHOOL_TAKES_PART("The schools of an open pair take part in the project"),
    COACH_HAS_ROLE("The coach of an open pair is a coach of its schools"),
    ROLE_HAS_PAIR("Whoever is the coach of a school is so by a pair"),
    NO_CONFLICT_SINCE("No conflict of interest stands against an open pair"),
    WITHIN_CAPACITY("No coach has more pairs than they said they can take");

    private final String words;

    QualityRule(String words) {
        this.words = words;
    }

    /** What holds, as a sentence without its end. */
    public String words() {
        return words;
    }
}
