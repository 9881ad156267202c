package uk.alongside.pairing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.OneLine;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.Moments;
import uk.alongside.pairing.quality.SchoolStep;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.projects.Letters;
import uk.alongside.projects.PackCell;
import uk.alongside.projects.PackFile;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Brings what a pack says of pairing into the tables in bulk, and out of them in the order of a pack. */
@Component
class PackedPairingRows {

    private final JdbcTemplate jdbc;
    private final PersonDirectory people;

    PackedPairingRows(JdbcTemplate jdbc, PersonDirectory people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    void save(ProjectId project, Map<String, SchoolId> schools, PairingInPack.Content content) {
        new Saving(project, schools).all(content);
    }

    /** One pack on its way in; each coach of it becomes an id that leads to nobody. */
    private final class Saving {

        private final ProjectId project;
        private final Map<String, SchoolId> schools;
        private final Map<String, PersonId> coaches = new HashMap<>();
        private final Map<Integer, PairingId> pairs = new HashMap<>();

        Saving(ProjectId project, Map<String, SchoolId> schools) {
            this.project = project;
            this.schools = schools;
        }

        void all(PairingInPack.Content content) {
            content.pairs().forEach(pair -> pairs.put(pair.number(), PairingId.next()));
            insert(
                    "school_step (project_id, school_id, step, on_day, late_reason, recorded_at)",
                    content.steps().stream()
                            .map(step -> row(
                                    project.value(),
                                    school(step.school()),
                                    step.step().name(),
                                    step.on(),
                                    late(step.late()),
                                    kept(step.at())))
                            .toList());
            insert(
                    "pairing_school (project_id, school_id, mark, easting, northing, note, changed_at)",
                    content.marks().stream()
                            .map(mark -> row(
                                    project.value(),
                                    school(mark.school()),
                                    mark.mark().map(Enum::name).orElse(null),
                                    mark.easting().orElse(null),
                                    mark.northing().orElse(null),
                                    mark.note(),
                                    kept(mark.at())))
                            .toList());
            insert(
                    "pairing_school_theme (project_id, school_id, theme_code, asks_for, marked)",
                    content.themes().stream()
                            .map(theme -> row(
                                    project.value(),
                                    school(theme.school()),
                                    theme.theme(),
                                    theme.asksFor(),
                                    theme.marked().map(Enum::name).orElse(null)))
                            .toList());
            insert(
                    "pair_group (id, project_id, number, state, confirmed_on, confirmed_at, begins_on, ended_on,"
                            + " went_well, shared_reasons)",
                    content.pairs().stream()
                            .map(pair -> row(
                                    pair(pair.number()),
                                    project.value(),
                                    pair.number(),
                                    pair.state().name(),
                                    pair.confirmedOn(),
                                    kept(pair.confirmedAt()),
                                    pair.beginsOn(),
                                    pair.endedOn().orElse(null),
                                    pair.wentWell().orElse(null),
                                    pair.reasons()))
                            .toList());
            insert(
                    "pair_member (group_id, project_id, school_id, part, from_day, until_day)",
                    content.members().stream()
                            .map(member -> row(
                                    pair(member.pair()),
                                    project.value(),
                                    school(member.school()),
                                    member.part().name(),
                                    member.from(),
                                    member.until().orElse(null)))
                            .toList());
            insert(
                    "pair_coach (group_id, person_id, from_day, until_day)",
                    content.coaches().stream()
                            .map(coach -> row(
                                    pair(coach.pair()),
                                    coach(coach.coach()),
                                    coach.from(),
                                    coach.until().orElse(null)))
                            .toList());
            insert(
                    "pair_answer (id, group_id, recorded_at, school_id, coach_id, accepts, answered_on, late_reason,"
                            + " superseded_at)",
                    content.answers().stream()
                            .map(answer -> row(
                                    Ids.next(),
                                    pair(answer.pair()),
                                    kept(answer.at()),
                                    answer.school().map(this::school).orElse(null),
                                    answer.coach().map(this::coach).orElse(null),
                                    answer.accepts(),
                                    answer.on(),
                                    late(answer.late()),
                                    answer.until().map(Moments::kept).orElse(Moments.FOREVER)))
                            .toList());
            insert(
                    "conflict_check (id, group_id, person_id, school_id, result, checked_on, late_reason, recorded_at)",
                    content.checks().stream()
                            .map(check -> row(
                                    Ids.next(),
                                    pair(check.pair()),
                                    coach(check.coach()),
                                    school(check.school()),
                                    check.clear() ? "CLEAR" : "CONFLICT",
                                    check.on(),
                                    late(check.late()),
                                    kept(check.at())))
                            .toList());
            insert(
                    "pairing_lock (id, project_id, kind, school_id, other_school_id, coach_id, reason, made_at, lifted_at)",
                    content.locks().stream()
                            .map(lock -> row(
                                    Ids.next(),
                                    project.value(),
                                    lock.kind().name(),
                                    school(lock.school()),
                                    lock.other().map(this::school).orElse(null),
                                    lock.coach().map(this::coach).orElse(null),
                                    lock.reason(),
                                    kept(lock.madeAt()),
                                    lock.liftedAt().map(Moments::kept).orElse(null)))
                            .toList());
        }

        private UUID school(String letter) {
            return Optional.ofNullable(schools.get(letter)).orElseThrow().value();
        }

        private UUID pair(int number) {
            return Optional.ofNullable(pairs.get(number)).orElseThrow().value();
        }

        private UUID coach(String label) {
            return coaches.computeIfAbsent(label, _ -> PersonId.next()).value();
        }

        private void insert(String into, List<@Nullable Object[]> rows) {
            if (!rows.isEmpty()) {
                var places = into.chars().filter(letter -> letter == ',').count() + 1;
                jdbc.batchUpdate("insert into " + into + " values (" + "?, ".repeat((int) places - 1) + "?)", rows);
            }
        }
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    private static @Nullable String late(String reason) {
        return reason.isEmpty() ? null : reason;
    }

    private static LocalDateTime kept(Instant moment) {
        return Moments.kept(moment);
    }

    void write(ProjectId project, PackTarget pack) {
        var writing = new Writing(project, pack);
        writing.coaches();
        writing.schools();
        writing.pairs();
        writing.beforehand();
    }

    /** A row on its way out, with what it is sorted by: numbers and letters first, then the cells themselves. */
    private record Line(int pair, String school, String[] cells) {

        static final Comparator<Line> ORDER = Comparator.comparingInt(Line::pair)
                .thenComparing(Line::school, Letters.ORDER)
                .thenComparing(line -> String.join("\u0000", line.cells()));
    }

    /** Makes a line of a row. */
    private interface Lines {
        Line of(ResultSet row) throws SQLException;
    }

    /** One pack on its way out. Coaches are counted as they come into the pairs, then as decisions name them. */
    private final class Writing {

        private final ProjectId project;
        private final PackTarget pack;
        private final Map<SchoolId, String> letters;
        private final Map<UUID, String> labels = new LinkedHashMap<>();
        private Map<PersonId, String> names = Map.of();

        Writing(ProjectId project, PackTarget pack) {
            this.project = project;
            this.pack = pack;
            this.letters = pack.letters();
        }

        /** In the order of pairs and days; of two who came on one day, the one who left first. */
        void coaches() {
            var rows = jdbc.query(
                    """
                    select pair_group.number, coach.person_id, coach.from_day, coach.until_day
                    from pair_coach coach join pair_group on pair_group.id = coach.group_id
                    where pair_group.project_id = ?
                    order by pair_group.number, coach.from_day, coach.until_day is null, coach.until_day""",
                    (row, _) -> new String[] {
                        row.getString("number"),
                        label(row.getObject("person_id", UUID.class)),
                        text(row, "from_day"),
                        text(row, "until_day")
                    },
                    project.value());
            rows.forEach(cells -> pack.row(PairingInPack.COACHES.name(), cells));
            names = people.namesOf(labels.keySet().stream().map(PersonId::new).toList());
        }

        void schools() {
            sorted(
                    PairingInPack.STEPS,
                    "select * from school_step where project_id = ?",
                    row -> line(
                            SchoolStep.valueOf(row.getString("step")).ordinal(),
                            letter(row, "school_id"),
                            letter(row, "school_id"),
                            row.getString("step"),
                            text(row, "on_day"),
                            inOneLine(row, "late_reason"),
                            PackCell.of(Moments.moment(row, "recorded_at"))),
                    Comparator.comparing(Line::school, Letters.ORDER).thenComparingInt(Line::pair));
            sorted(
                    PairingInPack.MARKS,
                    "select * from pairing_school where project_id = ?",
                    row -> line(
                            0,
                            letter(row, "school_id"),
                            letter(row, "school_id"),
                            text(row, "mark"),
                            text(row, "easting"),
                            text(row, "northing"),
                            inOneLine(row, "note"),
                            PackCell.of(Moments.moment(row, "changed_at"))),
                    Line.ORDER);
            sorted(
                    PairingInPack.THEMES,
                    "select * from pairing_school_theme where project_id = ?",
                    row -> line(
                            0,
                            letter(row, "school_id"),
                            letter(row, "school_id"),
                            row.getString("theme_code"),
                            PackCell.of(row.getBoolean("asks_for")),
                            text(row, "marked")),
                    Line.ORDER);
        }

        void pairs() {
            sorted(
                    PairingInPack.PAIRS,
                    "select * from pair_group where project_id = ?",
                    row -> line(
                            row.getInt("number"),
                            "",
                            row.getString("number"),
                            row.getString("state"),
                            text(row, "confirmed_on"),
                            PackCell.of(Moments.moment(row, "confirmed_at")),
                            text(row, "begins_on"),
                            text(row, "ended_on"),
                            row.getObject("went_well") == null ? "" : PackCell.of(row.getBoolean("went_well")),
                            OneLine.of(unnamed(row.getString("shared_reasons")
                                    .replace("\r", "")
                                    .strip()))),
                    Line.ORDER);
            sorted(
                    PairingInPack.SCHOOLS,
                    "select member.*, pair_group.number" + of("pair_member member"),
                    row -> line(
                            row.getInt("number"),
                            letter(row, "school_id"),
                            row.getString("number"),
                            letter(row, "school_id"),
                            row.getString("part"),
                            text(row, "from_day"),
                            text(row, "until_day")),
                    Line.ORDER);
            sorted(
                    PairingInPack.ANSWERS,
                    "select answer.*, pair_group.number" + of("pair_answer answer"),
                    row -> line(
                            row.getInt("number"),
                            ifLetter(row, "school_id"),
                            row.getString("number"),
                            ifLetter(row, "school_id"),
                            ifLabel(row, "coach_id"),
                            PackCell.of(row.getBoolean("accepts")),
                            text(row, "answered_on"),
                            inOneLine(row, "late_reason"),
                            PackCell.of(Moments.moment(row, "recorded_at")),
                            until(row)),
                    Line.ORDER);
            sorted(
                    PairingInPack.CHECKS,
                    "select checked.*, pair_group.number" + of("conflict_check checked"),
                    row -> line(
                            row.getInt("number"),
                            letter(row, "school_id"),
                            row.getString("number"),
                            label(row.getObject("person_id", UUID.class)),
                            letter(row, "school_id"),
                            PackCell.of(row.getString("result").equals("CLEAR")),
                            text(row, "checked_on"),
                            inOneLine(row, "late_reason"),
                            PackCell.of(Moments.moment(row, "recorded_at"))),
                    Line.ORDER);
        }

        private static String of(String table) {
            return " from %s join pair_group on pair_group.id = %s.group_id where pair_group.project_id = ?"
                    .formatted(table, table.substring(table.indexOf(' ') + 1));
        }

        /** In the order in which they were made: so a coach whom only they name is counted the same again. */
        void beforehand() {
            jdbc.query(
                            "select * from pairing_lock where project_id = ? order by made_at, id",
                            (row, _) -> new String[] {
                                row.getString("kind"),
                                letter(row, "school_id"),
                                ifLetter(row, "other_school_id"),
                                ifLabel(row, "coach_id"),
                                inOneLine(row, "reason"),
                                PackCell.of(Moments.moment(row, "made_at")),
                                PackCell.of(Moments.ifMoment(row, "lifted_at"))
                            },
                            project.value())
                    .forEach(cells -> pack.row(PairingInPack.LOCKS.name(), cells));
        }

        private void sorted(PackFile file, String sql, Lines lines, Comparator<Line> order) {
            jdbc.query(sql, (row, _) -> lines.of(row), project.value()).stream()
                    .sorted(order)
                    .forEach(line -> pack.row(file.name(), line.cells()));
        }

        private String letter(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(letters.get(new SchoolId(row.getObject(column, UUID.class))))
                    .orElseThrow();
        }

        private String ifLetter(ResultSet row, String column) throws SQLException {
            return row.getObject(column) == null ? "" : letter(row, column);
        }

        private String ifLabel(ResultSet row, String column) throws SQLException {
            return row.getObject(column) == null ? "" : label(row.getObject(column, UUID.class));
        }

        /** As every cell of a pack is, and without the names of coaches. */
        private String inOneLine(ResultSet row, String column) throws SQLException {
            return unnamed(text(row, column).strip().replaceAll("\\s+", " "));
        }

        private String unnamed(String text) {
            var changed = text;
            for (var name : names.entrySet()) {
                changed = changed.replace(name.getValue(), label(name.getKey().value()));
            }
            return changed;
        }

        private String label(UUID coach) {
            return labels.computeIfAbsent(coach, _ -> "Coach " + (labels.size() + 1));
        }
    }

    private static Line line(int pair, String school, String... cells) {
        return new Line(pair, school, cells);
    }

    private static String until(ResultSet row) throws SQLException {
        var until = row.getObject("superseded_at", LocalDateTime.class);
        return until.equals(Moments.FOREVER) ? "" : PackCell.of(until.toInstant(ZoneOffset.UTC));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Objects.requireNonNullElse(text, "");
    }
}
