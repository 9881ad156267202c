package uk.alongside.audits;

import uk.alongside.frameworks.Reader;

/** As what somebody answers. */
public enum RespondentKind {
    /** The school's own answers, written by its SENCOs. */
    SHEET("school", Reader.STAFF),
    LEADER("school leader", Reader.STAFF),
    TEACHER("teacher", Reader.STAFF),
    ASSISTANT("teaching assistant", Reader.STAFF),
    GOVERNOR("governor", Reader.STAFF),
    PARENT("parent or carer", Reader.PARENT),
    PUPIL("pupil", Reader.PUPIL);

    private final String words;
    private final Reader reader;

    RespondentKind(String words, Reader reader) {
        this.words = words;
        this.reader = reader;
    }

    /** As it stands in a sentence: {@code teaching assistant}. */
    public String words() {
        return words;
    }

    /** For whom the statements are worded that they are asked. */
    public Reader reader() {
        return reader;
    }

    /** Whether their answers are held beside the school's, one against the other. */
    public boolean isColleague() {
        return this != SHEET && reader == Reader.STAFF;
    }

    /** Whether they are families, whose answers are only ever shown together. */
    public boolean isFamily() {
        return reader != Reader.STAFF;
    }
}
