package uk.alongside.projects;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** Which agreements somebody accepted for their school, and what they chose that others see. */
@Component
class JoiningAboutPerson implements HoldsPersonalData {

    private final JdbcClient jdbc;

    JoiningAboutPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Joining agreements";
    }

    @Override
    public String kept() {
        return "That it was you who accepted an agreement for your school, took it back, or chose what others see. Kept for"
                + " as long as the project, because the agreement stands on it.";
    }

    @Override
    public String onceErased() {
        return "The agreements stay, under an id that leads to nobody.";
    }

    @Override
    public String file() {
        return "joining-agreements";
    }

    @Override
    public Set<String> columns() {
        return Set.of("joining_acceptance.accepted_by", "joining_acceptance.taken_back_by", "sharing_choice.chosen_by");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "What", "Project", "School");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql("""
                        select told.at, told.what, project.name as project, school.name as school
                        from (
                            select recorded_at as at, 'Accepted the agreement' as what, project_id, school_id
                            from joining_acceptance where accepted_by = :person
                            union all
                            select superseded_at, 'Took the agreement back', project_id, school_id
                            from joining_acceptance where taken_back_by = :person
                            union all
                            select recorded_at, 'Chose what others see', project_id, school_id
                            from sharing_choice where chosen_by = :person
                        ) told
                        join project on project.id = told.project_id
                        join project_school school
                            on school.project_id = told.project_id and school.school_id = told.school_id
                        order by told.at""")
                .param("person", person.id())
                .query((row, number) -> List.of(
                        row.getString("at"), row.getString("what"), row.getString("project"), row.getString("school")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {}
}
