package uk.alongside.pairing.rules;

/** What a good pair would have. Each is worth as many points as the lead gives it. */
public enum Wish {
    STRENGTH("strong where the other is weak", 35),
    NEAR("near each other", 15),
    SIZE("of similar size", 5),
    PHASE("the same phase", 10),
    WORKED("worked well together before", 5),
    WISHED("named each other", 5),
    EXPERTISE("a coach with the expertise that is needed", 10),
    COACH_PHASE("a coach who knows the phases", 5),
    COACH_NEAR("a coach who lives near", 5),
    FAIR_LOAD("a fair share for each coach", 5);

    private final String words;
    private final int usual;

    Wish(String words, int usual) {
        this.words = words;
        this.usual = usual;
    }

    public String words() {
        return words;
    }

    /** What it is worth where the lead says nothing else; all together a hundred. */
    public int usualPoints() {
        return usual;
    }
}
