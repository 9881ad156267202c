package uk.alongside.pairing;

import java.time.LocalDate;
import uk.alongside.projects.ProjectId;

/** Published once it is on record that a pair has ended, or was declined before it began. */
public record PairEnded(ProjectId project, PairingId pair, LocalDate lastDay) {}
