package uk.alongside.projects;

import java.time.LocalDate;
import uk.alongside.schools.SchoolId;

/** Published once a school has joined a project that had begun without it. */
public record SchoolJoined(ProjectId project, SchoolId school, LocalDate firstDay) {}
