package uk.alongside.pairing;

/** Whether a pair may be visited on a day. */
public sealed interface Readiness {

    record Ready() implements Readiness {}

    /** @param why the sentence that says what is missing, and who can do something about it */
    record NotYet(String why) implements Readiness {}
}
