package uk.alongside.schools.profile;

/** A primary need, by which the census counts those with SEN. */
enum Need {
    ASD("Autistic spectrum disorder"),
    SEMH("Social, emotional and mental health"),
    SLCN("Speech, language and communication"),
    MLD("Moderate learning difficulty"),
    SLD("Severe learning difficulty"),
    PMLD("Profound and multiple learning difficulty"),
    SPLD("Specific learning difficulty"),
    HI("Hearing impairment"),
    VI("Visual impairment"),
    MSI("Multi-sensory impairment"),
    PD("Physical disability"),
    OTH("Other difficulty"),
    NSA("No specialist assessment yet");

    private final String words;

    Need(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String ofPlans() {
        return "ehc_" + column();
    }

    String ofSupport() {
        return "support_" + column();
    }

    /** Under which name its sums are kept. */
    String measure() {
        return "NEED_" + name();
    }

    private String column() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
