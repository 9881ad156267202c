package uk.alongside.schools;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A URN that is or was a school's: one legal incarnation of it.
 *
 * @param name what the school was called under it, where the register says so
 * @param from empty where nobody knows since when
 * @param until empty while it stands, or where nobody knows
 * @param stands whether it is the school's number now
 */
public record SchoolUrn(
        String urn, Optional<String> name, Optional<LocalDate> from, Optional<LocalDate> until, boolean stands) {}
