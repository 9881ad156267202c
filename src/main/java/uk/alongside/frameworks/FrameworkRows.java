package uk.alongside.frameworks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.Phase;

/** Editions as the database keeps them, read whole: as many statements for one as for many. */
@Component
class FrameworkRows {

    private static final String EDITION = """
            select edition.id, edition.framework_id, framework.project_id, framework.framework_key, edition.name,
                edition.publisher, edition.about, edition.number, edition.label, edition.published_at,
                edition.revision, edition.before_id
            from framework_edition edition join framework on framework.id = edition.framework_id""";

    private final JdbcClient jdbc;

    FrameworkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These editions with all their words; those that do not exist are left out. */
    Map<EditionId, Edition> editions(Collection<EditionId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var ids = asked.stream().map(EditionId::value).distinct().toList();
        var levels = many(
                "select edition_id, position, label, meaning, points from framework_level"
                        + " where edition_id in (:ids) order by edition_id, position",
                ids,
                FrameworkRows::level);
        var musts = pieces(
                "select edition_id, statement_id, text, from_level from framework_must"
                        + " where edition_id in (:ids) order by edition_id, statement_id, position",
                ids,
                row -> new Must(row.getString("text"), row.getInt("from_level")));
        var worded = pieces(
                "select edition_id, statement_id, reader, language, text, symbol from framework_wording"
                        + " where edition_id in (:ids) order by edition_id, statement_id, position",
                ids,
                row -> new Worded(
                        Reader.valueOf(row.getString("reader")),
                        row.getString("language"),
                        row.getString("text"),
                        row.getString("symbol")));
        var statements = many(
                "select edition_id, statement_id, area_position, code, text, guidance, prompts, evidence_kinds, settings,"
                        + " descriptors from framework_statement where edition_id in (:ids) order by edition_id, position",
                ids,
                row -> new Placed(row.getInt("area_position"), statement(row, musts, worded)));
        var areas = many(
                "select edition_id, position, code, title, about from framework_area"
                        + " where edition_id in (:ids) order by edition_id, position",
                ids,
                row -> area(row, statements));
        var editions = new LinkedHashMap<EditionId, Edition>();
        jdbc.sql(EDITION + " where edition.id in (:ids) order by edition.id")
                .param("ids", ids)
                .query((row, number) -> {
                    var id = id(row, "id");
                    return edition(
                            row,
                            new Content(
                                    new Scale(levels.getOrDefault(id, List.of())), areas.getOrDefault(id, List.of())));
                })
                .list()
                .forEach(edition -> editions.put(edition.id(), edition));
        return editions;
    }

    /** An edition without its words. */
    Optional<Head> head(EditionId id, boolean toChange) {
        return jdbc.sql(EDITION + " where edition.id = ?" + (toChange ? " for update" : ""))
                .param(id.value())
                .query((row, number) -> head(row))
                .optional();
    }

    /** The editions of a project's own frameworks and those that the portal ships, by name and then the newest first. */
    List<EditionLine> lines(ProjectId project, boolean withDrafts) {
        return jdbc.sql(EDITION.replace("edition.before_id", """
                        edition.before_id,
                            (select count(*) from framework_level part where part.edition_id = edition.id) as levels,
                            (select count(*) from framework_area part where part.edition_id = edition.id) as areas,
                            (select count(*) from framework_statement part where part.edition_id = edition.id)
                                as statements""") + """
                         where (framework.project_id = :project or framework.project_id is null)
                        and (:drafts or edition.published_at is not null)
                        order by framework.project_id is null, edition.name, framework.id, edition.number desc""")
                .param("project", project.value())
                .param("drafts", withDrafts)
                .query((row, number) -> new EditionLine(
                        new EditionId(uuid(row, "id")),
                        framework(row),
                        row.getInt("number"),
                        row.getString("label"),
                        moment(row, "published_at"),
                        row.getInt("levels"),
                        row.getInt("areas"),
                        row.getInt("statements")))
                .list();
    }

    /** The newest edition of a framework, without its words. */
    Optional<Edition> latest(FrameworkId framework) {
        return jdbc.sql(EDITION + " where edition.framework_id = ? order by edition.number desc limit 1")
                .param(framework.value())
                .query((row, number) -> head(row).edition())
                .optional();
    }

    /** The editions of a project's own frameworks, without their words: by key, then by number. */
    List<Head> ownHeads(ProjectId project) {
        return jdbc.sql(EDITION + " where framework.project_id = ? order by framework.framework_key, edition.number")
                .param(project.value())
                .query((row, number) -> head(row))
                .list();
    }

    /** The keys of a project's own frameworks. */
    Set<String> ownKeys(ProjectId project) {
        return Set.copyOf(jdbc.sql("select framework_key from framework where project_id = ?")
                .param(project.value())
                .query(String.class)
                .list());
    }

