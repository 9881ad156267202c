package uk.alongside.mail;

/** What a mail is for. It decides whether it waits for others, and whether a person can do without it. */
public enum MailKind {
    /** Somebody is asked to take part. */
    INVITATION("Invitation"),

    /** About the person's own account. */
    SECURITY("Account"),

    /** Something changed. The changes of a minute go to a person in one message. */
    CHANGE("Changes"),

    /** Something is still waiting. A person can switch these off. */
    REMINDER("Reminder");

    private final String words;

    MailKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether its link lets somebody in, so that it is not kept once the message is delivered. */
    boolean hasSecretLink() {
        return this == INVITATION || this == SECURITY;
    }
}
