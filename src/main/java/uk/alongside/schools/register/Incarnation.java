package uk.alongside.schools.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.alongside.schools.Phase;

/**
 * One URN of a school, with what is known of it.
 *
 * @param entry what the register says; nothing where it knows the URN from a link alone
 * @param linkedOn the day on which a link says that it took over
 * @param linkName what a link calls it
 */
record Incarnation(
        String urn,
        @Nullable Entry entry,
        @Nullable LocalDate linkedOn,
        @Nullable String linkName) {

    /** The part of a register entry by which its school is known. */
    record Entry(
            String name,
            Phase setting,
            @Nullable String status,
            @Nullable LocalDate opened,
            @Nullable LocalDate closed,
            @Nullable String town,
            @Nullable String postcode,
            @Nullable String laestab) {}

    @Nullable
    LocalDate from() {
        return entry != null && entry.opened() != null ? entry.opened() : linkedOn;
    }

    @Nullable
    String name() {
        return entry == null ? linkName : entry.name();
    }

    /** Whether the register says that it is still to come. */
    boolean isYetToCome(LocalDate today) {
        var from = from();
        return from != null && from.isAfter(today)
                || entry != null && entry.status() != null && entry.status().startsWith("Proposed");
    }

    boolean isClosed(LocalDate today) {
        if (entry == null) {
            return false;
        }
        if (entry.status() != null) {
            return entry.status().startsWith("Closed");
        }
        return entry.closed() != null && !entry.closed().isAfter(today);
    }
}
