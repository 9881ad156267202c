package uk.alongside.schools.register;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.jobs.JobRun;

/**
 * The third step of an import: lays the staged rows beside what is known, set by set. What is new is added, what differs is
 * changed and told, and what is the same is not touched: a file that is imported again writes nothing.
 */
@Component
class Comparing {

    private static final int PORTION = 5_000;
    private static final int MOST_CHANGES = 50_000;

    private final JdbcClient sql;
    private final ImportRows imports;
    private final TransactionOperations transaction;

    Comparing(JdbcClient sql, ImportRows imports, TransactionOperations transaction) {
        this.sql = sql;
        this.imports = imports;
        this.transaction = transaction;
    }

    void run(ImportRow row, Layout layout, JobRun job) {
        var plan = new Plan(row, layout);
        long from = row.mergedTo();
        long last = plan.lastLine();
        while (from < last) {
            if (job.isCancelled()) {
                return;
            }
            long after = from;
            long to = plan.endOfPortion(after);
            transaction.executeWithoutResult(_ -> {
                imports.count(row.id(), plan.merge(after, to));
                imports.mergedTo(row.id(), to);
                job.checkpoint("compared to line " + to);
            });
            from = to;
            job.progress(
                    500 + (int) (300 * to / last),
                    1000,
                    "Comparing with what is known: line %,d of %,d.".formatted(to, last));
        }
        transaction.executeWithoutResult(_ -> {
            imports.state(row.id(), ImportState.SETTLING);
            job.checkpoint("compared");
        });
    }

    /** The statements for one file: they name just the columns that it has. */
    private final class Plan {

        private final ImportRow row;
        private final Target target;
        private final List<String> facts;
        private final String keys;
        private final String join;
        private final String differs;

        Plan(ImportRow row, Layout layout) {
            this.row = row;
            this.target = layout.target();
            this.facts = layout.facts().stream().map(Column::name).toList();
            this.keys = target.keys().stream().map(Column::name).collect(Collectors.joining(", "));
            this.join = target.keys().stream()
                    .map(Column::name)
                    .map(key -> "known.%1$s = staged.%1$s".formatted(key))
                    .collect(Collectors.joining(" and "));
            this.differs = facts.isEmpty()
                    ? "false"
                    : facts.stream()
                            .map(fact -> "known.%1$s <=> staged.%1$s".formatted(fact))
                            .collect(Collectors.joining(" and ", "not (", ")"));
        }

        long lastLine() {
            return sql.sql("select coalesce(max(line), 0) from %s where import_id = ?".formatted(target.stage()))
                    .param(row.id().value())
                    .query(Long.class)
                    .single();
        }

        /** The last of the next so many lines. */
        long endOfPortion(long after) {
            return sql.sql("""
                            select max(line) from (
                                select line from %s where import_id = ? and line > ? order by line limit %d
                            ) some
                            """.formatted(target.stage(), PORTION))
                    .params(row.id().value(), after)
                    .query(Long.class)
                    .single();
        }

        ImportCounts merge(long after, long to) {
            long all =
                    count("select count(*) from %s staged where %s".formatted(target.stage(), inPortion()), after, to);
            long changed = count(
                    "select count(*) from %s staged join %s known on %s where %s and %s"
                            .formatted(target.stage(), target.table(), join, inPortion(), differs),
                    after,
                    to);
            if (changed > 0) {
                tell(after, to);
                change(after, to);
            }
            long added = add(after, to);
            return new ImportCounts(0, added, changed, all - added - changed, 0, 0, 0);
        }

        private String inPortion() {
            return "staged.import_id = :import and staged.line > :after and staged.line <= :to";
        }

        private long count(String select, long after, long to) {
            return bound(select, after, to).query(Long.class).single();
        }

        private JdbcClient.StatementSpec bound(String statement, long after, long to) {
            return sql.sql(statement)
                    .param("import", row.id().value())
                    .param("after", after)
                    .param("to", to);
        }

        /** Writes down which rows change in which field, from what to what. */
        private void tell(long after, long to) {
            long told = sql.sql("select count(*) from register_import_change where import_id = ?")
                    .param(row.id().value())
                    .query(Long.class)
                    .single();
            for (var fact : facts) {
                var ofChanged = "from %s staged join %s known on %s where %s and not (known.%s <=> staged.%s)"
                        .formatted(target.stage(), target.table(), join, inPortion(), fact, fact);
                long changed = count("select count(*) " + ofChanged, after, to);
                if (changed == 0) {
                    continue;
                }
                sql.sql("""
                                insert into register_import_field (import_id, field, changed) values (?, ?, ?)
                                on duplicate key update changed = changed + values(changed)
                                """).params(row.id().value(), fact, changed).update();
                if (told < MOST_CHANGES) {
                    told += bound("""
                                    insert into register_import_change
                                        (import_id, line, field, row_key, before_value, after_value)
                                    select staged.import_id, staged.line, '%1$s', concat_ws(' ', %2$s),
                                        left(known.%1$s, 600), left(staged.%1$s, 600) %3$s limit %4$d
                                    """.formatted(fact, ofStaged(), ofChanged, MOST_CHANGES - told), after, to)
                            .update();
                }
            }
        }

        private String ofStaged() {
            return target.keys().stream().map(key -> "staged." + key.name()).collect(Collectors.joining(", "));
        }

        private void change(long after, long to) {
            var set = facts.stream()
                    .map(fact -> "known.%1$s = staged.%1$s".formatted(fact))
                    .collect(Collectors.joining(", "));
            bound(
                            "update %s known join %s staged on %s set %s, known.import_id = :import, known.recorded_at = :now where %s and %s"
                                    .formatted(target.table(), target.stage(), join, set, inPortion(), differs),
                            after,
                            to)
                    .param("now", imports.now())
                    .update();
        }

        private long add(long after, long to) {
            var columns = facts.isEmpty() ? keys : keys + ", " + String.join(", ", facts);
            var values = facts.isEmpty()
                    ? ofStaged()
                    : ofStaged()
                            + facts.stream().map(fact -> ", staged." + fact).collect(Collectors.joining());
            return bound(
                            "insert into %s (%s, import_id, recorded_at) select %s, :import, :now from %s staged left join %s known on %s where %s and known.%s is null"
                                    .formatted(
                                            target.table(),
                                            columns,
                                            values,
                                            target.stage(),
                                            target.table(),
                                            join,
                                            inPortion(),
                                            target.keys().getFirst().name()),
                            after,
                            to)
                    .param("now", imports.now())
                    .update();
        }
    }
}
