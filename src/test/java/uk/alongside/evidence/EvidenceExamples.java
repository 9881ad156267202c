package uk.alongside.evidence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectExamples;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** A project with two schools and their people, and statements on which evidence hangs. */
@TestConfiguration(proxyBeanMethods = false)
public class EvidenceExamples {

    @Bean
    Statements statements(EvidenceAccess readers, ProjectAccess access) {
        return new Statements(readers, access);
    }

    @Bean
    World evidenceWorld(ProjectPacks packs, ProjectTeam team, JdbcClient jdbc) {
        return new World(packs, team, jdbc);
    }

    /** Statements of a review, as a module above would own them: the SENCO writes. */
    public static class Statements implements EvidenceSubject {

        private final Map<UUID, EvidencePlace> all = new HashMap<>();
        private final EvidenceAccess readers;
        private final ProjectAccess access;
        private int asked;

        Statements(EvidenceAccess readers, ProjectAccess access) {
            this.readers = readers;
            this.access = access;
        }

        public SubjectRef statement(ProjectId project, SchoolId school, String code) {
            var subject = new SubjectRef(kind(), Ids.next());
            all.put(
                    subject.id(),
                    new EvidencePlace(project, school, false, "Statement " + code, "review/" + subject.id()));
            return subject;
        }

        public int asked() {
            return asked;
        }

        @Override
        public String kind() {
            return "statement-of-a-test";
        }

        @Override
        public Map<UUID, EvidencePlace> places(Collection<UUID> subjects) {
            asked++;
            var readable = new HashMap<UUID, EvidencePlace>();
            for (var subject : subjects) {
                var place = all.get(subject);
                if (place != null && readers.mayRead(place.project(), place.school())) {
                    var mayWrite =
                            access.in(place.project()).schoolsAs(Role.SENCO).contains(place.school());
                    readable.put(
                            subject,
                            new EvidencePlace(
                                    place.project(), place.school(), mayWrite, place.title(), place.address()));
                }
            }
            return readable;
        }
    }

    /** Makes projects with people. */
    public static class World {

        private final ProjectExamples projects;
        private final ProjectTeam team;
        private final JdbcClient jdbc;

        World(ProjectPacks packs, ProjectTeam team, JdbcClient jdbc) {
            this.projects = new ProjectExamples(packs, team, jdbc);
            this.team = team;
            this.jdbc = jdbc;
        }

        public Here project(String key) {
            var project = projects.project(key);
            return new Here(key, project, school(project, "A"), school(project, "B"), this);
        }

        private SchoolId school(ProjectId project, String letter) {
            return jdbc.sql("select school_id from project_school where project_id = ? and letter = ?")
                    .params(project.value(), letter)
                    .query((row, number) -> new SchoolId(row.getObject(1, UUID.class)))
                    .single();
        }
    }

    public record Here(String key, ProjectId project, SchoolId anchor, SchoolId buoy, World world) {

        public ActingAs somebody(Role role) {
            return as(join(role, Optional.empty()));
        }

        public ActingAs somebody(Role role, SchoolId school) {
            return as(join(role, Optional.of(school)));
        }

        public PersonId join(Role role, Optional<SchoolId> school) {
            var person = PersonId.next();
            ActingAs.system("test")
                    .run(() -> world.team.addParticipation(new Participation(
                            person, project, role, school, LocalDate.of(2020, 1, 1), Optional.empty())));
            return person;
        }

        public static ActingAs as(PersonId person) {
            return ActingAs.person(person.value());
        }
    }
}
