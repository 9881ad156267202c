package uk.alongside.drafts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;

/** What somebody has typed and not sent yet, and the devices that may keep it for them. */
@Component
class DraftsAboutPerson implements HoldsPersonalData {

    private final DraftRows rows;
    private final JdbcClient jdbc;

    DraftsAboutPerson(DraftRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Drafts";
    }

    @Override
    public String kept() {
        return "What you typed and have not sent yet: until it is sent, or for eighteen months after somebody last wrote on"
                + " it. The keys that unlock what your devices keep while there is no connection: until you sign out there,"
                + " or for two weeks.";
    }

    @Override
    public String onceErased() {
        return "The keys are deleted, so that what is on a device cannot be read any more. What you wrote in a school's"
                + " draft stays with the school, under an id that leads to nobody.";
    }

    @Override
    public String file() {
        return "drafts";
    }

    @Override
    public Set<String> columns() {
        return Set.of("draft.written_by", "draft_key.person_id");
    }

    @Override
    public List<String> headings() {
        return List.of("What", "When (UTC)", "Field", "Words");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return Stream.concat(words(person), devices(person)).toList();
    }

    private Stream<List<String>> words(AboutPerson person) {
        return rows.by(person.id()).stream().flatMap(standing -> standing.fields().entrySet().stream()
                .filter(field -> person.id().equals(field.getValue().by()))
                .sorted(Map.Entry.comparingByKey())
                .map(field -> List.of(
                        "A draft: " + standing.key().kind(),
                        DraftRows.utc(field.getValue().at()).toString(),
                        field.getKey(),
                        field.getValue().words())));
    }

    private Stream<List<String>> devices(AboutPerson person) {
        return jdbc
                .sql("select used_at from draft_key where person_id = ? order by used_at")
                .param(person.id())
                .query((row, number) -> List.of("A device that may keep drafts, last used", row.getString(1), "", ""))
                .list()
                .stream();
    }

    @Override
    public void erase(AboutPerson person) {
        jdbc.sql("delete from draft_key where person_id = ?").param(person.id()).update();
    }
}
