package uk.alongside.schools.register;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** Which published files somebody brought into the register. The register itself is about schools, not people. */
@Component
class ImportsAboutPerson implements HoldsPersonalData {

    private final JdbcClient jdbc;

    ImportsAboutPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Imports into the register of schools";
    }

    @Override
    public String kept() {
        return "Which files you brought in, and when. Kept for as long as the register, so that each figure's source is"
                + " known.";
    }

    @Override
    public String onceErased() {
        return "Stays, under an id that leads to nobody.";
    }

    @Override
    public String file() {
        return "register-imports";
    }

    @Override
    public Set<String> columns() {
        return Set.of("register_import.asked_by");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "File");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql("select asked_at, file_name from register_import where asked_by = ? order by asked_at, id")
                .param(person.id().toString())
                .query((row, number) -> List.of(row.getString("asked_at"), row.getString("file_name")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {}
}
