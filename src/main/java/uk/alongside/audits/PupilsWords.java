package uk.alongside.audits;

import java.time.Instant;

/**
 * Something a pupil wrote, for whoever reads it every day.
 *
 * @param label what the pupil's link was made for
 * @param statement to which statement, as it was put to them
 * @param isNew whether it was written since the last reading
 */
public record PupilsWords(String label, String statement, String text, Instant writtenAt, boolean isNew) {}
