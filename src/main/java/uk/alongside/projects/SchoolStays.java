package uk.alongside.projects;

import uk.alongside.schools.SchoolId;

/** Published where a {@link SchoolWithdrew} was taken back on the day on which it was recorded. */
public record SchoolStays(ProjectId project, SchoolId school) {}
