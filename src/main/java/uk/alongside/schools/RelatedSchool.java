package uk.alongside.schools;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Another school that a published link connects with this one: one it took in, one it became part of, one it was divided
 * into, one that shares its sixth form.
 *
 * @param id empty where the register knows the other one from the link alone
 * @param link as published, such as "Predecessor - merged"
 * @param isEarlier whether the link says that the other one came before
 */
public record RelatedSchool(
        String urn,
        Optional<SchoolId> id,
        Optional<String> name,
        String link,
        boolean isEarlier,
        Optional<LocalDate> on) {}
