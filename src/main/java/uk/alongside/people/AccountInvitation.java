package uk.alongside.people;

import uk.alongside.kernel.EmailAddress;

/**
 * What it takes to open an account whose person chooses the password themselves.
 *
 * @param platformAdmin whether the person runs the machine; that alone shows them no project
 */
public record AccountInvitation(String name, EmailAddress email, boolean platformAdmin) {}
