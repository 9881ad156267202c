package uk.alongside.people;

/** Says whether the person at the keyboard may help somebody who has lost their second factor; modules bring their own. */
public interface HelpGuard {

    boolean mayHelp(PersonId person);
}
