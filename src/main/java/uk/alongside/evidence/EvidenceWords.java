package uk.alongside.evidence;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.files.FileId;
import uk.alongside.files.Files;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.kernel.WordsTable;

/**
 * The words of evidence: its notes, what links are called, names of files and the text inside them. Out of a file nothing can
 * be cut, so a file in which the words stand goes whole, and its line stays and says so.
 */
@Component
class EvidenceWords implements HoldsWords {

    private static final WordsTable TABLE = new WordsTable(
            "evidence",
            "project_id = :project",
            List.of("id"),
            Map.of("title", "What evidence is called", "note", "A note as evidence", "link", "The address of a link"),
            "coalesce(changed_at, added_at)");

    private static final String FILES = """
            select evidence.id, evidence.file_id, evidence.added_at, file.name, content.content
            from evidence join stored_file file on file.id = evidence.file_id
            left join file_text content on content.file_id = file.id
            where evidence.project_id = :project
            and (file.name like :roughly escape '!' or content.content like :roughly escape '!')
            order by evidence.id""";

    private final JdbcClient jdbc;
    private final Files files;

    EvidenceWords(JdbcClient jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    @Override
    public String kind() {
        return "Evidence";
    }

    @Override
    public Set<String> columns() {
        return Stream.concat(TABLE.columns(), Stream.of("stored_file.name", "file_text.content"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Place> find(Where where, SoughtWords words) {
        return Stream.concat(
                        TABLE.find(jdbc, where, words).stream(),
                        filesWith(where, words).stream().map(file -> file.place(words)))
                .toList();
    }

    @Override
    public List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        var removed = new ArrayList<>(TABLE.remove(jdbc, where, words, leave));
        for (var file : filesWith(where, words)) {
            var place = file.place(words);
            if (!leave.contains(place.id())) {
                jdbc.sql("update evidence set file_id = null, title = ? where id = ?")
                        .params(SoughtWords.REMOVED, file.evidence())
                        .update();
                files.forget(file.file());
                removed.add(place);
            }
        }
        return removed;
    }

    private List<FileWithWords> filesWith(Where where, SoughtWords words) {
        return jdbc
                .sql(FILES)
                .param("project", where.project().id())
                .param("roughly", words.roughly())
                .query((row, number) -> new FileWithWords(
                        row.getObject("id", UUID.class),
                        new FileId(row.getObject("file_id", UUID.class)),
                        row.getObject("added_at", LocalDateTime.class),
                        row.getString("name"),
                        row.getString("content") == null ? "" : row.getString("content")))
                .list()
                .stream()
                .filter(file -> words.isIn(file.name()) || words.isIn(file.text()))
                .toList();
    }

    private record FileWithWords(UUID evidence, FileId file, LocalDateTime added, String name, String text) {

        Place place(SoughtWords words) {
            var inName = words.isIn(name);
            return new Place(
                    "stored_file|" + file,
                    inName
                            ? "A file, by its name: the whole file goes"
                            : "A file with the words inside: the whole file goes",
                    words.excerpt(inName ? name : text),
                    added.toInstant(ZoneOffset.UTC));
        }
    }
}
