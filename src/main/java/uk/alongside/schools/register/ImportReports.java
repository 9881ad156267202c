package uk.alongside.schools.register;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.jobs.JobId;
import uk.alongside.schools.rules.Words;

/** Reads what imports have left: lists, reports, and the report as a file. */
@Component
class ImportReports {

    private final JdbcClient sql;

    ImportReports(JdbcClient sql) {
        this.sql = sql;
    }

    /** Imports whose file has come whole, the newest first. */
    List<ImportLine> lines(long offset, int size) {
        return sql.sql("""
                        select * from register_import where state <> 'RECEIVING'
                        order by asked_at desc, id desc limit ? offset ?
                        """)
                .params(size, offset)
                .query((row, number) -> line(row))
                .list();
    }

    Optional<ImportLine> find(ImportId id) {
        return sql.sql("select * from register_import where id = ? and state <> 'RECEIVING'")
                .param(id.value())
                .query((row, number) -> line(row))
                .optional();
    }

    private static ImportLine line(ResultSet row) throws SQLException {
        var state = ImportState.valueOf(row.getString("state"));
        return new ImportLine(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                Optional.ofNullable(row.getString("kind"))
                        .map(FileKind::valueOf)
                        .map(FileKind::words),
                state.words(),
                row.getString("sentence"),
                state.isOver(),
                state == ImportState.REFUSED,
                ImportRows.counts(row),
                Optional.ofNullable(row.getObject("job_id", UUID.class)).map(JobId::new),
                row.getObject("asked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                        .map(time -> time.toInstant(ZoneOffset.UTC)));
    }

    ImportReport report(ImportLine line, int atMost) {
        var fields = sql.sql(
                        "select field, changed from register_import_field where import_id = ? order by changed desc, field")
                .param(line.id().value())
                .query((row, number) -> new ImportReport.FieldChanged(row.getString("field"), row.getLong("changed")))
                .list();
        return new ImportReport(line, years(line.id()), fields, findings(line.id(), atMost));
    }

    private List<String> years(ImportId id) {
        return sql
                .sql("select distinct school_year from school_census where import_id = ? order by school_year")
                .param(id.value())
                .query((row, number) -> row.getInt(1))
                .list()
                .stream()
                .map(year -> year == 0
                        ? "an unknown school year: choose it and import the file again"
                        : Words.schoolYear(year))
                .toList();
    }

    private List<ImportReport.Found> findings(ImportId id, int atMost) {
        return sql.sql("""
                        select kind, line, column_name, value, reason from register_import_finding
                        where import_id = ? order by line, number limit ?
                        """)
                .params(id.value(), atMost)
                .query((row, number) -> new ImportReport.Found(
                        switch (Finding.Kind.valueOf(row.getString("kind"))) {
                            case ROW -> "row not taken";
                            case VALUE -> "value not taken";
                            case DAMAGED -> "damaged text";
                        },
                        row.getLong("line"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("reason")))
                .list();
    }

    /** All that was found and all that changed, to be worked through in a spreadsheet. */
    byte[] csv(ImportLine line) {
        var text = new StringWriter();
        text.append('\ufeff'); // tells spreadsheets that this is UTF-8
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("what", "line", "row", "column", "value", "before", "reason");
            csv.writeRecord("file", "", "", "", shown(line.fileName()), "", shown(line.sentence()));
            findings(line.id(), ImportRows.MOST_FINDINGS)
                    .forEach(found -> csv.writeRecord(
                            found.what(),
                            Long.toString(found.line()),
                            "",
                            shown(found.column()),
                            shown(found.value()),
                            "",
                            shown(found.reason())));
            sql.sql("""
                            select line, field, row_key, before_value, after_value from register_import_change
                            where import_id = ? order by line, field
                            """).param(line.id().value()).query(row -> {
                csv.writeRecord(
                        "changed",
                        row.getString("line"),
                        shown(row.getString("row_key")),
                        row.getString("field"),
                        shown(row.getString("after_value")),
                        shown(row.getString("before_value")),
                        "");
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException("Writing to memory failed", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Words that begin like a formula would be one in a spreadsheet; an apostrophe in front says that they are text. */
    private static String shown(@Nullable String cell) {
        var words = Objects.requireNonNullElse(cell, "");
        return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
