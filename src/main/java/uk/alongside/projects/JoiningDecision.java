package uk.alongside.projects;

/** How a head's decision about agreement and sharing ended. Either way it tells how things stand now. */
public sealed interface JoiningDecision {

    SchoolJoining now();

    /** It counts from this moment on. */
    record Made(SchoolJoining now) implements JoiningDecision {}

    /** Something else was decided since the page was opened, in another tab or by another head; nothing was changed. */
    record ChangedMeanwhile(SchoolJoining now) implements JoiningDecision {}
}
