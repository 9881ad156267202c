package uk.alongside.pairing.rules;

/** What the lead expects a school to be in its pair. Known to the lead and nobody at a school. */
public enum Mark {
    NEEDING,
    STRONGER,
    EITHER;

    public boolean mayNeed() {
        return this != STRONGER;
    }

    public boolean mayHelp() {
        return this != NEEDING;
    }
}
