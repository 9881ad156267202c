package uk.alongside.schools.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The second step of an import, in one transaction: what can only be seen once all rows have been read. Rows that stand
 * twice, schools that are named by LAESTAB alone, codes that a cut-down file leaves out, and values that could not be
 * taken, in the place of which stays what is known.
 */
@Component
class Checking {

    private final JdbcClient sql;
    private final ImportRows imports;

    Checking(JdbcClient sql, ImportRows imports) {
        this.sql = sql;
        this.imports = imports;
    }

    void run(ImportRow row, Layout layout) {
        var target = layout.target();
        if (target == Target.CENSUS) {
            findUrns(row);
        }
        refuseRepetitions(row, layout);
        if (layout.looksUp("la_code")) {
            lookUp(row, "la_code", "la_name", "local_authority");
        }
        if (layout.looksUp("type_code")) {
            lookUp(row, "type_code", "type_name", "establishment_type");
        }
        keepWhatIsKnown(row, target);
        if (target == Target.CENSUS) {
            keepOtherSymbols(row, layout);
        }
    }

    /** Files without URNs name a school by its LAESTAB, which an academy takes over from the school before it. */
    private void findUrns(ImportRow row) {
        sql.sql("""
                        update staged_school_census staged
                        join (
                            select line, urn from (
                                select staged.line, entry.urn,
                                    row_number() over (
                                        partition by staged.line
                                        order by
                                            (entry.opened_on is null
                                                or entry.opened_on < makedate(staged.school_year + 1, 244))
                                            and (entry.closed_on is null
                                                or entry.closed_on >= makedate(staged.school_year, 244)) desc,
                                            entry.opened_on desc, entry.urn desc) as place
                                from staged_school_census staged
                                join register_entry entry
                                    on entry.laestab = concat(staged.la_code, staged.establishment_number)
                                where staged.import_id = :import and staged.urn is null
                            ) candidate where place = 1
                        ) found on found.line = staged.line
                        set staged.urn = found.urn
                        where staged.import_id = :import
                        """).param("import", row.id().value()).update();
        sql.sql("""
                        update staged_school_census staged
                        join (
                            select la_code, establishment_number, max(urn) as urn from school_census
                            where source in ('CENSUS', 'SEN_CENSUS') group by la_code, establishment_number
                        ) known on known.la_code = staged.la_code
                            and known.establishment_number = staged.establishment_number
                        set staged.urn = known.urn
                        where staged.import_id = :import and staged.urn is null
                        """).param("import", row.id().value()).update();
        refuse(
                row,
                "select line, 0 as first, concat(la_code, '/', establishment_number) as shown"
                        + " from staged_school_census where import_id = :import and urn is null",
                Target.CENSUS,
                line -> Finding.row(
                        line.getLong("line"),
                        "LAESTAB",
                        line.getString("shown"),
                        "No school on the register has this LAESTAB. Import the register, then this file again."));
    }

    private void refuseRepetitions(ImportRow row, Layout layout) {
        var target = layout.target();
        var keys = target.keys().stream().map(Column::name).collect(Collectors.joining(", "));
        var again = """
                select line, first, shown from (
                    select line, first_value(line) over (partition by %1$s order by line) as first,
                        concat_ws(' ', %1$s) as shown
                    from %2$s where import_id = :import
                ) numbered where line > first
                """.formatted(keys, target.stage());
        if (target == Target.TYPE || target == Target.AUTHORITY) {
            // Their files repeat a code for every kind of it, which is no fault.
            imports.count(row.id(), new ImportCounts(0, 0, 0, 0, 0, remove(row, again, target), 0));
        } else {
            refuse(
                    row,
                    again,
                    target,
                    line -> Finding.row(
                            line.getLong("line"),
                            target.keys().getFirst().name(),
                            line.getString("shown"),
                            "The same stands in line %,d already, which was taken.".formatted(line.getLong("first"))));
        }
    }

    /** What is wrong with a line that was selected. */
    private interface Fault {
        Finding of(ResultSet line) throws SQLException;
    }

