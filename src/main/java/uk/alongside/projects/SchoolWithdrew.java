package uk.alongside.projects;

import java.time.LocalDate;
import uk.alongside.schools.SchoolId;

/**
 * Published once it is on record that a school leaves a project, so that whoever pairs it finds its partner another.
 *
 * @param lastDay may be to come
 */
public record SchoolWithdrew(ProjectId project, SchoolId school, LocalDate lastDay) {}
