package uk.alongside.people;

import uk.alongside.kernel.EmailAddress;

/** Somebody whom the portal knows by name, with an account or without. */
public record Person(PersonId id, String name, EmailAddress email) {}
