package uk.alongside.schools;

/**
 * What a setting calls those who learn there: children, pupils, students, learners or trainees. Every screen that says the
 * word takes it from here, so that a college never reads of its "pupils".
 *
 * @param one a pupil: {@code pupil}
 * @param many several: {@code pupils}
 */
public record Wording(String one, String many) {

    private static final Wording CHILDREN = new Wording("child", "children");
    private static final Wording PUPILS = new Wording("pupil", "pupils");
    private static final Wording STUDENTS = new Wording("student", "students");
    private static final Wording LEARNERS = new Wording("learner", "learners");
    private static final Wording TRAINEES = new Wording("trainee", "trainees");

    /** The words of settings of this kind. */
    public static Wording of(Phase phase) {
        return switch (phase) {
            case EARLY_YEARS -> CHILDREN;
            case PRIMARY, SECONDARY, ALL_THROUGH, SPECIAL -> PUPILS;
            case ALTERNATIVE_PROVISION -> LEARNERS;
            case FURTHER_EDUCATION -> STUDENTS;
            case WORK_BASED -> TRAINEES;
        };
    }

    /** Where settings of several kinds are meant at once. */
    public static Wording ofSeveralKinds() {
        return LEARNERS;
    }

    /** The plural as a sentence begins: {@code Pupils}. */
    public String manyAtStart() {
        return atStart(many);
    }

    /** The singular as a sentence begins: {@code Pupil}. */
    public String oneAtStart() {
        return atStart(one);
    }

    /** So many of them: {@code 1 pupil}, {@code 1,240 pupils}. */
    public String count(long number) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    private static String atStart(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
