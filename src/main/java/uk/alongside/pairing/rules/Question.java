package uk.alongside.pairing.rules;

import java.util.List;

/** Everything that is known when pairs are looked for. */
public record Question(
        List<Theme> themes,
        List<SchoolToPair> schools,
        List<CoachToPair> coaches,
        Musts musts,
        Weights weights,
        Standing standing) {

    public Question {
        themes = List.copyOf(themes);
        schools = List.copyOf(schools);
        coaches = List.copyOf(coaches);
    }

    public Question with(Musts others) {
        return new Question(themes, schools, coaches, others, weights, standing);
    }

    public Question with(Standing pairs) {
        return new Question(themes, schools, coaches, musts, weights, pairs);
    }

    /** How many schools have to join a pair as its third: none, unless the marks or the number leave no other way. */
    public int triosNeeded() {
        int needing = count(Mark.NEEDING);
        int stronger = count(Mark.STRONGER);
        int either = schools.size() - needing - stronger;
        int over = Math.max(needing - stronger, stronger - needing) - either;
        return Math.max(over, schools.size() % 2);
    }

    public int count(Mark mark) {
        return Math.toIntExact(
                schools.stream().filter(school -> school.mark() == mark).count());
    }
}
