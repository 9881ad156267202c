package uk.alongside.jobs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.kernel.WordsTable;

/** What background work on a project said of itself; a refused file may have been quoted there. */
@Component
class JobTexts implements HoldsWords {

    private static final WordsTable JOBS = new WordsTable(
            "job",
            "scope_kind = 'project' and scope_id = :project",
            List.of("id"),
            Map.of("title", "The title of background work", "sentence", "What background work said"),
            "asked_at");

    private final JdbcClient sql;

    JobTexts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "Background work";
    }

    @Override
    public Set<String> columns() {
        return JOBS.columns().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Place> find(Where where, SoughtWords words) {
        return JOBS.find(sql, where, words);
    }

    @Override
    public List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        return JOBS.remove(sql, where, words, leave);
    }
}
