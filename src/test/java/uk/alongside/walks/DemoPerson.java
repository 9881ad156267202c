package uk.alongside.walks;

/** The people of the demo projects: one for each role that a portal has. */
enum DemoPerson {
    PLATFORM_ADMIN("Platform admin"),
    PROJECT_LEAD("Project lead"),
    PROJECT_ADMINISTRATOR("Project administrator"),
    QA_LEAD("QA lead"),
    COACH("Coach"),
    HEAD("Head"),
    SENCO("SENCO"),
    SCHOOL_STAFF("School staff"),
    STEERING_GROUP("Steering group"),
    EVALUATOR("Evaluator"),
    FUNDER("Funder");

    final String role;

    DemoPerson(String role) {
        this.role = role;
    }
}
