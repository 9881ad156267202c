package uk.alongside.indicators;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.WordsInTables;
import uk.alongside.kernel.WordsTable;

/** The words that stand beside figures: reasons, doubts, sources, and what was counted; those of earlier days too. */
@Component
class FigureWords extends WordsInTables {

    private static final String OF_PROJECT = "project_id = :project";

    private static final List<WordsTable> TABLES = List.of(
            table("theme_rating", List.of("school_id", "theme"), Map.of("reason", "The reason of a rating")),
            table("evidence_source", List.of("school_id", "source"), Map.of("source", "A source of evidence")),
            table(
                    "practice_change",
                    List.of("impact_area", "category"),
                    Map.of("impact_area", "An area of practice", "category", "A kind of change")),
            table(
                    "feedback_frequency",
                    List.of("figure", "code_group", "code"),
                    Map.of(
                            "figure",
                            "Feedback: its table",
                            "code_group",
                            "Feedback: a group",
                            "code",
                            "Feedback: a code")),
            table("development_days", List.of("input"), Map.of("input", "An input of the value for money")),
            table("project_grant", List.of("kind"), Map.of("source", "Where a sum of money comes from")),
            table(
                    "published_figure",
                    List.of("figure", "subject", "measure"),
                    Map.of(
                            "figure", "A published figure: its table",
                            "subject", "A published figure: its subject",
                            "measure", "A published figure: its measure",
                            "published", "A published figure",
                            "doubt", "The doubt about a published figure")));

    FigureWords(JdbcClient jdbc) {
        super("Figures", TABLES, jdbc);
    }

    private static WordsTable table(String name, List<String> key, Map<String, String> words) {
        var dated = Stream.concat(key.stream(), Stream.of("superseded_at")).toList();
        return new WordsTable(name, OF_PROJECT, dated, words, "recorded_at");
    }
}
