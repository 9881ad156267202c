package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Days;
import uk.alongside.people.PersonDirectory;
import uk.alongside.schools.SchoolId;
import uk.alongside.trail.TrailFact;
import uk.alongside.trail.TrailTeller;

/** Tells on the trail who was given which role, for which school and from when. */
@Component
class RoleTrail implements TrailTeller {

    private static final Pattern LAST_DAY = Pattern.compile("until (?:from \\S+ to )?(\\d{4}-\\d{2}-\\d{2})");

    private final HeldRoles roles;
    private final ProjectRecords projects;
    private final PersonDirectory people;

    RoleTrail(HeldRoles roles, ProjectRecords projects, PersonDirectory people) {
        this.roles = roles;
        this.projects = projects;
        this.people = people;
    }

    @Override
    public String kind() {
        return HeldRole.KIND;
    }

    @Override
    public Map<UUID, String> tell(List<TrailFact> facts) {
        var held =
                roles
                        .findByIdIn(facts.stream()
                                .map(fact -> new ParticipationId(fact.thing()))
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(role -> role.id().value(), HeldRole::asParticipation));
        var names = people.namesOf(
                held.values().stream().map(Participation::person).distinct().toList());
        var schools = schoolsOf(held.values());
        var told = new HashMap<UUID, String>();
        for (var fact : facts) {
            Optional.ofNullable(held.get(fact.thing()))
                    .flatMap(role ->
                            tell(fact, names.getOrDefault(role.person(), "somebody"), inWords(role, schools), role))
                    .ifPresent(sentence -> told.put(fact.entry(), sentence));
        }
        return told;
    }

    private static Optional<String> tell(TrailFact fact, String person, String role, Participation held) {
        var lastDay = lastDayIn(fact);
        if (fact.isMade()) {
            return Optional.of("gave %s %s, from %s%s"
                    .formatted(
                            person,
                            role,
                            Days.inWords(held.from()),
                            lastDay.map(day -> " to " + Days.inWords(day)).orElse("")));
        }
        return fact.isChanged()
                ? lastDay.map(day -> "ended %s of %s after %s".formatted(role, person, Days.inWords(day)))
                : Optional.empty();
    }

    /** "the role coach for Anchorlight Primary" */
    private static String inWords(Participation held, Map<SchoolId, String> schools) {
        return "the role " + held.role().words()
                + held.school()
                        .map(school -> " for " + schools.getOrDefault(school, "a school"))
                        .orElse("");
    }

    private static Optional<LocalDate> lastDayIn(TrailFact fact) {
        var found = LAST_DAY.matcher(fact.changed());
        return found.find() ? Optional.of(LocalDate.parse(found.group(1))) : Optional.empty();
    }

    /** The schools of these roles, by the names that their projects call them. */
    private Map<SchoolId, String> schoolsOf(Collection<Participation> held) {
        return held.stream()
                .filter(role -> role.school().isPresent())
                .map(Participation::project)
                .distinct()
                .flatMap(project -> projects.schoolsOf(project).stream())
                .map(ProjectRecords.SchoolRow::asProjectSchool)
                .collect(Collectors.toMap(ProjectSchool::id, ProjectSchool::name, (one, _) -> one));
    }
}
