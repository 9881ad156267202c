package uk.alongside.trail;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** What somebody did, and what others did to their account: when and to what kind of thing, as the trail has it. */
@Component
class TrailAboutPerson implements HoldsPersonalData {

    private final JdbcClient sql;

    TrailAboutPerson(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String title() {
        return "Who did what";
    }

    @Override
    public String kept() {
        return "What was done, when, and to what kind of thing; never the words that were written. Kept for as long as"
                + " what it was done to, so that a project can say how its figures came about.";
    }

    @Override
    public String onceErased() {
        return "Stays, under an id that leads to nobody. It says \"Erased person\".";
    }

    @Override
    public String file() {
        return "who-did-what";
    }

    @Override
    public Set<String> columns() {
        return Set.of("trail_entry.actor");
    }

    @Override
    public List<String> headings() {
        return List.of("When (UTC)", "By", "What", "On what kind of thing");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return sql.sql("(select id, happened_at, actor, action, subject_kind from trail_entry where actor = :person)"
                        + " union (select id, happened_at, actor, action, subject_kind from trail_entry"
                        + " where subject_kind in ('person', 'account') and subject_id = :id)"
                        + " order by happened_at, id")
                .param("person", person.id().toString())
                .param("id", person.id())
                .query((row, number) -> List.of(
                        row.getString("happened_at"),
                        row.getString("actor").equals(person.id().toString()) ? "me" : "somebody else",
                        row.getString("action"),
                        row.getString("subject_kind").replace('-', ' ')))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {}
}
