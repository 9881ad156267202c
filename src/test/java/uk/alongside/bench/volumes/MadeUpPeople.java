package uk.alongside.bench.volumes;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.audits.ColleaguesSee;
import uk.alongside.audits.NewRound;
import uk.alongside.audits.RoundKind;
import uk.alongside.audits.Rounds;
import uk.alongside.bench.DemoAccount;
import uk.alongside.frameworks.EditionLine;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;
import uk.alongside.projects.JoiningAgreement;
import uk.alongside.projects.Participation;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectDirectory;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.projects.Sharing;

/**
 * Who writes and who reads in the first projects of a volume: a round of self-reviews is open there, most schools have
 * somebody who is their head and their SENCO and has accepted the agreement, and a few members of the steering group look
 * on. All have the same password.
 */
public final class MadeUpPeople {

    /** In so many projects, where there are as many. */
    public static final int PROJECTS = 10;
    /** In each of them. */
    public static final int SENCOS = 18;
    /** In each of them. */
    public static final int READERS = 2;

    private static final ActingAs PORTAL = ActingAs.system("bench");
    private static final LocalDate SINCE = LocalDate.of(2024, 9, 2);
    private static final String ROUND = "A year later";

    private final ApplicationContext portal;
    private final PersonId lead;

    MadeUpPeople(ApplicationContext portal, PersonId lead) {
        this.portal = portal;
        this.lead = lead;
    }

    /** The SENCO of the first school of a project. */
    public static DemoAccount firstSenco(String projectKey) {
        return senco(projectKey, 0);
    }

    public static DemoAccount senco(String projectKey, int place) {
        return account("senco", projectKey, place);
    }

    public static DemoAccount reader(String projectKey, int place) {
        return account("reader", projectKey, place);
    }

    private static DemoAccount account(String what, String projectKey, int place) {
        return new DemoAccount("%s.%d@%s.bench.example".formatted(what, place, projectKey), VolumeLoader.PASSWORD);
    }

    void join(Volume volume) {
        for (int project = 0; project < Math.min(PROJECTS, volume.projects()); project++) {
            join(Volume.key(project), SENCOS, READERS);
        }
        if (volume.wide() > 0) {
            join(Volume.wideKey(), 1, 0);
        }
        letAllSignIn();
    }

    private void join(String key, int sencos, int readers) {
        var project = openRound(key);
        var schools = asLead(() -> portal.getBean(ProjectDirectory.class).schoolsOf(project.id()));
        for (int place = 0; place < Math.min(sencos, schools.size()); place++) {
            join(project, senco(key, place), schools.get(place));
        }
        for (int place = 0; place < readers; place++) {
            var reader = open(reader(key, place));
            give(new Participation(
                    reader, project.id(), Role.STEERING_GROUP, Optional.empty(), SINCE, Optional.empty()));
        }
    }

    private void join(Project project, DemoAccount senco, ProjectSchool school) {
        var person = open(senco);
        for (var role : List.of(Role.HEAD, Role.SENCO)) {
            give(new Participation(person, project.id(), role, Optional.of(school.id()), SINCE, Optional.empty()));
        }
        ActingAs.person(person.value()).run(() -> portal.getBean(JoiningAgreement.class)
                .accept(project.id(), school.id(), 1, Sharing.NOTHING, 0));
    }

    private Project openRound(String key) {
        return asLead(() -> {
            var project = portal.getBean(ProjectDirectory.class).byKey(key);
            var edition = portal.getBean(Frameworks.class).published(project.id()).stream()
                    .filter(one -> one.framework().key().equals(MadeUpReviews.FRAMEWORK))
                    .map(EditionLine::id)
                    .findFirst()
                    .orElseThrow();
            portal.getBean(Rounds.class)
                    .open(
                            project.id(),
                            new NewRound(
                                    RoundKind.INTERIM, ROUND, edition, SINCE, Optional.empty(), ColleaguesSee.ANSWERS));
            return project;
        });
    }

    private PersonId open(DemoAccount account) {
        var name = account.email().substring(0, account.email().indexOf('@')).replace('.', ' ');
        return PORTAL.call(() -> portal.getBean(Accounts.class)
                .openWithoutPassword(
                        name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1),
                        new EmailAddress(account.email())));
    }

    private void give(Participation participation) {
        PORTAL.run(() -> portal.getBean(ProjectTeam.class).addParticipation(participation));
    }

    private <T> T asLead(Supplier<T> work) {
        return ActingAs.person(lead.value()).call(work);
    }

    /** Working out hundreds of hashes of the same password would take minutes, so all have the lead's. */
    private void letAllSignIn() {
        portal.getBean(JdbcClient.class).sql("""
                        update account join account leads on leads.person_id = :lead
                        set account.password_hash = leads.password_hash
                        where account.password_hash is null""").param("lead", lead.value()).update();
    }
}
