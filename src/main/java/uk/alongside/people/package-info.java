/**
 * Persons and their accounts: who they are, how they prove it, and who runs the machine.
 *
 * <p>Other modules ask {@link uk.alongside.people.CurrentUser} who is at the keyboard and {@link
 * uk.alongside.people.PersonDirectory} for names. {@link uk.alongside.people.Accounts} opens and closes accounts; {@link
 * uk.alongside.people.Credentials} is for the sign-in alone. What a person may do in a project is not known here.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"kernel", "kernel :: ui", "trail", "trail :: ui", "jobs", "schools :: register"})
@NullMarked
package uk.alongside.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
