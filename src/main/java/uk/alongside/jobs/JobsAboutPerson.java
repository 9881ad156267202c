package uk.alongside.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** The background work that somebody started. */
@Component
class JobsAboutPerson implements HoldsPersonalData {

    private final JdbcClient sql;

    JobsAboutPerson(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String title() {
        return "Background work";
    }

    @Override
    public String kept() {
        return "Which work you started and how it ended. Kept with the portal's own record of its work.";
    }

    @Override
    public String onceErased() {
        return "Stays, under an id that leads to nobody.";
    }

    @Override
    public String file() {
        return "background-work";
    }

    @Override
    public Set<String> columns() {
        return Set.of("job.started_by");
    }

    @Override
    public List<String> headings() {
        return List.of("Asked for (UTC)", "Work", "State", "Ended (UTC)");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return sql.sql("select asked_at, title, state, ended_at from job where started_by = ? order by asked_at, id")
                .param(person.id().toString())
                .query((row, number) -> List.of(
                        row.getString("asked_at"),
                        row.getString("title"),
                        row.getString("state").toLowerCase(Locale.ROOT),
                        Objects.requireNonNullElse(row.getString("ended_at"), "")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {}
}
