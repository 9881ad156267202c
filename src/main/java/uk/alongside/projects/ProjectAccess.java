package uk.alongside.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * What the person at the keyboard may do in a project, by the roles they hold today.
 *
 * <p>The database is asked once for each request and never by the session, so that leaving a role ends access at once, in
 * open tabs too.
 */
@Component
public class ProjectAccess {

    private static final String KEPT = ProjectAccess.class.getName() + ".kept";

    private final HeldRoles heldRoles;
    private final ProjectRecords projects;
    private final CurrentUser currentUser;
    private final Clock clock;

    ProjectAccess(HeldRoles heldRoles, ProjectRecords projects, CurrentUser currentUser, Clock clock) {
        this.heldRoles = heldRoles;
        this.projects = projects;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** The roles held in this project; none for a stranger, and none before a second factor that the project asks for. */
    public Roles in(ProjectId project) {
        return new Roles(project, standing(Optional.of(project)));
    }

    /**
     * The project with this key, if one of the roles is held in it; any role will do where none is named.
     *
     * @throws NotFound alike for a project that does not exist and for one that this person may not see
     * @throws SecondFactorNeeded where it is theirs, and asks for a second factor that they have not set up
     */
    public Project require(String key, Role... anyOf) {
        var project = projects.byKey(key).orElseThrow(NotFound::new);
        var roles = in(project.id());
        if (anyOf.length == 0 ? roles.isEmpty() : !roles.has(anyOf)) {
            throw waitsForSecondFactor(project.id()) ? new SecondFactorNeeded() : new NotFound();
        }
        return project;
    }

    /** Whether this is a project of theirs that stays closed until they have a second factor. */
    private boolean waitsForSecondFactor(ProjectId project) {
        return in(project).isEmpty()
                && currentUser
                        .ifPerson()
                        .filter(person -> !heldRoles
                                .standing(person, project, SchoolTime.today(clock))
                                .isEmpty())
                        .isPresent();
    }

    /** Whether one of these roles is held in any project. */
    public boolean holdsAnywhere(Role... anyOf) {
        return mine().stream().anyMatch(participation -> List.of(anyOf).contains(participation.role()));
    }

    /** Whether one of these roles is held for this school, in any project. */
    public boolean standsForSchool(SchoolId school, Role... anyOf) {
        return mine().stream()
                .anyMatch(participation -> List.of(anyOf).contains(participation.role())
                        && participation.school().filter(school::equals).isPresent());
    }

    /** Every role held today, in every project. */
    public List<Participation> mine() {
        return standing(Optional.empty());
    }

    /** In one project, or in all: who leads a thousand of them does not wait for the others to open one. */
    private List<Participation> standing(Optional<ProjectId> project) {
        var person = currentUser.ifPerson();
        if (person.isEmpty()) {
            return List.of();
        }
        var question = new Question(person.get(), project, SchoolTime.today(clock));
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return ask(question);
        }
        var answers = request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Answers kept
                ? kept
                : new Answers(new ConcurrentHashMap<>());
        request.setAttribute(KEPT, answers, RequestAttributes.SCOPE_REQUEST);
        var all = answers.given().get(question.aboutAll());
        if (all != null) {
            return all.stream().filter(question::isAbout).toList();
        }
        return answers.given().computeIfAbsent(question, this::ask);
    }

    private List<Participation> ask(Question question) {
        var held = question.project()
                .map(project -> heldRoles.open(question.person().value(), project.value(), question.day()))
                .orElseGet(() -> heldRoles.open(question.person().value(), question.day()));
        return held.stream().map(HeldRole::asParticipation).toList();
    }

    /** Called when a role begins or ends, so that the rest of the request sees it. */
    static void askAgain() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private record Question(PersonId person, Optional<ProjectId> project, LocalDate day) {

        Question aboutAll() {
            return new Question(person, Optional.empty(), day);
        }

        boolean isAbout(Participation participation) {
            return project.isEmpty() || project.get().equals(participation.project());
        }
    }

    private record Answers(Map<Question, List<Participation>> given) {}
}
