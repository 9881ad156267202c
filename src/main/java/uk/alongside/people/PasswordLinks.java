package uk.alongside.people;

/** Sends people links by which they choose a password. The sign-in, which stands above this module, knows how. */
public interface PasswordLinks {

    void sendTo(Person person);
}
