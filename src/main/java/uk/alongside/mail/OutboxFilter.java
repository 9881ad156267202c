package uk.alongside.mail;

/** Which messages the list of the outbox shows. */
public enum OutboxFilter {
    ALL("All", ""),
    WAITING("Waiting", "where state in ('WAITING', 'SENDING')"),
    NOT_DELIVERED("Not delivered", "where state in ('GIVEN_UP', 'UNSURE') or state = 'WAITING' and attempt > 0");

    private final String words;
    private final String condition;

    OutboxFilter(String words, String condition) {
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
