package uk.alongside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.Moments;
import uk.alongside.people.PersonId;

/** Answers in the database: added, and superseded when others take their place. */
@Component
class AnswerRows {

    private static final String STAND = "superseded_at = '9999-12-31 23:59:59.999999'";

    private static final String COLUMNS =
            "answer.respondent_id, answer.statement_id, answer.judgement, answer.level, answer.musts, answer.helped,"
                    + " answer.version, answer.given_by, answer.reason, answer.recorded_at";

    private static final String INSERT = """
            insert into audit_answer (respondent_id, statement_id, recorded_at, judgement, level, musts, helped, op,
                version, given_by, reason)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AnswerRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * One answer as it stands or stood.
     *
     * @param musts the numbers of the statement's musts that are in place, counted from 1
     * @param by who gave it; empty where somebody came through a link
     * @param reason why it was corrected, where it was
     */
    record Answer(
            RespondentId respondent,
            StatementId statement,
            Judgement judgement,
            Set<Integer> musts,
            boolean helped,
            int version,
            Optional<PersonId> by,
            Optional<String> reason,
            Instant at) {

        Answer {
            musts = Set.copyOf(musts);
        }

        boolean saysTheSameAs(Judgement other, Set<Integer> otherMusts, boolean otherHelped) {
            return judgement.equals(other) && musts.equals(otherMusts) && helped == otherHelped;
        }
    }

    /** What a respondent answers now, by statement. */
    Map<StatementId, Answer> of(RespondentId respondent) {
        return of(List.of(respondent)).stream().collect(Collectors.toMap(Answer::statement, Function.identity()));
    }

    /** What a respondent answers now, and what the sheet of the round before says. */
    record Two(Map<StatementId, Answer> own, Map<StatementId, Answer> last) {}

    Two ofTwo(RespondentId respondent, Optional<RespondentId> sheetBefore) {
        var both = Stream.concat(Stream.of(respondent), sheetBefore.stream()).toList();
        var byRespondent = of(both).stream()
                .collect(Collectors.groupingBy(
                        Answer::respondent, Collectors.toMap(Answer::statement, Function.identity())));
        return new Two(
                byRespondent.getOrDefault(respondent, Map.of()),
                sheetBefore.map(byRespondent::get).orElse(Map.of()));
    }

    List<Answer> of(Collection<RespondentId> respondents) {
        return respondents.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from audit_answer answer where respondent_id in (:respondents) and "
                                + STAND)
                        .param(
                                "respondents",
                                respondents.stream().map(RespondentId::value).toList())
                        .query((row, number) -> answer(row))
                        .list();
    }

    /** What stands. Not locked: whoever writes has locked the draft, and a lock on what is not there yet blocks others. */
    Optional<Answer> standing(RespondentId respondent, StatementId statement) {
        return jdbc.sql("select " + COLUMNS + " from audit_answer answer where respondent_id = ? and statement_id = ?"
                        + " and " + STAND)
                .params(respondent.value(), statement.value())
                .query((row, number) -> answer(row))
                .optional();
    }

    /** What stands, which nobody else changes until this transaction ends. */
    Optional<Answer> locked(RespondentId respondent, StatementId statement) {
        return jdbc.sql("select " + COLUMNS + " from audit_answer answer where respondent_id = ? and statement_id = ?"
                        + " and " + STAND + " for update")
                .params(respondent.value(), statement.value())
                .query((row, number) -> answer(row))
                .optional();
    }

    /** Every answer to a statement, the newest first. */
    List<Answer> history(RespondentId respondent, StatementId statement) {
        return jdbc.sql("select " + COLUMNS + " from audit_answer answer where respondent_id = ? and statement_id = ?"
                        + " order by recorded_at desc")
                .params(respondent.value(), statement.value())
                .query((row, number) -> answer(row))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                new RespondentId(row.getObject("respondent_id", UUID.class)),
                new StatementId(row.getObject("statement_id", UUID.class)),
                judgement(row),
                musts(row.getString("musts")),
                row.getBoolean("helped"),
                row.getInt("version"),
                ReviewPlaces.ifPerson(row, "given_by"),
                Optional.ofNullable(row.getString("reason")),
                Moments.moment(row, "recorded_at"));
    }

    static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(Judgement.Kind.valueOf(row.getString("judgement")), row.getInt("level"));
    }

    static @Nullable Integer level(Judgement judgement) {
        return judgement.isLevel() ? judgement.level() : null;
    }

    /** {@code 1,3} */
    static Set<Integer> musts(String kept) {
        return kept.isEmpty()
                ? Set.of()
                : Arrays.stream(kept.split(",")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    static String musts(Set<Integer> musts) {
        return new TreeSet<>(musts).stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /**
     * Puts an answer in the place of the one that stands.
     *
     * @param standing what stands now; read under a lock that keeps it so
     */
    void write(Answer answer, Optional<Answer> standing, @Nullable UUID op) {
        var at = momentAfter(standing, answer.at());
        standing.ifPresent(before -> supersede(before, at));
        var values = values(answer, at, op, standing.map(Answer::version).orElse(0) + 1);
        jdbc.sql(INSERT + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    /**
     * Puts an answer in the place of whatever stands, without looking first.
     *
     * @param likelyFirst whether probably none stands: looking for one to supersede would then only get in others' way
     * @return false where the same stands already; then nothing is written
     */
    boolean replace(Answer answer, @Nullable UUID op, boolean likelyFirst) {
        if (likelyFirst && add(answer, op)) {
            return true;
        }
        jdbc.sql("update audit_answer set superseded_at = greatest(?, recorded_at + interval 1 microsecond)"
                        + " where respondent_id = ? and statement_id = ? and " + STAND
                        + " and not (judgement = ? and level <=> ? and musts = ? and helped = ?)")
                .params(Arrays.asList(
                        Moments.kept(answer.at()),
                        answer.respondent().value(),
                        answer.statement().value(),
                        answer.judgement().kind().name(),
                        level(answer.judgement()),
                        musts(answer.musts()),
                        answer.helped()))
                .update();
        return add(answer, op);
    }

    /** False where one stands. */
    private boolean add(Answer answer, @Nullable UUID op) {
        try {
            jdbc.sql(INSERT + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(values(answer, answer.at(), op, 1))
                    .update();
            return true;
        } catch (DuplicateKeyException oneStands) {
            return false;
        }
    }

    private static List<@Nullable Object> values(Answer answer, Instant at, @Nullable UUID op, int version) {
        return Arrays.asList(
                answer.respondent().value(),
                answer.statement().value(),
                Moments.kept(at),
                answer.judgement().kind().name(),
                level(answer.judgement()),
                musts(answer.musts()),
                answer.helped(),
                op,
                version,
                answer.by().map(PersonId::value).orElse(null),
                answer.reason().orElse(null));
    }

    /** Adds answers where none stand. */
    void add(List<Answer> fresh) {
        batches.batchUpdate(
                INSERT + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                fresh.stream()
                        .map(answer -> values(answer, answer.at(), null, 1).toArray())
                        .toList());
    }

    /** Takes back what stands. */
    void clear(Answer standing, Instant now) {
        supersede(standing, momentAfter(Optional.of(standing), now));
    }

    private void supersede(Answer standing, Instant at) {
        jdbc.sql("update audit_answer set superseded_at = greatest(?, recorded_at + interval 1 microsecond)"
                        + " where respondent_id = ? and statement_id = ? and " + STAND)
                .params(
                        Moments.kept(at),
                        standing.respondent().value(),
                        standing.statement().value())
                .update();
    }

    /** Now, and later than what it supersedes. */
    private static Instant momentAfter(Optional<Answer> standing, Instant now) {
        var kept = now.truncatedTo(ChronoUnit.MICROS);
        return standing.map(Answer::at)
                .filter(before -> !before.isBefore(kept))
                .map(before -> before.plus(1, ChronoUnit.MICROS))
                .orElse(kept);
    }

    /** How often an answer was given on the sheets of a round that were sent. */
    record Total(StatementId statement, Judgement judgement, int count) {}

    Map<StatementId, List<Total>> totals(RoundId round) {
        return jdbc
                .sql("""
                        select answer.statement_id, answer.judgement, answer.level, count(*) as count
                        from audit join audit_answer answer on answer.respondent_id = audit.id
                            and answer.superseded_at = '9999-12-31 23:59:59.999999'
                        where audit.round_id = ? and audit.sent_at is not null
                        group by answer.statement_id, answer.judgement, answer.level""")
                .param(round.value())
                .query((row, number) -> new Total(
                        new StatementId(row.getObject("statement_id", UUID.class)),
                        judgement(row),
                        row.getInt("count")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Total::statement));
    }
}
