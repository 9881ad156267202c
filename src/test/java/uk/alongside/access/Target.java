package uk.alongside.access;

import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * What a call is aimed at: a school in a project, and a person in it.
 *
 * @param caller who is calling; their own things are what some calls are about
 */
public record Target(
        Caller caller, ProjectId project, String key, SchoolId school, String letter, PersonId person, PersonId self) {}
