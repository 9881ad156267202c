package uk.alongside.pairing;

/** What came of a kind reminder. */
public sealed interface Reminded {

    /** @param people how many get a mail; none where nobody whose answer is waited for has an account */
    record Now(int people) implements Reminded {}

    /** They are left in peace until tomorrow. */
    record TodayAlready() implements Reminded {}
}
