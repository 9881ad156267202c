package uk.alongside.projects;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.WordsInTables;
import uk.alongside.kernel.WordsTable;

/** The words of a project's frame: what it is called, its themes, its work plan, and who was invited by which name. */
@Component
class ProjectWords extends WordsInTables {

    private static final String OF_PROJECT = "project_id = :project";
    private static final String SINCE_IT_IS_THERE = "(select recorded_at from project where id = :project)";

    private static final List<WordsTable> TABLES = List.of(
            new WordsTable(
                    "project",
                    "id = :project",
                    List.of("id"),
                    Map.of(
                            "name", "The project's name",
                            "lead_organisation", "The lead organisation",
                            "funder", "The funder",
                            "reference", "The grant's reference",
                            "source", "Where the figures come from"),
                    "recorded_at"),
            new WordsTable(
                    "project_theme", OF_PROJECT, List.of("number"), Map.of("name", "A theme"), SINCE_IT_IS_THERE),
            new WordsTable(
                    "project_descriptor",
                    OF_PROJECT,
                    List.of("code"),
                    Map.of("label", "A descriptor"),
                    SINCE_IT_IS_THERE),
            new WordsTable(
                    "project_school",
                    OF_PROJECT,
                    List.of("school_id"),
                    Map.of("name", "A school's name in this project"),
                    SINCE_IT_IS_THERE),
            new WordsTable(
                    "project_activity",
                    OF_PROJECT,
                    List.of("position"),
                    Map.of(
                            "activity", "Work plan: what is done",
                            "who", "Work plan: who does it",
                            "date_note", "Work plan: note on the date"),
                    SINCE_IT_IS_THERE),
            new WordsTable(
                    "school_dates",
                    OF_PROJECT,
                    List.of("school_id", "superseded_at"),
                    Map.of("reason", "Why a school joined late or withdrew"),
                    "recorded_at"),
            new WordsTable(
                    "invitation", OF_PROJECT, List.of("id"), Map.of("name", "The name on an invitation"), "sent_at"));

    ProjectWords(JdbcClient jdbc) {
        super("Project and work plan", TABLES, jdbc);
    }
}
