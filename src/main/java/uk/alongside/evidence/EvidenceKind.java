package uk.alongside.evidence;

/** In which form something is shown. */
public enum EvidenceKind {
    NOTE("note", "notes"),
    FILE("document", "documents"),
    LINK("link", "links"),
    REFERENCE("pointer", "pointers");

    private final String one;
    private final String many;

    EvidenceKind(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** {@code 1 document}, {@code 3 links}. */
    public String counted(int count) {
        return count + " " + (count == 1 ? one : many);
    }
}
