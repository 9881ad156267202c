package uk.alongside.pairing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.HoldsWords;
import uk.alongside.kernel.SoughtWords;
import uk.alongside.kernel.WordsTable;

/** The words of pairing: notes, reasons, what a clash was called, and what a stored question calls schools and people. */
@Component
class PairingWords implements HoldsWords {

    private static final String OF_PROJECT = "project_id = :project";
    private static final String OF_PAIR = "group_id in (select id from pair_group where project_id = :project)";

    private static final List<WordsTable> TABLES = List.of(
            words("pairing_school", OF_PROJECT, "note", "A note about a school", "changed_at", "school_id"),
            words("conflict_declaration", OF_PROJECT, "trust", "A trust in a declaration", "recorded_at", "id"),
            words(
                    "coach_answer",
                    OF_PROJECT,
                    "reason",
                    "Why a coach may not work with a school",
                    "coalesce(answered_at, asked_at)",
                    "person_id",
                    "school_id"),
            words("pairing_lock", OF_PROJECT, "reason", "The reason of a decision before pairing", "made_at", "id"),
            words("pairing_proposal", OF_PROJECT, "words", "What was said of a proposal", "asked_at", "id"),
            words(
                    "pairing_override",
                    "proposal_id in (select id from pairing_proposal where project_id = :project)",
                    "reason",
                    "The reason of a change by hand",
                    "made_at",
                    "proposal_id",
                    "ordinal"),
            words("pair_group", OF_PROJECT, "shared_reasons", "Why two schools are a pair", "confirmed_at", "id"),
            new WordsTable(
                    "pair_answer",
                    OF_PAIR,
                    List.of("id"),
                    Map.of("reason", "The reason of an answer", "late_reason", "Why an answer is recorded late"),
                    "recorded_at"),
            words("pair_event", OF_PAIR, "reason", "Why something happened to a pair", "recorded_at", "id"),
            words("conflict_check", OF_PAIR, "late_reason", "Why a check is recorded late", "recorded_at", "id"),
            words(
                    "school_step",
                    OF_PROJECT,
                    "late_reason",
                    "Why a day is recorded late",
                    "recorded_at",
                    "school_id",
                    "step"));

    private final JdbcClient jdbc;
    private final NamesInQuestions names;

    PairingWords(JdbcClient jdbc, NamesInQuestions names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /** A table of whose columns one holds words. */
    private static WordsTable words(
            String table, String ofProject, String column, String called, String at, String... key) {
        return new WordsTable(table, ofProject, List.of(key), Map.of(column, called), at);
    }

    @Override
    public String kind() {
        return "Pairing";
    }

    @Override
    public Set<String> columns() {
        return Stream.concat(
                        TABLES.stream().flatMap(WordsTable::columns),
                        Stream.of("pairing_proposal.question", "pairing_override.stood_before"))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Place> find(Where where, SoughtWords words) {
        return Stream.concat(
                        TABLES.stream().flatMap(table -> table.find(jdbc, where, words).stream()),
                        names.places(where, words).stream())
                .toList();
    }

    @Override
    public List<Place> remove(Where where, SoughtWords words, Set<String> leave) {
        return Stream.concat(
                        TABLES.stream().flatMap(table -> table.remove(jdbc, where, words, leave).stream()),
                        names.remove(where, words, leave).stream())
                .toList();
    }
}
