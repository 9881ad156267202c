/**
 * What is published of a school, on one page, beside the right neighbours: its own kind in its authority and in England, in
 * the same year.
 *
 * <p>{@link uk.alongside.schools.profile.SchoolProfile} is the door. The sums over many schools are worked out when a file
 * has come in, so that opening a page reads no more than a few rows.
 */
@NamedInterface("profile")
@NullMarked
package uk.alongside.schools.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