    /** Whether the portal ships a framework with this key. */
    boolean isShipped(String key) {
        return jdbc.sql("select exists (select 1 from framework where project_id is null and framework_key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** The edition with this number of the framework with this key, of a project or of those that the portal ships. */
    Optional<EditionId> find(Optional<ProjectId> owner, String key, int number) {
        return jdbc.sql("""
                        select edition.id from framework_edition edition
                        join framework on framework.id = edition.framework_id
                        where framework.project_id <=> :owner and framework.framework_key = :key
                            and edition.number = :number""")
                .param("owner", owner.map(ProjectId::value).orElse(null))
                .param("key", key)
                .param("number", number)
                .query((row, index) -> id(row, "id"))
                .optional();
    }

    /** What there is of an edition beside its content, and the edition that it was made from. */
    record Head(Edition edition, Optional<EditionId> before) {

        EditionId id() {
            return edition.id();
        }

        Optional<ProjectId> owner() {
            return edition.framework().owner();
        }
    }

    private static Head head(ResultSet row) throws SQLException {
        var before = row.getObject("before_id", UUID.class);
        return new Head(
                edition(row, new Content(new Scale(List.of()), List.of())),
                Optional.ofNullable(before).map(EditionId::new));
    }

    private static Edition edition(ResultSet row, Content content) throws SQLException {
        var published = moment(row, "published_at");
        return new Edition(
                new EditionId(uuid(row, "id")),
                framework(row),
                row.getInt("number"),
                row.getString("label"),
                published.isPresent(),
                published,
                row.getInt("revision"),
                content);
    }

    private static Framework framework(ResultSet row) throws SQLException {
        return new Framework(
                new FrameworkId(uuid(row, "framework_id")),
                Optional.ofNullable(row.getObject("project_id", UUID.class)).map(ProjectId::new),
                row.getString("framework_key"),
                row.getString("name"),
                row.getString("publisher"),
                row.getString("about"));
    }

    private static Level level(ResultSet row) throws SQLException {
        return new Level(
                row.getInt("position"), row.getString("label"), row.getString("meaning"), row.getBigDecimal("points"));
    }

    private static Area area(ResultSet row, Map<EditionId, List<Placed>> statements) throws SQLException {
        var position = row.getInt("position");
        return new Area(
                row.getString("code"),
                row.getString("title"),
                row.getString("about"),
                statements.getOrDefault(id(row, "edition_id"), List.of()).stream()
                        .filter(placed -> placed.area() == position)
                        .map(Placed::statement)
                        .toList());
    }

    private static Statement statement(ResultSet row, Map<Piece, List<Must>> musts, Map<Piece, List<Worded>> worded)
            throws SQLException {
        var piece = Piece.of(row);
        return new Statement(
                piece.statement(),
                row.getString("code"),
                row.getString("text"),
                row.getString("guidance"),
                FrameworkSaving.lines(row.getString("prompts")),
                FrameworkSaving.lines(row.getString("evidence_kinds")),
                settings(row.getString("settings")),
                musts.getOrDefault(piece, List.of()),
                words(row.getString("descriptors")),
                worded.getOrDefault(piece, List.of()));
    }

    private static Set<Phase> settings(String kept) {
        var settings = EnumSet.noneOf(Phase.class);
        words(kept).forEach(word -> settings.add(Phase.valueOf(word)));
        return settings;
    }

    private static List<String> words(String kept) {
        return kept.isEmpty() ? List.of() : Arrays.asList(kept.split(","));
    }

    private <T> Map<EditionId, List<T>> many(String sql, List<UUID> ids, Reading<T> reading) {
        var found = new HashMap<EditionId, List<T>>();
        jdbc.sql(sql)
                .param("ids", ids)
                .query((row, number) -> Map.entry(id(row, "edition_id"), reading.of(row)))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    private <T> Map<Piece, List<T>> pieces(String sql, List<UUID> ids, Reading<T> reading) {
        var found = new HashMap<Piece, List<T>>();
        jdbc.sql(sql)
                .param("ids", ids)
                .query((row, number) -> Map.entry(Piece.of(row), reading.of(row)))
                .list()
                .forEach(entry -> found.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        return found;
    }

    private static EditionId id(ResultSet row, String column) throws SQLException {
        return new EditionId(uuid(row, column));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        @Nullable LocalDateTime kept = row.getObject(column, LocalDateTime.class);
        return Optional.ofNullable(kept).map(time -> time.toInstant(ZoneOffset.UTC));
    }

    /** A statement in an edition. */
    private record Piece(EditionId edition, StatementId statement) {

        static Piece of(ResultSet row) throws SQLException {
            return new Piece(id(row, "edition_id"), new StatementId(uuid(row, "statement_id")));
        }
    }

    private record Placed(int area, Statement statement) {}

    /** What one row of a table says. */
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
