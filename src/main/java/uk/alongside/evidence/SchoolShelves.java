package uk.alongside.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SubjectRef;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/**
 * A school's shelf in a project: evidence that belongs to no single statement, put there once and pointed to from many. Its
 * head and its SENCO fill it.
 */
@Component
class SchoolShelves implements EvidenceSubject {

    static final String KIND = "school-shelf";

    private final JdbcClient jdbc;
    private final EvidenceAccess readers;
    private final ProjectAccess access;

    SchoolShelves(JdbcClient jdbc, EvidenceAccess readers, ProjectAccess access) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** The shelf of a school, made when it is first asked for. */
    SubjectRef of(Project project, SchoolId school) {
        var there = find(project.id(), school);
        if (there.isEmpty()) {
            // Two who open it at once make one.
            jdbc.sql("insert ignore into evidence_shelf (id, project_id, school_id, project_key) values (?, ?, ?, ?)")
                    .params(Ids.next(), project.id().value(), school.value(), project.key())
                    .update();
            there = find(project.id(), school);
        }
        return new SubjectRef(KIND, there.getFirst());
    }

    private List<UUID> find(ProjectId project, SchoolId school) {
        return jdbc.sql("select id from evidence_shelf where project_id = ? and school_id = ?")
                .params(project.value(), school.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    @Override
    public Map<UUID, EvidencePlace> places(Collection<UUID> subjects) {
        return jdbc
                .sql("select id, project_id, school_id, project_key from evidence_shelf where id in (:ids)")
                .param("ids", subjects)
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        place(
                                new ProjectId(row.getObject("project_id", UUID.class)),
                                new SchoolId(row.getObject("school_id", UUID.class)),
                                row.getString("project_key"),
                                row.getString("id"))))
                .list()
                .stream()
                .filter(shelf -> readers.mayRead(
                        shelf.getValue().project(), shelf.getValue().school()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private EvidencePlace place(ProjectId project, SchoolId school, String key, String shelf) {
        return new EvidencePlace(
                project,
                school,
                access.in(project).schoolsAs(Role.HEAD, Role.SENCO).contains(school),
                "The school’s shelf",
                "projects/" + key + "/evidence?shelf=" + shelf);
    }
}
