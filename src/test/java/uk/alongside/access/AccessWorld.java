package uk.alongside.access;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.request.RequestContextHolder;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.NewAccount;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/**
 * The two projects of the demonstration, and one person of each role in the invented one: coach of schools A and B, at home
 * in school A. The outsider leads the published one.
 */
final class AccessWorld {

    public static final String HERE = "harbour-2026";
    public static final String THERE = "portsmouth-2018";
    public static final String PASSWORD = "seven lamps by the harbour";

    private static final ActingAs PORTAL = ActingAs.system("access test");
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final JdbcClient jdbc;
    private final Map<Caller, PersonId> people = new EnumMap<>(Caller.class);

    AccessWorld(JdbcClient jdbc, Accounts accounts, ProjectTeam team) {
        this.jdbc = jdbc;
        Caller.all().forEach(caller -> people.put(caller, PersonId.next()));
        PORTAL.run(() -> {
            for (var caller : Caller.values()) {
                if (caller.role().isPresent() || caller == Caller.OUTSIDER || caller == Caller.PLATFORM_ADMIN) {
                    people.put(caller, accounts.open(account(caller)));
                }
                caller.role().ifPresent(role -> join(team, caller, role));
            }
            team.addParticipation(new Participation(
                    person(Caller.OUTSIDER),
                    project(THERE),
                    Role.PROJECT_LEAD,
                    Optional.empty(),
                    SINCE,
                    Optional.empty()));
        });
    }

    private static NewAccount account(Caller caller) {
        var email = "access." + caller.name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        return new NewAccount(
                "The " + caller.column(),
                new EmailAddress(email + "@alongside.example"),
                PASSWORD,
                caller == Caller.PLATFORM_ADMIN);
    }

    private void join(ProjectTeam team, Caller caller, Role role) {
        var schools = !role.mayBeForASchool()
                ? List.<Optional<SchoolId>>of(Optional.empty())
                : (role == Role.COACH ? List.of("A", "B") : List.of("A"))
                        .stream()
                                .map(letter -> Optional.of(school(HERE, letter)))
                                .toList();
        schools.forEach(school -> team.addParticipation(
                new Participation(person(caller), project(HERE), role, school, SINCE, Optional.empty())));
    }

    PersonId person(Caller caller) {
        return people.getOrDefault(caller, PersonId.next());
    }

    Target ownSchool(Caller caller) {
        return new Target(caller, project(HERE), HERE, school(HERE, "A"), "A", person(Caller.SENCO), person(caller));
    }

    Target anotherSchool(Caller caller) {
        return new Target(caller, project(HERE), HERE, school(HERE, "G"), "G", person(Caller.SENCO), person(caller));
    }

    Target noSchool(Caller caller) {
        return new Target(caller, project(HERE), HERE, SchoolId.next(), "ZZ", person(Caller.SENCO), person(caller));
    }

    Target anotherProject(Caller caller) {
        return new Target(
                caller, project(THERE), THERE, school(THERE, "A"), "A", person(Caller.OUTSIDER), person(caller));
    }

    Target noProject(Caller caller) {
        return new Target(
                caller, ProjectId.next(), "no-such-project", SchoolId.next(), "A", PersonId.next(), person(caller));
    }

    /** Does it as that caller, in a request of its own. */
    void as(Caller caller, Runnable work) {
        RequestContextHolder.resetRequestAttributes();
        switch (caller) {
            case PORTAL -> PORTAL.run(work);
            case NOBODY -> asNobody(work);
            default -> ActingAs.person(person(caller).value()).run(work);
        }
    }

    private static void asNobody(Runnable work) {
        var before = SecurityContextHolder.getContext();
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(new AnonymousAuthenticationToken(
                    "anonymous", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private ProjectId project(String key) {
        return jdbc.sql("select id from project where project_key = :key")
                .param("key", key)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }

    private SchoolId school(String key, String letter) {
        return jdbc.sql("select school_id from project_school where project_id = :project and letter = :letter")
                .param("project", project(key).value())
                .param("letter", letter)
                .query((row, number) -> new SchoolId(row.getObject("school_id", UUID.class)))
                .single();
    }
}
