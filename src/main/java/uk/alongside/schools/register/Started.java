package uk.alongside.schools.register;

import uk.alongside.jobs.JobId;

/**
 * An import on its way.
 *
 * @param id the import whose report will tell of it: an earlier one, where that of the same file had not ended
 */
public record Started(ImportId id, JobId job) {}
