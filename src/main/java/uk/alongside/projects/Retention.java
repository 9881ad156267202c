package uk.alongside.projects;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.Erasures;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/**
 * How long a project keeps personal data: its lead sets the last day, and sees beforehand exactly what will go.
 *
 * <p>What goes is who people were. Figures, the roles themselves and what happened stay, under ids that lead to nobody.
 * Whoever takes part in another project stays who they are, and is no longer known in this one.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Retention {

    static final int MOST_YEARS = 10;

    /** How long names and addresses of invitations are kept that nobody can accept any more. */
    static final Duration OF_ENDED_INVITATIONS = Duration.ofDays(90);

    private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

    private final RetentionRows rows;
    private final ObjectProvider<KeepsForAProject> keepers;
    private final ProjectAccess access;
    private final PersonDirectory people;
    private final Erasures erasures;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    Retention(
            RetentionRows rows,
            ObjectProvider<KeepsForAProject> keepers,
            ProjectAccess access,
            PersonDirectory people,
            Erasures erasures,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.keepers = keepers;
        this.access = access;
        this.people = people;
        this.erasures = erasures;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** The day, and what would go if it had passed: a dry run that changes nothing. */
    @Transactional(readOnly = true)
    public RetentionPlan plan(String key) {
        var project = access.require(key, Role.PROJECT_LEAD);
        var kept = rows.keptUntil(project.id());
        var day = kept.day().isBefore(today()) ? kept.day() : WHENEVER;
        return new RetentionPlan(
                project,
                kept,
                Stream.concat(inWords(goingIn(project.id(), day)).stream(), ofOtherModules(project.id()).stream())
                        .toList());
    }

    private List<WouldGo> ofOtherModules(ProjectId project) {
        return keepers.orderedStream()
                .map(keeper -> keeper.wouldGo(project))
                .filter(kind -> !kind.rows().isEmpty())
                .toList();
    }

    /** Sets the last day on which the project's personal data is kept. */
    public void keepUntil(String key, LocalDate day) {
        var project = access.require(key, Role.PROJECT_LEAD);
        if (day.isBefore(project.endsOn())) {
            throw new RuleBroken(
                    "The project runs until %s. Choose that day or a later one."
                            .formatted(Days.inWords(project.endsOn())),
                    "day");
        }
        if (!day.isAfter(today())) {
            throw new RuleBroken("Choose a day that is still to come.", "day");
        }
        var latest = rows.keptUntil(project.id()).countedFrom().plusYears(MOST_YEARS);
        if (day.isAfter(latest)) {
            throw new RuleBroken(
                    "Personal data is kept for ten years at most after a project has ended: until %s."
                            .formatted(Days.inWords(latest)),
                    "day");
        }
        rows.set(project.id(), day, currentUser.id(), Moments.kept(clock.instant()));
        trail.record(
                "set how long data is kept",
                project.id().asSubject(),
                project.id().asSubject(),
                "until " + day);
    }

    /** The projects whose day has passed. */
    @Transactional(readOnly = true)
    @PreAuthorize("@currentUser.isSystem()")
    public List<ProjectId> past() {
        return rows.past(today());
    }

    /** Lets go of what a project no longer keeps: all of it, or nothing. Doing it again finds nothing left to do. */
    @PreAuthorize("@currentUser.isSystem()")
    public void letGo(ProjectId id) {
        rows.lock(id);
        var kept = rows.keptUntil(id).day();
        if (!kept.isBefore(today())) {
            return;
        }
        var going = goingIn(id, kept);
        if (going.isEmpty() && ofOtherModules(id).isEmpty()) {
            return;
        }
        keepers.orderedStream().forEach(keeper -> keeper.letGo(id));
        var nobodies = new HashMap<PersonId, PersonId>();
        going.rolesOfOthers()
                .forEach(role -> rows.handToNobody(
                        role.id(), nobodies.computeIfAbsent(role.person(), person -> PersonId.next())));
        going.invitations().forEach(invitation -> rows.deleteInvitation(invitation.id()));
        going.people().keySet().forEach(erasures::erase);
        trail.record(
                "let go of personal data",
                id.asSubject(),
                id.asSubject(),
                "people %d, roles %d, invitations %d"
                        .formatted(
                                going.people().size(),
                                going.rolesOfOthers().size(),
                                going.invitations().size()));
    }

    /** Deletes invitations that ended long ago, in every project, and says how many it were. */
    @PreAuthorize("@currentUser.isSystem()")
    public int forgetEndedInvitations() {
        var ended = rows.endedBefore(Moments.kept(clock.instant().minus(OF_ENDED_INVITATIONS)));
        ended.forEach(invitation -> rows.deleteInvitation(invitation.id()));
        ended.stream()
                .collect(Collectors.groupingBy(RetentionRows.EndedInvitation::project, Collectors.counting()))
                .forEach((project, count) -> trail.record(
                        "deleted ended invitations", project.asSubject(), project.asSubject(), count + " of them"));
        return ended.size();
    }

    private Going goingIn(ProjectId project, LocalDate until) {
        var people = new LinkedHashMap<PersonId, List<RetentionRows.GoingRole>>();
        var others = new ArrayList<RetentionRows.GoingRole>();
        var names = new HashMap<PersonId, String>();
        var roles = rows.goingRoles(project, until, today());
        names.putAll(this.people.namesOf(
                roles.stream().map(RetentionRows.GoingRole::person).distinct().toList()));
        for (var role : roles) {
            if (role.elsewhere()) {
                others.add(role);
            } else {
                people.computeIfAbsent(role.person(), person -> new ArrayList<>())
                        .add(role);
            }
        }
        return new Going(people, others, rows.invitationsIn(project), names);
    }

    private static List<WouldGo> inWords(Going going) {
        return List.of(
                new WouldGo(
                        "People who take part in no other project",
                        "They are erased: name, e-mail address, account, and the words of e-mails to them.",
                        going.people().entrySet().stream()
                                .map(person -> person.getValue().stream()
                                        .map(Retention::inWords)
                                        .collect(Collectors.joining("; ", going.nameOf(person.getKey()) + ": ", "")))
                                .toList()),
                new WouldGo(
                        "Roles of people who take part elsewhere",
                        "The role stays with its dates; who held it is no longer known here.",
                        going.rolesOfOthers().stream()
                                .map(role -> going.nameOf(role.person()) + ": " + inWords(role))
                                .toList()),
                new WouldGo(
                        "Invitations",
                        "They are deleted with the names and addresses in them.",
                        going.invitations().stream()
                                .map(invitation -> "%s, %s: %s"
                                        .formatted(
                                                invitation.name(),
                                                invitation.email(),
                                                invitation.role().words()))
                                .toList()));
    }

    private static String inWords(RetentionRows.GoingRole role) {
        return "%s%s from %s%s"
                .formatted(
                        role.role().words(),
                        role.letter().map(letter -> " of school " + letter).orElse(""),
                        Days.inWords(role.from()),
                        role.until().map(day -> " until " + Days.inWords(day)).orElse(""));
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }

    private record Going(
            Map<PersonId, List<RetentionRows.GoingRole>> people,
            List<RetentionRows.GoingRole> rolesOfOthers,
            List<RetentionRows.GoingInvitation> invitations,
            Map<PersonId, String> names) {

        boolean isEmpty() {
            return people.isEmpty() && rolesOfOthers.isEmpty() && invitations.isEmpty();
        }

        String nameOf(PersonId person) {
            return names.getOrDefault(person, "Somebody");
        }
    }
}
