package uk.alongside.projects;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** How somebody looked after a project's data: which mistaken disclosures they removed, and how long it is kept. */
@Component
class DataCareAboutPerson implements HoldsPersonalData {

    private final JdbcClient jdbc;

    DataCareAboutPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Looking after a project's data";
    }

    @Override
    public String kept() {
        return "That you set how long a project keeps data, removed a mistaken disclosure, or took a pack out of the portal"
                + " before it was removed. Kept for as long as the project.";
    }

    @Override
    public String onceErased() {
        return "The records stay, under an id that leads to nobody.";
    }

    @Override
    public String file() {
        return "projects-data";
    }

    @Override
    public Set<String> columns() {
        return Set.of("disclosure.removed_by", "disclosure_export.exported_by", "project_retention.set_by");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "What", "Project");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql("""
                        select removed_at as at, 'Removed a mistaken disclosure' as what, project.name as project
                        from disclosure join project on project.id = disclosure.project_id where removed_by = :person
                        union all
                        select exported_at, 'Exported a pack, as a record of a disclosure has it', project.name
                        from disclosure_export export
                        join disclosure on disclosure.id = export.disclosure_id
                        join project on project.id = disclosure.project_id
                        where exported_by = :person
                        union all
                        select set_at, 'Set how long data is kept', project.name
                        from project_retention join project on project.id = project_retention.project_id
                        where set_by = :person
                        order by 1""")
                .param("person", person.id())
                .query((row, number) -> List.of(row.getString("at"), row.getString("what"), row.getString("project")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {}
}
