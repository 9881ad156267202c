package uk.alongside.pairing.known;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.alongside.audits.results.Baselines;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.RolesAtSchool;
import uk.alongside.projects.SchoolsOfProject;
import uk.alongside.schools.RegisterFacts;
import uk.alongside.schools.SchoolId;

/** Draws up what is known of a project's schools and coaches. As many statements for four thousand schools as for four. */
@Component
class KnowledgeDrawing {

    private final KnownRows rows;
    private final SchoolsOfProject projects;
    private final RegisterFacts register;
    private final Baselines baselines;
    private final RolesAtSchool roles;
    private final PersonDirectory people;

    KnowledgeDrawing(
            KnownRows rows,
            SchoolsOfProject projects,
            RegisterFacts register,
            Baselines baselines,
            RolesAtSchool roles,
            PersonDirectory people) {
        this.rows = rows;
        this.projects = projects;
        this.register = register;
        this.baselines = baselines;
        this.roles = roles;
        this.people = people;
    }

    /** The themes of the project by their codes, in their order. */
    Map<String, Theme> themes(ProjectId project) {
        return KnownQuestions.themes(baselines.of(project));
    }

    Set<String> themeCodes(ProjectId project) {
        return themes(project).keySet();
    }

    void requireTheme(ProjectId project, String code) {
        if (!themeCodes(project).contains(code)) {
            throw new RuleBroken("Choose a theme of the project.", "theme");
        }
    }

    /** @param mayWrite whether the reader leads: who does not reads nothing of what coaches said in confidence */
    Knowledge of(Project project, boolean mayWrite) {
        var id = project.id();
        var baseline = baselines.of(id);
        var themes = KnownQuestions.themes(baseline);
        var taking = projects.takingPartToday(id);
        var stood = baseline.map(Baselines.Baseline::schools).orElse(Map.of());
        var middle = middle(taking.stream()
                .flatMap(school -> Optional.ofNullable(stood.get(school.id())).stream())
                .flatMap(school -> school.inAll().stream())
                .sorted()
                .toList());
        var coachIds = roles.coachesToday(id);
        var names = names(taking);
        return new Knowledge(
                project,
                mayWrite,
                List.copyOf(themes.values()),
                middle.map(KnowledgeDrawing::whole).map(OptionalInt::of).orElse(OptionalInt.empty()),
                schools(id, taking, baseline, themes, middle),
                coaches(id, coachIds, names, mayWrite),
                rows.rules(id).orElseGet(Rules::usual),
                locks(id, names, coachIds));
    }

    List<LockLine> locks(ProjectId project) {
        return locks(project, names(projects.takingPartToday(project)), roles.coachesToday(project));
    }

