package uk.alongside.database;

/** The portal cannot start, or a command cannot be done; the sentence tells the person at the keyboard why, and what to do. */
public final class StartRefused extends RuntimeException {

    private final String sentence;

    public StartRefused(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
