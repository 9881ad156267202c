package uk.alongside.walks;

/** Addresses of the demo's two projects. */
final class Demo {

    /** The published evaluation: 20 schools by their letters. */
    static final String PORTSMOUTH = "projects/portsmouth-2018";

    /** Invented schools whose descriptors have been judged. */
    static final String HARBOUR = "projects/harbour-2026";

    private Demo() {}
}
