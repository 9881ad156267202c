package uk.alongside.projects;

/** How an invitation stands. */
public enum InvitationState {
    WAITING("waiting"),
    ACCEPTED("accepted"),
    EXPIRED("expired"),
    WITHDRAWN("withdrawn");

    private final String words;

    InvitationState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether its link can be made to work again. */
    public boolean isOpen() {
        return this == WAITING || this == EXPIRED;
    }
}
