package uk.alongside.schools.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.jobs.JobRun;
import uk.alongside.kernel.RuleBroken;

/**
 * The first step of an import: reads the file in a stream and lays its rows into a staging table, a portion a
 * transaction. Taken up again it reads from the beginning and passes over what has been laid there.
 */
@Component
class Staging {

    private static final int PORTION = 2_000;
    private static final int LONGEST_ROW = 1_000_000;
    private static final int LONGEST_HEADINGS = 50_000;
    private static final String UNCLOSED =
            "A quotation mark is opened in line %,d and closed nowhere, so the lines after it cannot be told apart. Close it or take it out; if the file ends there too early, download it again.";

    private final KeptParts parts;
    private final ImportRows imports;
    private final JdbcTemplate jdbc;
    private final TransactionOperations transaction;

    Staging(KeptParts parts, ImportRows imports, JdbcTemplate jdbc, TransactionOperations transaction) {
        this.parts = parts;
        this.imports = imports;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void run(ImportRow row, JobRun job) {
        try {
            var form = TextForm.of(parts.open(row.id()));
            var file = parts.open(row.id());
            try (var text = new BufferedReader(form.read(file), 1 << 16)) {
                char separator = separator(text);
                var watched = new QuotesWatched(text, separator);
                try (var records = CsvReader.builder()
                        .fieldSeparator(separator)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .skipEmptyLines(false)
                        .maxBufferSize(LONGEST_ROW)
                        .ofCsvRecord(watched)) {
                    stage(row, form, records, watched, file, job);
                }
            }
        } catch (CsvParseException e) {
            throw new RuleBroken(
                    "The file cannot be read to its end: a quotation mark is opened and not closed, or a row is longer than a million characters. %s"
                            .formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A comma, or what stands more often in the first line. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(1 << 16);
        var start = new char[(1 << 16) - 1];
        int length = Math.max(readFully(text, start), 0);
        text.reset();
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = 0; i < length && start[i] != '\n' && start[i] != '\r'; i++) {
            switch (start[i]) {
                case ',' -> commas++;
                case ';' -> semicolons++;
                case '\t' -> tabs++;
                default -> {}
            }
        }
        return semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',';
    }

    private static int readFully(Reader text, char[] target) throws IOException {
        int length = 0;
        int read;
        do {
            read = text.read(target, length, target.length - length);
            length += Math.max(read, 0);
        } while (read > 0 && length < target.length);
        return length;
    }

    private static List<String> headings(CsvRecord first) {
        var headings = first.getFields().stream()
                .map(heading -> heading.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .toList();
        if (headings.stream()
                        .mapToInt(heading -> heading.getBytes(StandardCharsets.UTF_8).length + 1)
                        .sum()
                > LONGEST_HEADINGS) {
            throw new RuleBroken(
                    "The first line is longer than headings ever are. Choose the CSV file as it was published.");
        }
        return headings;
    }

    private void stage(
            ImportRow row,
            TextForm form,
            Iterable<CsvRecord> records,
            QuotesWatched text,
            KeptParts.Parts file,
            JobRun job) {
        @Nullable Portion portion = null;
        for (var record : records) {
            if (portion == null) {
                if (record.getFields().stream().allMatch(String::isBlank)) {
                    continue;
                }
                var layout = Layout.of(headings(record));
                transaction.executeWithoutResult(_ -> imports.recognised(
                        row.id(),
                        layout.kind(),
                        layout.headings(),
                        form.charset().name()));
                portion = new Portion(row, layout);
            } else if (record.getStartingLineNumber() > row.stagedTo()) {
                portion.take(record);
                if (portion.isFull()) {
                    if (job.isCancelled()) {
                        return;
                    }
                    portion.save(job);
                    job.progress(
                            (int) (500 * file.position() / Math.max(row.bytes(), 1)),
                            1000,
                            "Reading line %,d.".formatted(record.getStartingLineNumber()));
                }
            }
        }
        if (text.openSinceLine() > 0) {
            throw new RuleBroken(UNCLOSED.formatted(text.openSinceLine()));
        }
        if (portion == null) {
            throw new RuleBroken("The file is empty.");
        }
        var last = portion;
        transaction.executeWithoutResult(_ -> {
            last.save(job);
            imports.state(row.id(), ImportState.CHECKING);
        });
    }

    /** Rows on their way into the staging table. */
    private final class Portion {

        private final ImportRow file;
        private final RowReading reading;
        private final String insert;
        private final List<@Nullable Object[]> rows = new ArrayList<>();
        private long read;
        private long refused;
        private long leftOut;
        private long lastLine;

        Portion(ImportRow file, Layout layout) {
            this.file = file;
            this.reading = new RowReading(file.id(), layout, file.statedYear());
            var columns = layout.sources().stream()
                    .map(source -> source.column().name())
                    .toList();
            this.insert = "insert into %s (import_id, line, %s) values (?, ?%s)"
                    .formatted(
                            layout.target().stage(),
                            String.join(", ", columns),
                            String.join("", Collections.nCopies(columns.size(), ", ?")));
            this.lastLine = file.stagedTo();
        }

        void take(CsvRecord record) {
            read++;
            lastLine = record.getStartingLineNumber();
            switch (reading.read(record)) {
                case RowReading.Outcome.Taken(var values) -> rows.add(values);
                case RowReading.Outcome.Refused _ -> refused++;
                case RowReading.Outcome.LeftOut _ -> leftOut++;
            }
        }

        boolean isFull() {
            return read >= PORTION;
        }

        void save(JobRun job) {
            transaction.executeWithoutResult(_ -> {
                jdbc.batchUpdate(insert, rows);
                imports.find(file.id(), reading.takeFindings());
                saveTotals(reading.takeTotals());
                imports.count(file.id(), new ImportCounts(read, 0, 0, 0, refused, leftOut, 0));
                imports.stagedTo(file.id(), lastLine);
                job.checkpoint("read to line " + lastLine);
            });
            rows.clear();
            read = 0;
            refused = 0;
            leftOut = 0;
        }

        private void saveTotals(List<PublishedTotal> totals) {
            jdbc.batchUpdate(
                    """
                    insert into school_total (school_year, source, la_code, school_type, figure, share)
                    values (?, ?, ?, ?, ?, ?) on duplicate key update share = values(share)
                    """,
                    totals.stream()
                            .flatMap(total -> total.shares().entrySet().stream().map(figure -> new Object[] {
                                total.year(),
                                total.source(),
                                total.authority().orElse(""),
                                total.type(),
                                figure.getKey(),
                                figure.getValue()
                            }))
                            .toList());
        }
    }
}
