package uk.alongside.pairing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.rules.Standing;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.pairing.rules.Weights;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/** Schools and coaches that tests of this module talk about. */
public final class PairingExamples {

    public static final Theme FAMILIES = new Theme("3", "Working with families");
    public static final Theme TRACKING = new Theme("5", "Tracking");
    public static final List<Theme> THEMES = List.of(FAMILIES, TRACKING);

    public static final SchoolId ASHWOOD = MadeUpQuestion.schoolId(1);
    public static final SchoolId BROOKFIELD = MadeUpQuestion.schoolId(2);
    public static final SchoolId CHALKDOWN = MadeUpQuestion.schoolId(3);
    public static final SchoolId DUNMERE = MadeUpQuestion.schoolId(4);
    public static final PersonId AMINA = MadeUpQuestion.coachId(1);
    public static final PersonId BORIS = MadeUpQuestion.coachId(2);

    private PairingExamples() {}

    public static SchoolToPair school(SchoolId id, String name, Mark mark) {
        return SchoolToPair.of(id, name, mark, Phase.PRIMARY);
    }

    public static SchoolToPair school(SchoolId id, String name, Mark mark, Phase phase, int families, int tracking) {
        return new SchoolToPair(
                id,
                name,
                mark,
                phase,
                OptionalInt.of(200),
                Optional.of(new Place(460_000, 100_000)),
                Optional.empty(),
                Optional.of("Saltmarsh"),
                Map.of(FAMILIES, families, TRACKING, tracking),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of());
    }

    /** 30 % and 40 %, small, asks for working with families. */
    public static SchoolToPair ashwood() {
        return new SchoolToPair(
                ASHWOOD,
                "Ashwood Primary",
                Mark.NEEDING,
                Phase.PRIMARY,
                OptionalInt.of(180),
                Optional.of(new Place(460_000, 100_000)),
                Optional.of("Harbour Trust"),
                Optional.of("Saltmarsh"),
                Map.of(FAMILIES, 30, TRACKING, 40),
                Set.of(),
                Set.of(FAMILIES),
                Map.of(BROOKFIELD, true),
                Set.of(BROOKFIELD));
    }

    /** 80 % and 50 %, larger, ten kilometres to the east. */
    public static SchoolToPair brookfield() {
        return new SchoolToPair(
                BROOKFIELD,
                "Brookfield Primary",
                Mark.STRONGER,
                Phase.PRIMARY,
                OptionalInt.of(240),
                Optional.of(new Place(470_000, 100_000)),
                Optional.of("Downs Trust"),
                Optional.of("Saltmarsh"),
                Map.of(FAMILIES, 80, TRACKING, 50),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(ASHWOOD));
    }

    /** Knows primary schools and families, lives where Ashwood is, room for two pairs. */
    public static CoachToPair amina() {
        return new CoachToPair(
                AMINA,
                "Amina",
                Set.of(FAMILIES),
                Set.of(Phase.PRIMARY),
                Optional.of(new Place(460_000, 100_000)),
                2,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
    }

    public static CoachToPair withConflicts(CoachToPair coach, Conflict... conflicts) {
        return new CoachToPair(
                coach.id(),
                coach.name(),
                coach.expertise(),
                coach.phases(),
                coach.home(),
                coach.capacity(),
                coach.from(),
                coach.until(),
                List.of(conflicts),
                coach.answers());
    }

    public static CoachToPair withAnswers(CoachToPair coach, Map<SchoolId, Boolean> answers) {
        return new CoachToPair(
                coach.id(),
                coach.name(),
                coach.expertise(),
                coach.phases(),
                coach.home(),
                coach.capacity(),
                coach.from(),
                coach.until(),
                coach.conflicts(),
                answers);
    }

    public static Question question(List<SchoolToPair> schools, List<CoachToPair> coaches) {
        return new Question(THEMES, schools, coaches, Musts.usual(), Weights.usual(), Standing.NONE);
    }
}
