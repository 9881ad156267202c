package uk.alongside.jobs;

import java.util.Map;
import java.util.Optional;
import uk.alongside.kernel.SubjectRef;

/**
 * A job as a run of it needs to know it.
 *
 * @param startedBy the name it acts by: a person's id, or {@code system:} and a part of the portal
 * @param attempt counts the runs; a run of a lower number has been taken over
 * @param tries how often it was begun since it last got anywhere
 */
record JobRow(
        JobId id,
        String kind,
        String startedBy,
        Optional<SubjectRef> scope,
        Map<String, String> parameters,
        Optional<String> checkpoint,
        int attempt,
        int tries) {}
