package uk.alongside.indicators;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import uk.alongside.indicators.rules.ValueForMoney.GrantKind;
import uk.alongside.projects.Letters;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackRow;
import uk.alongside.projects.PackSource;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.Recorded;
import uk.alongside.schools.SchoolId;

/**
 * One file of figures in a pack, and the table that keeps them.
 *
 * @param subject what one row is about, as a fault says it: "a rating for this school and theme"
 * @param columns without the moments of recording, which every file has at its end
 * @param identity how many of the first columns say what the row is about; for these only one row may stand at a time
 * @param order the order in which the rows are written
 * @param mostRows how many the pages that show them can bear, those that were superseded counted
 */
record FigureFile(
        String name,
        String table,
        String subject,
        List<FigureColumn> columns,
        int identity,
        Order order,
        int mostRows) {

    /** The order in which a file's rows are written. */
    enum Order {
        /** As they were entered. */
        AS_ENTERED,
        /** By letter, then by what follows it. */
        BY_SCHOOL
    }

    private static final String SINCE = "recorded_at";
    private static final String UNTIL = "superseded_at";

    /** Every kind of figure, in the order in which the files stand in a pack. */
    static final List<FigureFile> ALL = List.of(
            new FigureFile(
                    "descriptor-progress.csv",
                    "descriptor_progress",
                    "a result for this school and descriptor",
                    List.of(
                            FigureColumn.school("school"),
                            FigureColumn.descriptor("descriptor"),
                            FigureColumn.yesOrNo("progressed", "progressed")),
                    2,
                    Order.BY_SCHOOL,
                    250_000),
            new FigureFile(
                    "ratings.csv",
                    "theme_rating",
                    "a rating for this school and theme",
                    List.of(
                            FigureColumn.school("school"),
                            FigureColumn.theme("theme"),
                            FigureColumn.word("rating", "rating", Rating.class),
                            FigureColumn.word("basis", "basis", Cell.Basis.class),
                            FigureColumn.optionalText("reason", "reason", 1000)),
                    2,
                    Order.BY_SCHOOL,
                    250_000),
            new FigureFile(
                    "mentions.csv",
                    "descriptor_mentions",
                    "a count for this descriptor",
                    List.of(
                            FigureColumn.descriptor("descriptor"),
                            FigureColumn.whole("mentions", "mentions", 0, 1_000_000)),
                    1,
                    Order.AS_ENTERED,
                    5_000),
            new FigureFile(
                    "practice-changes.csv",
                    "practice_change",
                    "a count for this impact area and category",
                    List.of(
                            FigureColumn.text("impact_area", "impact_area", 120),
                            FigureColumn.text("category", "category", 120),
                            FigureColumn.whole("changes", "changes", 0, 1_000_000)),
                    2,
                    Order.AS_ENTERED,
                    1_000),
            new FigureFile(
                    "feedback.csv",
                    "feedback_frequency",
                    "a frequency for this figure, group and code",
                    List.of(
                            FigureColumn.text("figure", "figure", 40),
                            FigureColumn.text("code_group", "code_group", 120),
                            FigureColumn.text("code", "code", 120),
                            FigureColumn.whole("percent", "percent", 0, 100),
                            FigureColumn.optionalWhole("base", "base", 1, 10_000_000)),
                    3,
                    Order.AS_ENTERED,
                    1_000),
            new FigureFile(
                    "evidence-sources.csv",
                    "evidence_source",
                    "an entry for this school and source",
                    List.of(
                            FigureColumn.school("school"),
                            FigureColumn.text("source", "source", 120),
                            FigureColumn.yesOrNo("held", "held")),
                    2,
                    Order.AS_ENTERED,
                    50_000),
            new FigureFile(
                    "pd-days.csv",
                    "development_days",
                    "an entry for this input",
                    List.of(
                            FigureColumn.text("input", "input", 120),
                            FigureColumn.whole("count", "number", 0, 10_000),
                            FigureColumn.decimal("days_per_school", "days_per_school", "1000", 2)),
                    1,
                    Order.AS_ENTERED,
                    200),
            new FigureFile(
                    "grant.csv",
                    "project_grant",
                    "an amount of this kind",
                    List.of(
                            FigureColumn.word("kind", "kind", GrantKind.class),
                            FigureColumn.decimal("amount", "amount", "999999999999.99", 2),
                            FigureColumn.optionalText("source", "source", 400)),
                    1,
                    Order.AS_ENTERED,
                    200),
            new FigureFile(
                    "published-figures.csv",
                    "published_figure",
                    "a published figure for this subject and measure",
                    List.of(
                            FigureColumn.text("figure", "figure", 40),
                            FigureColumn.text("subject", "subject", 120),
                            FigureColumn.text("measure", "measure", 120),
                            FigureColumn.optionalText("published", "published", 120),
                            FigureColumn.optionalText("doubt", "doubt", 1000)),
                    3,
                    Order.AS_ENTERED,
                    1_000));

    /** A colour that was given rather than computed. */
    enum Rating {
        GREEN,
        AMBER,
        RED,
        NOT_YET
    }

    PackFile file() {
        return new PackFile(
                name,
                Stream.concat(columns.stream().map(FigureColumn::name), Stream.of(SINCE, UNTIL))
                        .toList(),
                false,
                mostRows);
    }

    /**
     * One row without a fault.
     *
     * @param theme of its descriptor, where the table keeps it; otherwise 0
     */
    record Line(int line, List<Object> values, int theme, Recorded recorded) {}

    List<Line> read(PackSource pack) {
        var lines = new ArrayList<Line>();
        for (var row : pack.rows(name)) {
            var values =
                    columns.stream().map(column -> column.reads().from(row)).toList();
            var recorded = row.recorded();
            if (lacksReason(row)) {
                row.fault("reason", "A judgement by the evaluator needs its reason. Write one sentence.");
            } else if (recorded.isPresent() && values.stream().allMatch(value -> value.isPresent())) {
                lines.add(new Line(
                        row.line(),
                        values.stream()
                                .<Object>map(value -> value.orElseThrow())
                                .toList(),
                        keepsTheme() ? pack.outline().descriptors().getOrDefault(row.cell("descriptor"), 0) : 0,
                        recorded.get()));
            }
        }
        refuseTwoAtOnce(pack, lines);
        return lines;
    }

    private boolean lacksReason(PackRow row) {
        return table.equals("theme_rating")
                && row.cell("basis").equals(Cell.Basis.EVALUATOR.name())
                && row.isEmpty("reason");
    }

    private boolean keepsTheme() {
        return table.equals("descriptor_progress");
    }

    private void refuseTwoAtOnce(PackSource pack, List<Line> lines) {
        var byIdentity = new HashMap<List<Object>, List<Line>>();
        lines.forEach(line -> byIdentity
                .computeIfAbsent(line.values().subList(0, identity), key -> new ArrayList<>(1))
                .add(line));
        byIdentity.values().stream().filter(same -> same.size() > 1).forEach(same -> {
            same.sort(Comparator.comparing((Line line) -> line.recorded().at()).thenComparing(Line::line));
            for (int next = 1; next < same.size(); next++) {
                var before = same.get(next - 1);
                var after = same.get(next);
                if (before.recorded()
                        .supersededAt()
                        .filter(until -> !until.isAfter(after.recorded().at()))
                        .isEmpty()) {
                    pack.fault(
                            name,
                            Math.max(before.line(), after.line()),
                            columns.getFirst().name(),
                            "Line %d has %s already, and both stand at the same time. Remove one, or say in superseded_at"
                                            .formatted(Math.min(before.line(), after.line()), subject)
                                    + " of the older until when it stood.");
                }
            }
        });
    }

    void save(JdbcTemplate jdbc, List<Line> lines, ProjectId project, Map<String, SchoolId> schools) {
        if (lines.isEmpty()) {
            return;
        }
        var stored = storedColumns();
        var sql = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", stored),
                        stored.stream().map(column -> "?").collect(Collectors.joining(", ")));
        var rows = new ArrayList<@Nullable Object[]>(lines.size());
        for (int position = 0; position < lines.size(); position++) {
            rows.add(row(lines.get(position), position, project, schools));
        }
        jdbc.batchUpdate(sql, rows);
    }

    private List<String> storedColumns() {
        var stored = new ArrayList<String>();
        stored.add("project_id");
        columns.forEach(column -> stored.add(column.stored()));
        if (keepsTheme()) {
            stored.add("theme");
        }
        if (order == Order.AS_ENTERED) {
            stored.add("position");
        }
        stored.add(SINCE);
        stored.add(UNTIL);
        return stored;
    }

    private @Nullable Object[] row(Line line, int position, ProjectId project, Map<String, SchoolId> schools) {
        var row = new ArrayList<@Nullable Object>();
        row.add(project.value());
        line.values().forEach(value -> row.add(FigureColumn.kept(value, schools)));
        if (keepsTheme()) {
            row.add(line.theme());
        }
        if (order == Order.AS_ENTERED) {
            row.add(position);
        }
        row.add(Standing.kept(line.recorded().at()));
        row.add(Standing.keptUntil(line.recorded()));
        return row.toArray();
    }

    void write(JdbcTemplate jdbc, ProjectId project, PackTarget pack) {
        var letters = pack.letters();
        var rows = jdbc.query(
                "select %s from %s where project_id = ?%s"
                        .formatted(
                                String.join(", ", storedColumns()),
                                table,
                                order == Order.AS_ENTERED ? " order by position" : ""),
                (row, number) -> {
                    var cells = new ArrayList<String>();
                    for (var column : columns) {
                        cells.add(column.writes().from(row, column.stored(), letters));
                    }
                    cells.add(Standing.moment(row.getObject(SINCE, LocalDateTime.class))
                            .toString());
                    cells.add(Standing.until(row.getObject(UNTIL, LocalDateTime.class))
                            .map(Object::toString)
                            .orElse(""));
                    return cells.toArray(String[]::new);
                },
                project.value());
        if (order == Order.BY_SCHOOL) {
            rows = rows.stream().sorted(this::bySchool).toList();
        }
        rows.forEach(row -> pack.row(name, row));
    }

    /** By letter, then by theme or descriptor as their numbers run, then by when it was recorded. */
    private int bySchool(String[] one, String[] other) {
        var byLetter = Letters.ORDER.compare(one[0], other[0]);
        if (byLetter != 0) {
            return byLetter;
        }
        var byCode = compareCodes(one[1], other[1]);
        return byCode != 0 ? byCode : one[one.length - 2].compareTo(other[other.length - 2]);
    }

    /** Compares "2.4" and "2.10" by their numbers. */
    private static int compareCodes(String one, String other) {
        var byNumbers = Arrays.compare(
                one.split("\\."),
                other.split("\\."),
                Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        return byNumbers != 0 ? byNumbers : one.compareTo(other);
    }
}
