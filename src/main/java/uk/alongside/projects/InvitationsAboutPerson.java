package uk.alongside.projects;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;
import uk.alongside.trail.Trail;

/** The invitations that somebody got, and those they sent: of these only where to and when, the rest is another's. */
@Component
class InvitationsAboutPerson implements HoldsPersonalData {

    private final JdbcClient jdbc;
    private final Trail trail;

    InvitationsAboutPerson(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public String title() {
        return "Invitations";
    }

    @Override
    public String kept() {
        return "Which projects you were invited to, by which name and address, and which invitations you sent. Names and"
                + " addresses are kept for 90 days after an invitation was accepted, withdrawn, or ran out.";
    }

    @Override
    public String onceErased() {
        return "Those to the person are erased. Those that they sent stay, under an id that leads to nobody.";
    }

    @Override
    public String file() {
        return "invitations";
    }

    @Override
    public Set<String> columns() {
        return Set.of("invitation.email", "invitation.accepted_by", "invitation.invited_by");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "What", "Project", "Role", "Name", "Address", "Accepted (UTC)");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql("""
                        select sent_at, 'To you' as what, project.name as project, role, invitation.name, email, accepted_at
                        from invitation join project on project.id = invitation.project_id
                        where accepted_by = :person or email = :email
                        union all
                        select sent_at, 'Sent by you', project.name, role, '', '', accepted_at
                        from invitation join project on project.id = invitation.project_id
                        where invited_by = :person
                        order by 1""")
                .param("person", person.id())
                .param("email", person.email().value())
                .query((row, number) -> List.of(
                        row.getString("sent_at"),
                        row.getString("what"),
                        row.getString("project"),
                        Role.valueOf(row.getString("role")).words(),
                        row.getString("name"),
                        row.getString("email"),
                        Objects.requireNonNullElse(row.getString("accepted_at"), "")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {
        var erased = jdbc.sql("select id, project_id from invitation where accepted_by = :person or email = :email"
                        + " order by id for update")
                .param("person", person.id())
                .param("email", person.email().value())
                .query((row, number) -> new Erased(
                        new InvitationId(row.getObject("id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class))))
                .list();
        for (var invitation : erased) {
            jdbc.sql("delete from invitation where id = ?")
                    .param(invitation.id().value())
                    .update();
            var project = invitation.project().asSubject();
            trail.record("erased an invitation", project, project);
        }
    }

    private record Erased(InvitationId id, ProjectId project) {}
}
