package uk.alongside.projects;

/** What a person is in a project, from one day to another. */
public enum Role {
    PROJECT_LEAD("project lead", false),
    PROJECT_ADMINISTRATOR("project administrator", false),
    QA_LEAD("QA lead", false),
    COACH("coach", true),
    HEAD("head", true),
    SENCO("SENCO", true),
    SCHOOL_STAFF("school staff", true),
    STEERING_GROUP("steering group member", false),
    EVALUATOR("evaluator", false),
    FUNDER("funder", false);

    private final String words;
    private final boolean forASchool;

    Role(String words, boolean forASchool) {
        this.words = words;
        this.forASchool = forASchool;
    }

    /** As it stands in a sentence: {@code steering group member}. */
    public String words() {
        return words;
    }

    /** Whether the role is held for one of the project's schools. */
    public boolean isForASchool() {
        return forASchool;
    }
}
