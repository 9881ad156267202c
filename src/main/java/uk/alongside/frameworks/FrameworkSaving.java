package uk.alongside.frameworks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes editions: new ones whole, and of a changed draft the rows that differ.
 *
 * <p>A published edition is refused here once more, whoever asks: the rules before it may be wrong one day.
 */
@Component
class FrameworkSaving {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    FrameworkSaving(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Framework framework) {
        jdbc.update(
                "insert into framework (id, project_id, framework_key, recorded_at) values (?, ?, ?, ?)",
                framework.id().value(),
                framework.owner().map(owner -> owner.value()).orElse(null),
                framework.key(),
                now());
    }

    void add(Edition edition, Optional<EditionId> before) {
        jdbc.update(
                """
                insert into framework_edition (id, framework_id, number, name, publisher, about, label, before_id, revision,
                    recorded_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                edition.id().value(),
                edition.framework().id().value(),
                edition.number(),
                edition.framework().name(),
                edition.framework().publisher(),
                edition.framework().about(),
                edition.label(),
                before.map(EditionId::value).orElse(null),
                edition.revision(),
                now(),
                now());
        save(edition.id(), new Content(new Scale(List.of()), List.of()), edition.content());
    }

    /** Writes what differs between a draft as it is kept and as it shall be, and counts its revision up. */
    void change(Edition kept, Edition now) {
        var framework = now.framework();
        var changed = jdbc.update(
                """
                update framework_edition set name = ?, publisher = ?, about = ?, label = ?, revision = ?, changed_at = ?
                where id = ? and revision = ? and published_at is null""",
                framework.name(),
                framework.publisher(),
                framework.about(),
                now.label(),
                now.revision(),
                now(),
                kept.id().value(),
                kept.revision());
        requireOne(changed);
        save(kept.id(), kept.content(), now.content());
    }

    /** From here on the edition never changes. */
    void publish(Edition draft) {
        requireOne(jdbc.update(
                "update framework_edition set published_at = ?, changed_at = ?, revision = revision + 1"
                        + " where id = ? and revision = ? and published_at is null",
                now(),
                now(),
                draft.id().value(),
                draft.revision()));
    }

    /** The same for an edition that was published elsewhere, and comes in with the day on which it was. */
    void publishedBefore(Edition edition, Instant at) {
        requireOne(jdbc.update(
                "update framework_edition set published_at = ?, revision = revision + 1"
                        + " where id = ? and published_at is null",
                LocalDateTime.ofInstant(at, ZoneOffset.UTC),
                edition.id().value()));
    }

    /** Throws a draft away, and its framework with it where nothing else is left of that. */
    void remove(Edition draft) {
        save(draft.id(), draft.content(), new Content(new Scale(List.of()), List.of()));
        requireOne(jdbc.update(
                "delete from framework_edition where id = ? and revision = ? and published_at is null",
                draft.id().value(),
                draft.revision()));
        jdbc.update(
                "delete from framework where id = ? and not exists"
                        + " (select 1 from framework_edition left_over where left_over.framework_id = framework.id)",
                draft.framework().id().value());
    }

    private static void requireOne(int changed) {
        if (changed != 1) {
            throw new OptimisticLockingFailureException("The edition was changed or published meanwhile.");
        }
    }

    private void save(EditionId edition, Content kept, Content now) {
        var tables = List.of(
                Rows.of("framework_level", "edition_id, position", "label, meaning, points", edition, this::levels),
                Rows.of("framework_area", "edition_id, position", "code, title, about", edition, this::areas),
                Rows.of(
                        "framework_statement",
                        "edition_id, statement_id",
                        "position, area_position, code, text, guidance, prompts, evidence_kinds, settings, descriptors",
                        edition,
                        this::statements),
                Rows.of(
                        "framework_must",
                        "edition_id, statement_id, position",
                        "text, from_level",
                        edition,
                        this::musts),
                Rows.of(
                        "framework_wording",
                        "edition_id, statement_id, position",
                        "reader, language, text, symbol",
                        edition,
                        this::wordings));
        for (var table : tables.reversed()) {
            table.deleteGone(jdbc, kept, now);
        }
        for (var table : tables) {
            table.write(jdbc, kept, now);
        }
    }

    private void levels(Content content, Rows.Adding rows) {
        for (var level : content.scale().levels()) {
            rows.add(List.of(level.position()), level.label(), level.meaning(), level.points());
        }
    }

    private void areas(Content content, Rows.Adding rows) {
        var position = 0;
        for (var area : content.areas()) {
            rows.add(List.of(++position), area.code(), area.title(), area.about());
        }
    }

    private void statements(Content content, Rows.Adding rows) {
        var areaPosition = 0;
        var position = 0;
        for (var area : content.areas()) {
            areaPosition++;
            for (var statement : area.statements()) {
                rows.add(
                        List.of(statement.id().value()),
                        ++position,
                        areaPosition,
                        statement.code(),
                        statement.text(),
                        statement.guidance(),
                        String.join("\n", statement.prompts()),
                        String.join("\n", statement.evidenceKinds()),
                        statement.settings().stream().map(Enum::name).collect(Collectors.joining(",")),
                        String.join(",", statement.descriptors()));
            }
        }
    }

    private void musts(Content content, Rows.Adding rows) {
        for (var statement : content.statements()) {
            var position = 0;
            for (var must : statement.musts()) {
                rows.add(List.of(statement.id().value(), ++position), must.text(), must.fromLevel());
            }
        }
    }

    private void wordings(Content content, Rows.Adding rows) {
        for (var statement : content.statements()) {
            var position = 0;
            for (var one : statement.worded()) {
                rows.add(
                        List.of(statement.id().value(), ++position),
                        one.reader().name(),
                        one.language(),
                        one.text(),
                        one.symbol());
            }
        }
    }

    static List<String> lines(String kept) {
        return kept.isEmpty() ? List.of() : Arrays.asList(kept.split("\n"));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The rows that a content means for one table. */
    private record Rows(String table, List<String> key, List<String> values, UUID edition, Filling filling) {

        interface Filling {
            void fill(Content content, Adding rows);
        }

        interface Adding {
            void add(List<?> key, Object... values);
        }

        static Rows of(String table, String key, String values, EditionId edition, Filling filling) {
            return new Rows(table, List.of(key.split(", ")), List.of(values.split(", ")), edition.value(), filling);
        }

        private Map<List<?>, List<Object>> of(Content content) {
            var rows = new LinkedHashMap<List<?>, List<Object>>();
            filling.fill(content, (key, cells) -> rows.put(key, List.of(cells)));
            return rows;
        }

        void deleteGone(JdbcTemplate jdbc, Content kept, Content now) {
            var stays = of(now);
            var gone = of(kept).keySet().stream()
                    .filter(key -> !stays.containsKey(key))
                    .map(key -> cells(key, List.of()))
                    .toList();
            if (!gone.isEmpty()) {
                jdbc.batchUpdate(
                        "delete from " + table + " where "
                                + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and ")),
                        gone);
            }
        }

        void write(JdbcTemplate jdbc, Content kept, Content now) {
            var before = of(kept);
            var changed = of(now).entrySet().stream()
                    .filter(row -> !row.getValue().equals(before.get(row.getKey())))
                    .map(row -> cells(row.getKey(), row.getValue()))
                    .toList();
            if (!changed.isEmpty()) {
                var columns = new ArrayList<>(key);
                columns.addAll(values);
                jdbc.batchUpdate(
                        "insert into " + table + " (" + String.join(", ", columns) + ") values ("
                                + columns.stream().map(column -> "?").collect(Collectors.joining(", "))
                                + ") on duplicate key update "
                                + values.stream()
                                        .map(column -> column + " = values(" + column + ")")
                                        .collect(Collectors.joining(", ")),
                        changed);
            }
        }

        private @Nullable Object[] cells(List<?> key, List<Object> values) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(edition);
            cells.addAll(key);
            cells.addAll(values);
            return cells.toArray();
        }
    }
}
