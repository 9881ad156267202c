package uk.alongside.pairing.quality;

/** The steps by which a school comes into a project, in the order in which they happen. */
public enum SchoolStep {
    CONTACT("first contact"),
    RESPONSE("response"),
    INTRODUCTION("introduction"),
    ALLOCATION("allocation");

    private final String words;

    SchoolStep(String words) {
        this.words = words;
    }

    /** As it stands in a sentence. */
    public String words() {
        return words;
    }
}
