package uk.alongside.people;

/** Which people the list of accounts shows. */
public enum AccountShow {
    EVERYBODY("Everybody", "1 = 1"),
    OPEN("Open", "state = 'OPEN'"),
    NEVER_SIGNED_IN("Never signed in", "state = 'NEVER_SIGNED_IN'"),
    DISABLED("Disabled", "state = 'DISABLED'"),
    NO_ACCOUNT("No account", "state = 'NO_ACCOUNT'"),
    WANT_ERASURE("Asked to be erased", "asked_at is not null"),
    ERASED("Erased", "state = 'ERASED'");

    private final String words;
    private final String condition;

    AccountShow(String words, String condition) {
        this.words = words;
        this.condition = condition;
    }

    public String words() {
        return words;
    }

    String condition() {
        return condition;
    }
}
