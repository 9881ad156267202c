package uk.alongside.projects;

import java.time.LocalDate;

/**
 * The last day on which a project's personal data is kept.
 *
 * @param byDefault whether it is two years after {@code countedFrom} because the project's lead has set no other
 * @param countedFrom the project's end, or the day on which it came here where that was later
 */
public record KeptUntil(LocalDate day, boolean byDefault, LocalDate countedFrom) {}
