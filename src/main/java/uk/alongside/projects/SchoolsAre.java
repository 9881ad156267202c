package uk.alongside.projects;

/** What stands behind a project's schools, so that every page can say it. */
public enum SchoolsAre {
    /** Real schools whose names nobody here knows: a published study that withheld them. */
    ANONYMOUS,
    /** Made up, for a demonstration. */
    INVENTED,
    /** Schools of the register. */
    REAL
}
