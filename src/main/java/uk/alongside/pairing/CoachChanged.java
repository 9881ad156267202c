package uk.alongside.pairing;

import java.time.LocalDate;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;

/**
 * Published once a pair has another coach.
 *
 * @param from the first day of the new one
 */
public record CoachChanged(ProjectId project, PairingId pair, PersonId before, PersonId after, LocalDate from) {}
