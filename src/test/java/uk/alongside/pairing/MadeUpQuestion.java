package uk.alongside.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import uk.alongside.pairing.rules.Wish;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * Schools and coaches that nobody has, the same for the same seed: towns with schools around them, schools that know their needs
 * and some that do not, trusts, coaches with room for two to four pairs of whom some have conflicts.
 */
public final class MadeUpQuestion {

    private static final List<Phase> PHASES = List.of(
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.PRIMARY,
            Phase.SECONDARY,
            Phase.SECONDARY,
            Phase.SPECIAL);
    public static final List<Theme> THEMES = List.of(
            new Theme("1", "Leadership"),
            new Theme("2", "Teaching"),
            new Theme("3", "Working with pupils and parents"),
            new Theme("4", "Identifying needs"),
            new Theme("5", "Tracking"),
            new Theme("6", "Provision"));

    private final Random random;
    private final int schools;
    private final int share;

    private MadeUpQuestion(int schools, int percentEither, long seed) {
        this.schools = schools;
        this.share = percentEither;
        this.random = new Random(seed * 31 + schools);
    }

    /** One in ten schools may be either; a third more places with coaches than are needed. */
    public static Question of(int schools, long seed) {
        return of(schools, 10, seed);
    }

    public static Question of(int schools, int percentEither, long seed) {
        return new MadeUpQuestion(schools, percentEither, seed).question();
    }

    /** As many places as are needed and no more: a coach for each pair, and what coaches bring counts three times as much. */
    public static Question withOneCoachForEachPair(int schools, long seed) {
        var question = of(schools, seed);
        var coaches = IntStream.range(0, schools / 2)
                .mapToObj(number -> {
                    var like =
                            question.coaches().get(number % question.coaches().size());
                    return new CoachToPair(
                            coachId(number),
                            "Coach " + (number + 1),
                            like.expertise(),
                            like.phases(),
                            question.schools().get(number * 7 % schools).place(),
                            number < schools % 2 ? 2 : 1,
                            like.from(),
                            like.until(),
                            number < question.coaches().size() ? like.conflicts() : List.of(),
                            number < question.coaches().size() ? like.answers() : Map.of());
                })
                .toList();
        return new Question(
                question.themes(),
                question.schools(),
                coaches,
                question.musts(),
                question.weights()
                        .with(Wish.EXPERTISE, 30)
                        .with(Wish.COACH_NEAR, 30)
                        .with(Wish.STRENGTH, 20),
                question.standing());
    }

    private Question question() {
        var towns = IntStream.range(0, Math.max(1, schools / 15))
                .mapToObj(_ -> new Place(400_000 + random.nextInt(span()), 100_000 + random.nextInt(span())))
                .toList();
        var made = new ArrayList<SchoolToPair>();
        for (int school = 0; school < schools; school++) {
            made.add(school(school, towns));
        }
        var coaches = new ArrayList<CoachToPair>();
        int places = 0;
        while (places < Math.max(2, schools * 2 / 3)) {
            var coach = coach(coaches.size(), made, towns);
            coaches.add(coach);
            places += coach.capacity();
        }
        return new Question(THEMES, made, coaches, Musts.usual(), Weights.usual(), Standing.NONE);
    }

    private int span() {
        return (int) (10_000 * Math.sqrt(schools));
    }

    private SchoolToPair school(int number, List<Place> towns) {
        var mark = random.nextInt(100) < share ? Mark.EITHER : number % 2 == 0 ? Mark.NEEDING : Mark.STRONGER;
        var percents = new HashMap<Theme, Integer>();
        var asksFor = new HashSet<Theme>();
        boolean reviewed = random.nextInt(10) > 0;
        for (var theme : THEMES) {
            if (reviewed && random.nextInt(20) > 0) {
                percents.put(
                        theme,
                        switch (mark) {
                            case NEEDING -> 15 + random.nextInt(45);
                            case STRONGER -> 45 + random.nextInt(50);
                            case EITHER -> 25 + random.nextInt(60);
                        });
            }
            if (random.nextInt(8) == 0) {
                asksFor.add(theme);
            }
        }
        Map<SchoolId, Boolean> before =
                random.nextInt(12) == 0 ? Map.of(schoolId(random.nextInt(schools)), random.nextInt(4) > 0) : Map.of();
        Set<SchoolId> wishes = random.nextInt(6) == 0 ? Set.of(schoolId(random.nextInt(schools))) : Set.of();
        return new SchoolToPair(
                schoolId(number),
                "School " + (number + 1),
                mark,
                PHASES.get(random.nextInt(PHASES.size())),
                random.nextInt(30) == 0 ? OptionalInt.empty() : OptionalInt.of(80 + random.nextInt(900)),
                random.nextInt(40) == 0 ? Optional.empty() : Optional.of(near(towns, 9_000)),
                random.nextInt(3) == 0 ? Optional.of("Trust " + random.nextInt(1 + schools / 8)) : Optional.empty(),
                Optional.of("Authority " + random.nextInt(1 + schools / 40)),
                percents,
                Set.of(),
                asksFor,
                before,
                wishes);
    }

    private CoachToPair coach(int number, List<SchoolToPair> made, List<Place> towns) {
        var expertise = new HashSet<Theme>();
        THEMES.stream().filter(_ -> random.nextInt(3) == 0).forEach(expertise::add);
        var phases = new HashSet<Phase>();
        PHASES.stream().filter(_ -> random.nextInt(2) == 0).forEach(phases::add);
        var conflicts = new ArrayList<Conflict>();
        if (random.nextInt(3) == 0) {
            conflicts.add(Conflict.with(
                    Conflict.Kind.OWN_SCHOOL, made.get(random.nextInt(schools)).id()));
        }
        if (random.nextInt(4) == 0) {
            conflicts.add(Conflict.withTrust("Trust " + random.nextInt(1 + schools / 8)));
        }
        var answers = new HashMap<SchoolId, Boolean>();
        for (int asked = 0; asked < 3; asked++) {
            answers.put(made.get(random.nextInt(schools)).id(), random.nextInt(3) > 0);
        }
        return new CoachToPair(
                coachId(number),
                "Coach " + (number + 1),
                expertise,
                phases,
                random.nextInt(20) == 0 ? Optional.empty() : Optional.of(near(towns, 15_000)),
                2 + random.nextInt(3),
                Optional.empty(),
                Optional.empty(),
                conflicts,
                answers);
    }

    private Place near(List<Place> towns, int metres) {
        var town = towns.get(random.nextInt(towns.size()));
        return new Place(
                town.easting() + random.nextInt(2 * metres) - metres,
                town.northing() + random.nextInt(2 * metres) - metres);
    }

    public static SchoolId schoolId(int number) {
        return new SchoolId(new UUID(5, number));
    }

    public static PersonId coachId(int number) {
        return new PersonId(new UUID(6, number));
    }
}
