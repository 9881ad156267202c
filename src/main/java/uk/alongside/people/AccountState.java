package uk.alongside.people;

/** How a person and their account stand. */
public enum AccountState {
    OPEN("Open"),
    NEVER_SIGNED_IN("Never signed in"),
    DISABLED("Disabled"),
    NO_ACCOUNT("No account"),
    ERASED("Erased");

    private final String words;

    AccountState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
