package uk.alongside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.Statement;
import uk.alongside.kernel.Moments;
import uk.alongside.projects.Letters;
import uk.alongside.projects.PackCell;
import uk.alongside.projects.PackTarget;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Brings what a pack says of self-reviews into the tables in bulk, and out of them in the order of a pack. */
@Component
class PackedReviewRows {

    private static final String SENT =
            " join audit on audit.id = %s join audit_round round on round.id = audit.round_id"
                    + " where round.project_id = ? and audit.sent_at is not null";

    private final JdbcTemplate jdbc;
    private final FrameworkReading frameworks;

    PackedReviewRows(JdbcTemplate jdbc, FrameworkReading frameworks) {
        this.jdbc = jdbc;
        this.frameworks = frameworks;
    }

    void save(ProjectId project, Map<String, SchoolId> schools, ReviewsInPack.Content content) {
        var rounds = new HashMap<Integer, RoundId>();
        var told = new HashMap<Integer, PackedRound>();
        var newRounds = new ArrayList<@Nullable Object[]>();
        for (var round : content.rounds()) {
            var id = RoundId.next();
            rounds.put(round.number(), id);
            told.put(round.number(), round);
            newRounds.add(row(id, project, round));
        }
        insert(
                "audit_round (id, project_id, position, kind, name, framework_id, edition_id, opens_on, closes_on,"
                        + " closed_at, colleagues_see, recorded_at)",
                newRounds);
        var reviews = new HashMap<PackedReview.Key, AuditId>();
        var audits = new ArrayList<@Nullable Object[]>();
        var sheets = new ArrayList<@Nullable Object[]>();
        for (var review : content.reviews()) {
            var id = AuditId.next();
            var round = known(told, review.key().round());
            reviews.put(review.key(), id);
            audits.add(new @Nullable Object[] {
                id.value(),
                known(rounds, review.key().round()).value(),
                project.value(),
                known(schools, review.key().school()).value(),
                kept(review.startedAt()),
                kept(review.sentAt()),
                kept(review.coSentAt())
            });
            sheets.add(new @Nullable Object[] {
                id.sheet().value(),
                id.value(),
                "SHEET",
                "",
                "en",
                round.colleaguesSee().name(),
                true,
                Moments.kept(round.recordedAt()),
                kept(review.startedAt()),
                kept(review.sentAt())
            });
        }
        insert("audit (id, round_id, project_id, school_id, started_at, sent_at, co_sent_at)", audits);
        insert(
                "audit_respondent (id, audit_id, kind, label, language, told, asked_all, invited_at, opened_at,"
                        + " finished_at)",
                sheets);
        insert(
                "audit_answer (respondent_id, statement_id, recorded_at, superseded_at, judgement, level, musts,"
                        + " version, reason)",
                answers(content.answers(), reviews));
        insert(
                "audit_moderation (audit_id, statement_id, recorded_at, superseded_at, judgement, level, note)",
                content.moderated().stream()
                        .map(one -> new @Nullable Object[] {
                            known(reviews, one.review()).value(),
                            one.statement().value(),
                            Moments.kept(one.recorded().at()),
                            until(one),
                            one.judgement().kind().name(),
                            level(one),
                            one.words()
                        })
                        .toList());
    }

    private static @Nullable Object[] row(RoundId id, ProjectId project, PackedRound round) {
        return new @Nullable Object[] {
            id.value(),
            project.value(),
            round.number(),
            round.kind().name(),
            round.name(),
            round.edition().framework().id().value(),
            round.edition().id().value(),
            round.opensOn(),
            round.closesOn().orElse(null),
            kept(round.closedAt()),
            round.colleaguesSee().name(),
            Moments.kept(round.recordedAt())
        };
    }

    /** Each with its version: how many answers to the statement there were up to it. */
    private static List<@Nullable Object[]> answers(
            List<PackedJudgement> answers, Map<PackedReview.Key, AuditId> reviews) {
        var versions = new HashMap<List<Object>, Integer>();
        return answers.stream()
                .sorted(Comparator.comparing(answer -> answer.recorded().at()))
                .map(answer -> new @Nullable Object[] {
                    known(reviews, answer.review()).sheet().value(),
                    answer.statement().value(),
                    Moments.kept(answer.recorded().at()),
                    until(answer),
                    answer.judgement().kind().name(),
                    level(answer),
                    answer.musts().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")),
                    versions.merge(List.of(answer.review(), answer.statement()), 1, Integer::sum),
                    answer.words().isEmpty() ? null : answer.words()
                })
                .toList();
    }

