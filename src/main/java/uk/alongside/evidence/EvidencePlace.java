package uk.alongside.evidence;

import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/**
 * What evidence hangs on, as its owner describes it to the person at the keyboard, who may read there.
 *
 * @param school whose evidence it is
 * @param mayWrite whether they may add and remove
 * @param title what a list calls it: {@code Statement 2.4, interim self-review}
 * @param address where it opens, relative to the portal's root
 */
public record EvidencePlace(ProjectId project, SchoolId school, boolean mayWrite, String title, String address) {}
