package uk.alongside.pairing.quality;

import java.time.LocalDate;
import java.util.Map;
import uk.alongside.pairing.PairingId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** When coaches first visited; a module that knows has such a bean. */
public interface FirstVisits {

    /** The day of the first visit to each school of a project's pairs, in one statement. */
    Map<PairingId, Map<SchoolId, LocalDate>> of(ProjectId project);
}
