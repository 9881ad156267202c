package uk.alongside.frameworks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.kernel.WordsTable;

/**
 * The words of a project's own frameworks. To remove a name that was disclosed by mistake is the one thing that changes a
 * published edition.
 */
@Component
class FrameworkWords implements HoldsWords {

    private static final String OF_EDITION = "edition_id in (select edition.id from framework_edition edition"
            + " join framework on framework.id = edition.framework_id where framework.project_id = :project)";
    private static final String SINCE =
            "(select edition.changed_at from framework_edition edition where edition.id = edition_id)";

    private static final List<WordsTable> TABLES = List.of(
            new WordsTable(
                    "framework_edition",
                    "framework_id in (select framework.id from framework where framework.project_id = :project)",
                    List.of("id"),
                    Map.of(
                            "name", "A framework's name",
                            "publisher", "A framework's publisher",
                            "about", "What a framework is for",
                            "label", "What an edition is called"),
                    "changed_at"),
            new WordsTable(
                    "framework_level",
                    OF_EDITION,
                    List.of("edition_id", "position"),
                    Map.of("label", "A level of a scale", "meaning", "What a level means"),
                    SINCE),
            new WordsTable(
                    "framework_area",
                    OF_EDITION,
                    List.of("edition_id", "position"),
                    Map.of("title", "An area's title", "about", "What an area is about"),
                    SINCE),
            new WordsTable(
                    "framework_statement",
                    OF_EDITION,
                    List.of("edition_id", "statement_id"),
                    Map.of(
                            "text", "A statement",
                            "guidance", "A statement's guidance",
                            "prompts", "A statement's prompts",
                            "evidence_kinds", "A statement's kinds of evidence"),
                    SINCE),
            new WordsTable(
                    "framework_must",
                    OF_EDITION,
                    List.of("edition_id", "statement_id", "position"),
                    Map.of("text", "What the law asks for"),
                    SINCE),
            new WordsTable(
                    "framework_wording",
                    OF_EDITION,
                    List.of("edition_id", "statement_id", "position"),
                    Map.of("text", "A statement in other words"),
                    SINCE));

    private final JdbcClient jdbc;
    private final FrameworkReading reading;

    FrameworkWords(JdbcClient jdbc, FrameworkReading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    @Override
    public String kind() {
        return "Review frameworks";
    }

    @Override
    public Set<String> columns() {
        return TABLES.stream().flatMap(WordsTable::columns).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Place> find(Where where, SoughtWords words) {
        return TABLES.stream()
                .flatMap(table -> table.find(jdbc, where, words).stream())
                .toList();
    }

    @Override
    public List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        var removed = TABLES.stream()
                .flatMap(table -> table.remove(jdbc, where, words, leave).stream())
                .toList();
        if (!removed.isEmpty()) {
            reading.forgetNowAndOnceItStands();
        }
        return removed;
    }
}
