package uk.alongside.projects;

/** What a person is in a project, from one day to another. */
public enum Role {
    PROJECT_LEAD("project lead", Held.FOR_THE_PROJECT),
    PROJECT_ADMINISTRATOR("project administrator", Held.FOR_THE_PROJECT),
    QA_LEAD("QA lead", Held.FOR_THE_PROJECT),
    COACH("coach", Held.FOR_EITHER),
    HEAD("head", Held.FOR_A_SCHOOL),
    SENCO("SENCO", Held.FOR_A_SCHOOL),
    SCHOOL_STAFF("school staff", Held.FOR_A_SCHOOL),
    STEERING_GROUP("steering group member", Held.FOR_THE_PROJECT),
    EVALUATOR("evaluator", Held.FOR_THE_PROJECT),
    FUNDER("funder", Held.FOR_THE_PROJECT);

    private final String words;
    private final Held held;

    Role(String words, Held held) {
        this.words = words;
        this.held = held;
    }

    /** As it stands in a sentence: {@code steering group member}. */
    public String words() {
        return words;
    }

    /** Whether the role is held for one of the project's schools, and never without one. */
    public boolean isForASchool() {
        return held == Held.FOR_A_SCHOOL;
    }

    /** Whether the role may be held for one of the project's schools: a coach is one of the project before pairs are made. */
    public boolean mayBeForASchool() {
        return held != Held.FOR_THE_PROJECT;
    }

    private enum Held {
        FOR_A_SCHOOL,
        FOR_THE_PROJECT,
        FOR_EITHER
    }
}
