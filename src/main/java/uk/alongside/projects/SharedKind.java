package uk.alongside.projects;

/** What a school may share with its partner school and with the steering group, or not. */
public enum SharedKind {
    ANSWERS("answers", "what the school answered in its reviews of itself"),
    EVIDENCE("evidence", "the documents and notes behind the answers"),
    LOGS("visit logs", "what was written about visits, once it is signed"),
    ACTIONS("actions", "what the school has agreed to do, and what came of it"),
    BOARD("progress board", "the school's results with its name, not only its letter");

    private final String words;
    private final String meaning;

    SharedKind(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    /** As it stands in a sentence: {@code visit logs}. */
    public String words() {
        return words;
    }

    /** The same said in full, to somebody who decides about it. */
    public String meaning() {
        return meaning;
    }
}