    private static Map<SchoolId, String> names(List<ProjectSchool> schools) {
        return schools.stream().collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::name));
    }

    private List<SchoolKnown> schools(
            ProjectId project,
            List<ProjectSchool> taking,
            Optional<Baselines.Baseline> baseline,
            Map<String, Theme> themes,
            Optional<BigDecimal> middle) {
        var facts = register.of(taking.stream().map(ProjectSchool::id).toList());
        var said = rows.schools(project);
        var ofThemes = rows.themes(project);
        var wishes = rows.wishes(project);
        var names = names(taking);
        return taking.stream()
                .map(school -> {
                    var id = school.id();
                    var known = Optional.ofNullable(facts.get(id));
                    var row = said.getOrDefault(id, KnownRows.SchoolRow.NOTHING);
                    var stood = baseline.flatMap(
                            round -> Optional.ofNullable(round.schools().get(id)));
                    var inAll = stood.flatMap(Baselines.Stood::inAll);
                    var percents = new HashMap<Theme, Integer>();
                    stood.ifPresent(of -> of.byArea().forEach((code, percent) -> Optional.ofNullable(themes.get(code))
                            .ifPresent(theme -> percents.put(theme, whole(percent)))));
                    var marked = new HashMap<Theme, ThemeMark>();
                    var asksFor = new HashSet<Theme>();
                    ofThemes.getOrDefault(id, Map.of()).forEach((code, of) -> Optional.ofNullable(themes.get(code))
                            .ifPresent(theme -> {
                                of.marked().ifPresent(mark -> marked.put(theme, mark));
                                if (of.asksFor()) {
                                    asksFor.add(theme);
                                }
                            }));
                    var place = KnownQuestions.place(row, known);
                    return new SchoolKnown(
                            id,
                            school.letter(),
                            school.name(),
                            school.phase(),
                            row.mark(),
                            inAll.flatMap(percent -> middle.map(half -> suggested(percent, half))),
                            inAll.map(percent -> OptionalInt.of(whole(percent))).orElse(OptionalInt.empty()),
                            percents,
                            marked,
                            asksFor,
                            wishes.getOrDefault(id, Set.of()).stream()
                                    .flatMap(wished -> Optional.ofNullable(names.get(wished)).stream())
                                    .sorted()
                                    .toList(),
                            known.map(RegisterFacts.Facts::pupils).orElse(OptionalInt.empty()),
                            place,
                            row.place().isPresent(),
                            known.flatMap(RegisterFacts.Facts::trust),
                            known.flatMap(RegisterFacts.Facts::authority),
                            missing(row.mark(), !themes.isEmpty(), percents.size() + marked.size(), place.isPresent()),
                            row.revision());
                })
                .sorted(Comparator.comparing(
                                (SchoolKnown school) -> -school.missing().size())
                        .thenComparing(SchoolKnown::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(school -> school.id().value()))
                .toList();
    }

    private static List<String> missing(Optional<Mark> mark, boolean hasBaseline, int themesKnown, boolean hasPlace) {
        var missing = new ArrayList<String>();
        if (mark.isEmpty()) {
            missing.add(SchoolKnown.NO_MARK);
        }
        if (hasBaseline && themesKnown == 0) {
            missing.add("no self-review sent");
        }
        if (!hasPlace) {
            missing.add("no place");
        }
        return missing;
    }

    private static Mark suggested(BigDecimal percent, BigDecimal middle) {
        int where = percent.compareTo(middle);
        return where < 0 ? Mark.NEEDING : where > 0 ? Mark.STRONGER : Mark.EITHER;
    }

    /** Half of the schools stand below it; empty where fewer than two have sent. */
    private static Optional<BigDecimal> middle(List<BigDecimal> sorted) {
        int half = sorted.size() / 2;
        if (sorted.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2)));
    }

    private static int whole(BigDecimal percent) {
        return percent.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    private List<CoachKnown> coaches(
            ProjectId project, Set<PersonId> ids, Map<SchoolId, String> schools, boolean inConfidence) {
        var names = people.namesOf(ids);
        var said = rows.coaches(project);
        var declared = rows.declarations(project);
        var counts = rows.answerCounts(project, schools.keySet());
        var refused = inConfidence ? rows.refusals(project) : Map.<PersonId, List<KnownRows.Refusal>>of();
        return ids.stream()
                .filter(names::containsKey)
                .map(id -> {
                    var row = Optional.ofNullable(said.get(id));
                    var declarations = declared.getOrDefault(id, List.of());
                    var answers = counts.getOrDefault(id, KnownRows.AnswerCounts.NONE);
                    return new CoachKnown(
                            id,
                            names.getOrDefault(id, ""),
                            row.map(KnowledgeDrawing::says).orElse(CoachSays.NOTHING),
                            row.map(of -> SchoolTime.dayOf(of.saidAt())),
                            row.filter(of -> of.saidBy().filter(id::equals).isEmpty())
                                    .isPresent(),
                            inConfidence
                                    ? declarations.stream()
                                            .map(one -> inWords(one, schools))
                                            .toList()
                                    : List.of(),
                            !declarations.isEmpty(),
                            answers.may(),
                            answers.mayNot(),
                            answers.waiting(),
                            refused.getOrDefault(id, List.of()).stream()
                                    .filter(of -> schools.containsKey(of.school()))
                                    .map(of -> schools.get(of.school())
                                            + (of.reason().isEmpty() ? "" : ": " + of.reason()))
                                    .sorted()
                                    .toList(),
                            missing(row, declarations.isEmpty(), answers),
                            row.map(KnownRows.CoachRow::revision).orElse(0));
                })
                .sorted(Comparator.comparing(
                                (CoachKnown coach) -> -coach.missing().size())
                        .thenComparing(CoachKnown::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(coach -> coach.id().value()))
                .toList();
    }

    static CoachSays says(KnownRows.CoachRow row) {
        return new CoachSays(
                row.capacity(), row.themes(), row.phases(), Whereabouts.write(row.home()), row.from(), row.until());
    }

    /** "I have none", or what lies between the coach and which school. */
    static String inWords(Declaration declaration, Map<SchoolId, String> schools) {
        return declaration
                .conflict()
                .map(conflict -> "%s: %s".formatted(conflict.kind().words(), about(conflict, schools)))
                .orElse("no conflict of interest");
    }

    private static String about(Conflict conflict, Map<SchoolId, String> schools) {
        return conflict.trust()
                .or(() -> conflict.school().map(school -> schools.getOrDefault(school, "a school that has left")))
                .orElseThrow();
    }

    private static List<String> missing(
            Optional<KnownRows.CoachRow> said, boolean noneDeclared, KnownRows.AnswerCounts answers) {
        var missing = new ArrayList<String>();
        if (said.isEmpty()) {
            missing.add("has said nothing of themselves: counted with one pair");
        } else if (said.flatMap(KnownRows.CoachRow::home).isEmpty()) {
            missing.add("no place to set out from");
        }
        if (noneDeclared) {
            missing.add("no declaration");
        }
        if (answers.waiting() > 0) {
            missing.add(
                    answers.waiting() == 1
                            ? "no answer about one school"
                            : "no answer about %,d schools".formatted(answers.waiting()));
        }
        return missing;
    }

    private List<LockLine> locks(ProjectId project, Map<SchoolId, String> taking, Set<PersonId> coaches) {
        var locks = rows.locks(project);
        var people = this.people.namesOf(locks.stream()
                .flatMap(lock -> Stream.concat(lock.coach().stream(), lock.by().stream()))
                .collect(Collectors.toSet()));
        Function<SchoolId, String> name = school -> taking.getOrDefault(school, "A school that has left");
        return locks.stream()
                .map(lock -> new LockLine(
                        lock.id(),
                        lock.kind(),
                        name.apply(lock.school()),
                        lock.other()
                                .map(name)
                                .or(() ->
                                        lock.coach().map(coach -> people.getOrDefault(coach, "somebody who has left")))
                                .orElseThrow(),
                        lock.reason(),
                        lock.by().flatMap(by -> Optional.ofNullable(people.get(by))),
                        SchoolTime.dayOf(lock.at()),
                        lock.asLock(),
                        taking.containsKey(lock.school())
                                && lock.other()
                                        .filter(other -> !taking.containsKey(other))
                                        .isEmpty()
                                && lock.coach()
                                        .filter(coach -> !coaches.contains(coach))
                                        .isEmpty()))
                .toList();
    }
}
