package uk.alongside.mail;

/** How far a message has come. */
public enum MailState {
    /** It will be sent when its time comes. */
    WAITING("waiting"),

    /** The mail server is being spoken to. */
    SENDING("being sent"),

    /** The mail server has taken it. */
    SENT("sent"),

    /** The line broke just as the mail server took it, so nobody here knows. It is not sent again by itself. */
    UNSURE("may have been sent"),

    /** It was tried for two days. */
    GIVEN_UP("not delivered"),

    /** The person has switched such mails off. */
    NOT_WANTED("not wanted");

    private final String words;

    MailState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
