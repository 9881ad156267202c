/**
 * What self-reviews add up to: a school's rounds beside each other, and all schools of a project together.
 *
 * <p>{@link uk.alongside.audits.results.AuditResults} is the door. The database adds up; nobody reads a country's answers one
 * by one. How each figure comes about is decided in {@code audits.rules}.
 */
@NamedInterface("results")
@NullMarked
package uk.alongside.audits.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
