package uk.alongside.pairing.known;

import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.audits.results.Baselines;
import uk.alongside.pairing.StandingPairs;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.rules.Standing;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.projects.SchoolsOfProject;
import uk.alongside.schools.RegisterFacts;

/** Reads what the tables say and makes one question of it. As many statements for four thousand schools as for four. */
@Component
class KnownQuestions implements PairingQuestions {

    /** How many pairs a coach takes who has not said anything. */
    static final int CAPACITY_UNSAID = 1;

    private final KnownRows rows;
    private final SchoolsOfProject projects;
    private final RegisterFacts register;
    private final Baselines baselines;
    private final RolesAtSchool roles;
    private final PersonDirectory people;
    private final StandingPairs pairs;

    KnownQuestions(
            KnownRows rows,
            SchoolsOfProject projects,
            RegisterFacts register,
            Baselines baselines,
            RolesAtSchool roles,
            PersonDirectory people,
            StandingPairs pairs) {
        this.rows = rows;
        this.projects = projects;
        this.register = register;
        this.baselines = baselines;
        this.roles = roles;
        this.people = people;
        this.pairs = pairs;
    }

    @Override
    @Transactional(readOnly = true)
    public Question of(ProjectId project) {
        var baseline = baselines.of(project);
        var themes = themes(baseline);
        var schools = schools(project, baseline, themes);
        var coaches = coaches(project, themes);
        var rules = rows.rules(project).orElseGet(Rules::usual);
        return new Question(
                List.copyOf(themes.values()),
                schools,
                coaches,
                rules.musts().withLocks(locks(project, schools, coaches)),
                rules.weights(),
                standing(project));
    }

    /** The areas of the edition in their order, by their codes. */
    static Map<String, Theme> themes(Optional<Baselines.Baseline> baseline) {
        return baseline.stream()
                .flatMap(round -> round.areas().stream())
                .map(area -> new Theme(area.code(), area.title()))
                .collect(Collectors.toMap(Theme::code, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private List<SchoolToPair> schools(
            ProjectId project, Optional<Baselines.Baseline> baseline, Map<String, Theme> themes) {
        var taking = projects.takingPartToday(project);
        var ids = taking.stream().map(ProjectSchool::id).toList();
        var facts = register.of(ids);
        var said = rows.schools(project);
        var ofThemes = rows.themes(project);
        var wishes = rows.wishes(project);
        var before = pairs.workedBefore(ids);
        return taking.stream()
                .sorted(Comparator.comparing(school -> school.id().value()))
                .map(school -> {
                    var id = school.id();
                    var known = Optional.ofNullable(facts.get(id));
                    var row = said.getOrDefault(id, KnownRows.SchoolRow.NOTHING);
                    var about = ofThemes.getOrDefault(id, Map.of());
                    var percents = new HashMap<Theme, Integer>();
                    baseline.flatMap(
                                    round -> Optional.ofNullable(round.schools().get(id)))
                            .ifPresent(stood -> stood.byArea()
                                    .forEach((code, percent) -> percents.put(
                                            theme(themes, code),
                                            percent.setScale(0, RoundingMode.HALF_UP)
                                                    .intValueExact())));
                    var marked = new HashSet<Theme>();
                    about.forEach((code, of) -> of.marked()
                            .filter(_ -> themes.containsKey(code))
                            .ifPresent(mark -> {
                                marked.add(theme(themes, code));
                                percents.put(
                                        theme(themes, code),
                                        mark == ThemeMark.NEED ? SchoolToPair.NEED : SchoolToPair.STRENGTH);
                            }));
                    return new SchoolToPair(
                            id,
                            school.name(),
                            row.mark().orElse(Mark.EITHER),
                            school.phase(),
                            known.map(RegisterFacts.Facts::pupils).orElse(OptionalInt.empty()),
                            place(row, known),
                            known.flatMap(RegisterFacts.Facts::trust),
                            known.flatMap(RegisterFacts.Facts::authority),
                            percents,
                            marked,
                            about.entrySet().stream()
                                    .filter(of -> of.getValue().asksFor() && themes.containsKey(of.getKey()))
                                    .map(of -> theme(themes, of.getKey()))
                                    .collect(Collectors.toSet()),
                            before.getOrDefault(id, Map.of()),
                            wishes.getOrDefault(id, Set.of()));
                })
                .toList();
    }

    private static Theme theme(Map<String, Theme> themes, String code) {
        return Optional.ofNullable(themes.get(code)).orElseThrow();
    }

    /** What the lead typed stands before what the register says. */
    static Optional<Place> place(KnownRows.SchoolRow said, Optional<RegisterFacts.Facts> known) {
        return said.place().or(() -> known.flatMap(RegisterFacts.Facts::spot)
                .map(spot -> new Place(spot.easting(), spot.northing())));
    }

    private List<CoachToPair> coaches(ProjectId project, Map<String, Theme> themes) {
        var ids = roles.coachesToday(project);
        var names = people.namesOf(ids);
        var said = rows.coaches(project);
        var declared = rows.declarations(project);
        var answers = rows.answers(project);
        return ids.stream()
                .filter(names::containsKey)
                .sorted(Comparator.comparing(PersonId::value))
                .map(id -> {
                    var row = Optional.ofNullable(said.get(id));
                    return new CoachToPair(
                            id,
                            names.getOrDefault(id, ""),
                            row.stream()
                                    .flatMap(coach -> coach.themes().stream())
                                    .filter(themes::containsKey)
                                    .map(code -> theme(themes, code))
                                    .collect(Collectors.toSet()),
                            row.map(KnownRows.CoachRow::phases).orElse(Set.of()),
                            row.flatMap(KnownRows.CoachRow::home),
                            row.map(KnownRows.CoachRow::capacity).orElse(CAPACITY_UNSAID),
                            row.flatMap(KnownRows.CoachRow::from),
                            row.flatMap(KnownRows.CoachRow::until),
                            declared.getOrDefault(id, List.of()).stream()
                                    .flatMap(one -> one.conflict().stream())
                                    .toList(),
                            answers.getOrDefault(id, Map.of()));
                })
                .toList();
    }

    /** Those whose schools and coaches still take part: of the others nothing can be asked. */
    private List<Lock> locks(ProjectId project, List<SchoolToPair> schools, List<CoachToPair> coaches) {
        var there = schools.stream().map(SchoolToPair::id).collect(Collectors.toSet());
        var here = coaches.stream().map(CoachToPair::id).collect(Collectors.toSet());
        return rows.locks(project).stream()
                .filter(lock -> there.contains(lock.school())
                        && lock.other().filter(other -> !there.contains(other)).isEmpty()
                        && lock.coach().filter(coach -> !here.contains(coach)).isEmpty())
                .map(KnownRows.LockRow::asLock)
                .distinct()
                .toList();
    }

    private Standing standing(ProjectId project) {
        var groups = pairs.open(project);
        return groups.isEmpty() ? Standing.NONE : Standing.of(groups);
    }
}
