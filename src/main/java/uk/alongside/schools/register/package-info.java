/**
 * The national register's files: recognising them, reading them in a stream, laying them beside what is known, and telling
 * what came of it.
 *
 * <p>{@link uk.alongside.schools.register.RegisterImport} is the door.
 */
@NamedInterface("register")
@NullMarked
package uk.alongside.schools.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
