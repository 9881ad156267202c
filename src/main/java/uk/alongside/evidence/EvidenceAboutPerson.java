package uk.alongside.evidence;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.files.Files;
import uk.alongside.kernel.AboutPerson;
import uk.alongside.kernel.HoldsPersonalData;
import uk.alongside.people.PersonId;

/** What somebody added as evidence, and what they said about it. */
@Component
class EvidenceAboutPerson implements HoldsPersonalData {

    private final JdbcClient jdbc;
    private final PiecesOfEvidence pieces;
    private final Files files;

    EvidenceAboutPerson(JdbcClient jdbc, PiecesOfEvidence pieces, Files files) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.files = files;
    }

    @Override
    public String title() {
        return "Evidence you added";
    }

    @Override
    public String kept() {
        return "Notes, links and files that you added as evidence of your school, with when, and what you answered when you"
                + " were asked whether a pupil is named. They are the school’s and are kept as long as the project is.";
    }

    @Override
    public String onceErased() {
        return "The evidence stays with the school, under an id that leads to nobody. What only you could see, because it may"
                + " name a pupil, is deleted.";
    }

    @Override
    public String file() {
        return "evidence";
    }

    @Override
    public Set<String> columns() {
        return Set.of("evidence.added_by", "evidence.answered_by", "evidence.removed_by");
    }

    @Override
    public List<String> headings() {
        return List.of("Added", "What", "Called", "Text", "Address", "Answered that no pupil is named", "Removed");
    }

    @Override
    public List<List<String>> about(AboutPerson person) {
        return jdbc.sql("""
                        select evidence.added_at, evidence.kind, coalesce(file.name, evidence.title) as called, evidence.note,
                            evidence.link, evidence.answered_at, evidence.removed_at
                        from evidence left join stored_file file on file.id = evidence.file_id
                        where :person in (evidence.added_by, evidence.answered_by, evidence.removed_by)
                        order by evidence.added_at, evidence.id""")
                .param("person", person.id())
                .query((row, number) -> List.of(
                        row.getString("added_at"),
                        EvidenceKind.valueOf(row.getString("kind")).counted(1),
                        row.getString("called"),
                        Objects.requireNonNullElse(row.getString("note"), ""),
                        Objects.requireNonNullElse(row.getString("link"), ""),
                        Objects.requireNonNullElse(row.getString("answered_at"), ""),
                        Objects.requireNonNullElse(row.getString("removed_at"), "")))
                .list();
    }

    @Override
    public void erase(AboutPerson person) {
        pieces.unsettledOf(new PersonId(person.id())).forEach(piece -> {
            pieces.delete(piece);
            piece.file().ifPresent(files::forget);
        });
    }
}