    /** Refuses the lines that are selected. A file may have millions of them: no more are held than are written down. */
    private void refuse(ImportRow row, String lines, Target target, Fault fault) {
        var first = sql.sql(lines + " order by line limit " + ImportRows.MOST_FINDINGS)
                .param("import", row.id().value())
                .query((line, number) -> fault.of(line))
                .list();
        if (first.isEmpty()) {
            return;
        }
        long all = remove(row, lines, target);
        imports.find(row.id(), first);
        imports.findMore(row.id(), all - first.size());
        imports.count(row.id(), new ImportCounts(0, 0, 0, 0, all, 0, 0));
    }

    private long remove(ImportRow row, String lines, Target target) {
        return sql.sql("""
                        delete staged from %s staged join (%s) gone on gone.line = staged.line
                        where staged.import_id = :import
                        """.formatted(target.stage(), lines))
                .param("import", row.id().value())
                .update();
    }

    /** A code that the file leaves out is the one known under its name, or stays what it was. */
    private void lookUp(ImportRow row, String code, String name, String table) {
        sql.sql("""
                        update staged_register_entry staged
                        left join (select name, min(code) as code from %1$s group by name having count(*) = 1) known
                            on known.name = staged.%3$s
                        left join register_entry entry on entry.urn = staged.urn
                        set staged.%2$s = coalesce(staged.%2$s, known.code, entry.%2$s)
                        where staged.import_id = ?
                        """.formatted(table, code, name)).param(row.id().value()).update();
    }

    /** In the place of a value that could not be taken, and of a damaged text whose undamaged form is known. */
    private void keepWhatIsKnown(ImportRow row, Target target) {
        var join = target.keys().stream()
                .map(Column::name)
                .map(key -> "known.%1$s = staged.%1$s".formatted(key))
                .collect(Collectors.joining(" and "));
        for (var column : target.facts()) {
            var update = """
                    update %1$s staged
                    join register_import_finding finding on finding.import_id = staged.import_id
                        and finding.line = staged.line and finding.field = :field and finding.kind = :kind
                    join %2$s known on %3$s
                    set staged.%4$s = known.%4$s
                    where staged.import_id = :import
                    """.formatted(target.stage(), target.table(), join, column.name());
            for (var kind : kindsIn(row, column)) {
                var damaged = kind.equals(Finding.Kind.DAMAGED.name())
                        ? " and known.%1$s like replace(replace(replace(replace(staged.%1$s, '\\\\', '\\\\\\\\'), '%%', '\\\\%%'), '_', '\\\\_'), :damage, '%%')"
                                .formatted(column.name())
                        : "";
                var statement = sql.sql(update + damaged)
                        .param("import", row.id().value())
                        .param("field", column.name())
                        .param("kind", kind);
                (damaged.isEmpty() ? statement : statement.param("damage", "\uFFFD")).update();
            }
        }
    }

    private List<String> kindsIn(ImportRow row, Column column) {
        return sql.sql("select distinct kind from register_import_finding where import_id = ? and field = ?")
                .params(row.id().value(), column.name())
                .query((line, number) -> line.getString("kind"))
                .list();
    }

    /** Symbols of figures that this file does not have stay beside those that it has. */
    private void keepOtherSymbols(ImportRow row, Layout layout) {
        var figures = Target.CENSUS.facts().stream()
                .filter(column -> column.kind() == CellKind.COUNT || column.kind() == CellKind.SHARE)
                .toList();
        var told = figures.stream().filter(layout.facts()::contains).toList();
        if (told.size() == figures.size()) {
            return;
        }
        sql.sql("""
                        update staged_school_census staged
                        join school_census known on known.urn = staged.urn and known.school_year = staged.school_year
                            and known.source = staged.source
                        set staged.symbols = nullif(concat(coalesce(staged.symbols, ''),
                            regexp_replace(known.symbols, :told, '')), '')
                        where staged.import_id = :import and known.symbols is not null
                        """)
                .param("import", row.id().value())
                .param("told", told.stream().map(Column::name).collect(Collectors.joining("|", "\\b(", ")=[^;]*;")))
                .update();
    }
}
