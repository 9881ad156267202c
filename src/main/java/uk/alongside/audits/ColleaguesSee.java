package uk.alongside.audits;

/** What colleagues see of each other's answers. Everybody is told before they answer, and it holds for what they answered. */
public enum ColleaguesSee {
    NOTHING(
            "The portal shows nobody who gave which answer. The SENCO and the head see how often each was given; where few"
                    + " are asked, they may guess whose it is. Colleagues see nothing."),
    ANSWERS("Colleagues who have answered see how often each answer was given, and so do the SENCO and the head. The"
            + " portal shows nobody who gave which; where few are asked, they may guess."),
    ANSWERS_WITH_NAMES(
            "Colleagues who have answered see what you answered, with your name, and so do the SENCO and the head.");

    private final String sentence;

    ColleaguesSee(String sentence) {
        this.sentence = sentence;
    }

    /** What somebody is told before they answer. */
    public String sentence() {
        return sentence;
    }
}
