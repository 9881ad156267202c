package uk.alongside.kernel;

import java.util.UUID;

/** A person as every module knows them: by their id, and some by their e-mail address. */
public record AboutPerson(UUID id, EmailAddress email) {}
