package uk.alongside.projects;

/** A module that keeps in a project who people were, and lets go of it once the project no longer keeps personal data. */
public interface KeepsForAProject {

    /** What would go; without rows where nothing is left. */
    WouldGo wouldGo(ProjectId project);

    /** Lets go of it, in the caller's transaction. */
    void letGo(ProjectId project);
}
