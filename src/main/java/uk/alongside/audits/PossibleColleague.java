package uk.alongside.audits;

import uk.alongside.people.PersonId;

/** Somebody with an account at the school who could be asked. */
public record PossibleColleague(PersonId person, String name, String roles) {}