    private void insert(String into, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            var places = into.chars().filter(letter -> letter == ',').count() + 1;
            jdbc.batchUpdate("insert into " + into + " values (" + "?, ".repeat((int) places - 1) + "?)", rows);
        }
    }

    private static <K, V> V known(Map<K, V> all, K key) {
        return Optional.ofNullable(all.get(key)).orElseThrow();
    }

    private static @Nullable LocalDateTime kept(Optional<Instant> moment) {
        return moment.map(Moments::kept).orElse(null);
    }

    private static LocalDateTime until(PackedJudgement judgement) {
        return judgement.recorded().supersededAt().map(Moments::kept).orElse(Moments.FOREVER);
    }

    private static @Nullable Integer level(PackedJudgement judgement) {
        return judgement.judgement().isLevel() ? judgement.judgement().level() : null;
    }

    /** A round on its way out, and where its statements stand in it. */
    private record Outgoing(int number, Edition edition, Map<UUID, Integer> order) {

        Statement statement(UUID id) {
            return edition.content().statements().get(known(order, id));
        }
    }

    /** A row on its way out, with what it is sorted by. */
    private record Line(int round, String school, int statement, String at, String[] cells) {

        static final Comparator<Line> ORDER = Comparator.comparingInt(Line::round)
                .thenComparing(Line::school, Letters.ORDER)
                .thenComparingInt(Line::statement)
                .thenComparing(Line::at);
    }

    void write(ProjectId project, PackTarget pack) {
        var rounds = new HashMap<UUID, Outgoing>();
        jdbc.query(
                "select * from audit_round where project_id = ? order by position",
                (row, _) -> {
                    var edition = frameworks.edition(new EditionId(row.getObject("edition_id", UUID.class)));
                    rounds.put(row.getObject("id", UUID.class), writeRound(row, edition, pack));
                    return row.getRow();
                },
                project.value());
        if (rounds.isEmpty()) {
            return;
        }
        var letters = pack.letters();
        writeInOrder(
                ReviewsInPack.REVIEWS.name(),
                "select audit.* from audit where audit.project_id = ?",
                project,
                rounds,
                pack,
                (row, round) -> {
                    var school = letter(row, letters);
                    return new Line(round.number(), school, 0, "", new String[] {
                        Integer.toString(round.number()),
                        school,
                        PackCell.of(Moments.ifMoment(row, "started_at")),
                        PackCell.of(Moments.ifMoment(row, "sent_at")),
                        PackCell.of(Moments.ifMoment(row, "co_sent_at"))
                    });
                });
        writeInOrder(
                ReviewsInPack.ANSWERS.name(),
                "select answer.*, audit.round_id, audit.school_id from audit_answer answer"
                        + SENT.formatted("answer.respondent_id") + " and answer.superseded_at > audit.sent_at",
                project,
                rounds,
                pack,
                (row, round) -> line(row, round, letters, musts(row), text(row.getString("reason"))));
        writeInOrder(
                ReviewsInPack.MODERATED.name(),
                "select moderation.*, audit.round_id, audit.school_id from audit_moderation moderation"
                        + SENT.formatted("moderation.audit_id"),
                project,
                rounds,
                pack,
                (row, round) -> line(row, round, letters, text(row.getString("note"))));
    }

    private static Outgoing writeRound(ResultSet row, Edition edition, PackTarget pack) throws SQLException {
        var number = row.getInt("position");
        @Nullable LocalDate closes = row.getObject("closes_on", LocalDate.class);
        pack.row(
                ReviewsInPack.ROUNDS.name(),
                Integer.toString(number),
                row.getString("kind"),
                row.getString("name"),
                edition.framework().key(),
                Integer.toString(edition.number()),
                row.getObject("opens_on", LocalDate.class).toString(),
                closes == null ? "" : closes.toString(),
                PackCell.of(Moments.ifMoment(row, "closed_at")),
                row.getString("colleagues_see"),
                PackCell.of(Moments.moment(row, "recorded_at")));
        var order = new HashMap<UUID, Integer>();
        edition.content()
                .statements()
                .forEach(statement -> order.put(statement.id().value(), order.size()));
        return new Outgoing(number, edition, order);
    }

    /** Makes a line of a row of one round. */
    private interface Lines {
        Line of(ResultSet row, Outgoing round) throws SQLException;
    }

    private void writeInOrder(
            String file, String sql, ProjectId project, Map<UUID, Outgoing> rounds, PackTarget pack, Lines lines) {
        jdbc
                .query(
                        sql,
                        (row, _) -> {
                            var round = rounds.get(row.getObject("round_id", UUID.class));
                            return round == null ? Optional.<Line>empty() : Optional.of(lines.of(row, round));
                        },
                        project.value())
                .stream()
                .flatMap(Optional::stream)
                .sorted(Line.ORDER)
                .forEach(line -> pack.row(file, line.cells()));
    }

    private static Line line(ResultSet row, Outgoing round, Map<SchoolId, String> letters, String... own)
            throws SQLException {
        var school = letter(row, letters);
        var statement = row.getObject("statement_id", UUID.class);
        var at = PackCell.of(Moments.moment(row, "recorded_at"));
        var until = row.getObject("superseded_at", LocalDateTime.class);
        var cells = new ArrayList<String>();
        cells.add(Integer.toString(round.number()));
        cells.add(school);
        cells.add(round.statement(statement).code());
        cells.add(new Judgement(Judgement.Kind.valueOf(row.getString("judgement")), row.getInt("level")).code());
        cells.addAll(Arrays.asList(own));
        cells.add(at);
        cells.add(until.equals(Moments.FOREVER) ? "" : PackCell.of(until.toInstant(ZoneOffset.UTC)));
        return new Line(round.number(), school, known(round.order(), statement), at, cells.toArray(String[]::new));
    }

    private static String letter(ResultSet row, Map<SchoolId, String> letters) throws SQLException {
        return known(letters, new SchoolId(row.getObject("school_id", UUID.class)));
    }

    private static String musts(ResultSet row) throws SQLException {
        var kept = row.getString("musts");
        return kept.isEmpty()
                ? ""
                : Arrays.stream(kept.split(","))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("; "));
    }

    /** In one line, as every cell of a pack is. */
    private static String text(@Nullable String words) {
        return words == null ? "" : words.strip().replaceAll("\\s+", " ");
    }
}
