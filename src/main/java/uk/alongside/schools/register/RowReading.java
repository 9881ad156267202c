package uk.alongside.schools.register;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.alongside.schools.register.CellKind.Symbol;
import uk.alongside.schools.register.CellKind.Unreadable;

/**
 * Reads the rows of one file into what is laid into the staging table.
 *
 * <p>A row without what says whose it is, or with too few cells, is refused. A single cell that cannot be read is left
 * out and told; the rest of its row is taken.
 */
final class RowReading {

    /** What came of a row. */
    sealed interface Outcome {
        record Taken(@Nullable Object[] values) implements Outcome {}

        record Refused() implements Outcome {}

        record LeftOut() implements Outcome {}
    }

    private static final Outcome.Refused REFUSED = new Outcome.Refused();
    private static final Outcome.LeftOut LEFT_OUT = new Outcome.LeftOut();
    private static final Pattern SCHOOL_YEAR = Pattern.compile("((?:19|20)[0-9]{2})[-/_ ]?(?:20)?([0-9]{2})");
    private static final Pattern LAESTAB = Pattern.compile("([0-9]{3})[ /-]?([0-9]{4})");
    private static final Pattern AUTHORITY = Pattern.compile("[0-9]{3}");
    private static final char DAMAGED = '\uFFFD';

    private final ImportId file;
    private final Layout layout;
    private final int statedYear;
    private final int timePeriod;
    private final int level;
    private final int laestab;
    private final boolean[] required;
    private final List<Column> needed;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<PublishedTotal> totals = new ArrayList<>();

    RowReading(ImportId file, Layout layout, int statedYear) {
        this.file = file;
        this.layout = layout;
        this.statedYear = statedYear;
        this.timePeriod = layout.placeOf("timeperiod").orElse(-1);
        this.level = layout.placeOf("geographiclevel").orElse(-1);
        this.laestab = layout.laestab().orElse(-1);
        var sources = layout.sources();
        this.required = new boolean[sources.size()];
        for (int i = 0; i < sources.size(); i++) {
            required[i] = isRequired(sources.get(i).column());
            places.put(sources.get(i).column().name(), i + 2);
        }
        this.needed = layout.target().all().stream().filter(this::isRequired).toList();
    }

    /** What was found since this was asked last. */
    List<Finding> takeFindings() {
        var found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    /** The totals met since this was asked last. */
    List<PublishedTotal> takeTotals() {
        var met = List.copyOf(totals);
        totals.clear();
        return met;
    }

    Outcome read(CsvRecord row) {
        if (row.getFields().stream().allMatch(String::isBlank)) {
            return LEFT_OUT;
        }
        long line = row.getStartingLineNumber();
        if (!hasRightWidth(row, line)) {
            return REFUSED;
        }
        if (isTotal(row)) {
            noteTotal(row, line);
            return LEFT_OUT;
        }
        var sources = layout.sources();
        var values = new @Nullable Object[sources.size() + 2];
        values[0] = file.value();
        values[1] = line;
        var symbols = new StringBuilder();
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            var places = source.places();
            if (places.length == 0) {
                continue;
            }
            var cell = places.length == 1 ? cell(row, places[0]) : together(row, places);
            if (cell.isEmpty()) {
                continue;
            }
            var column = source.column();
            var value = column.kind().read(cell, column.longest());
            if (value instanceof Unreadable unreadable) {
                if (required[i]) {
                    findings.add(Finding.row(line, layout.heading(places[0]), cell, unreadable.reason()));
                    return REFUSED;
                }
                findings.add(new Finding(
                        Finding.Kind.VALUE, line, layout.heading(places[0]), column.name(), cell, unreadable.reason()));
            } else if (value instanceof Symbol(var sign)) {
                symbols.append(column.name()).append('=').append(sign).append(';');
            } else {
                values[i + 2] = value;
                if (column.isText() && cell.indexOf(DAMAGED) >= 0) {
                    findings.add(new Finding(
                            Finding.Kind.DAMAGED,
                            line,
                            layout.heading(places[0]),
                            column.name(),
                            cell,
                            "Letters of this text are damaged in the file."));
                }
            }
        }
        return complete(row, line, values, symbols);
    }

    private boolean hasRightWidth(CsvRecord row, long line) {
        int count = row.getFieldCount();
        boolean tooMany = count > layout.width()
                && !row.getFields().subList(layout.width(), count).stream().allMatch(String::isBlank);
        if (count < layout.width() || tooMany) {
            findings.add(Finding.row(
                    line,
                    "",
                    row.getField(0),
                    "The row has %,d cells where the headings have %,d. A quotation mark or a comma may be missing."
                            .formatted(count, layout.width())));
            return false;
        }
        return true;
    }

    /** Totals of the nation or of an authority stand among the schools of some files. */
    private boolean isTotal(CsvRecord row) {
        if (!layout.kind().hasFigures()) {
            return false;
        }
        if (level >= 0 && !cell(row, level).equalsIgnoreCase("School")) {
            return true;
        }
        return layout.sources().stream()
                .filter(source -> source.places().length == 1)
                .filter(source -> source.column().name().equals("urn")
                        || source.column().name().equals("la_code"))
                .anyMatch(source -> cell(row, source.places()[0]).equalsIgnoreCase("NAT"));
    }

    /** Keeps the shares that the file states for all schools of a type; what is no share of such is passed over. */
    private void noteTotal(CsvRecord row, long line) {
        var year = schoolYear(row, line);
        var type = cellOf(row, "school_type")
                .or(() -> cellOf(row, "establishment_number"))
                .map(PublishedTotal::type);
        boolean national = level < 0 || cell(row, level).equalsIgnoreCase("National");
        var authority = cellOf(row, "la_code")
                .filter(_ -> !national)
                .filter(code -> AUTHORITY.matcher(code).matches());
        if (year < 0
                || type.filter(name -> name.length() <= PublishedTotal.LONGEST_TYPE)
                        .isEmpty()
                || !national && authority.isEmpty()) {
            return;
        }
        var shares = new HashMap<String, BigDecimal>();
        for (var source : layout.sources()) {
            if (source.column().kind() == CellKind.SHARE
                    && source.places().length == 1
                    && CellKind.SHARE.read(
                                    cell(row, source.places()[0]),
                                    source.column().longest())
                            instanceof BigDecimal share) {
                shares.put(source.column().name(), share);
            }
        }
        if (!shares.isEmpty()) {
            totals.add(new PublishedTotal(year, layout.kind().name(), authority, type.get(), shares));
        }
    }

    private Optional<String> cellOf(CsvRecord row, String column) {
        return layout.sources().stream()
                .filter(source -> source.column().name().equals(column) && source.places().length == 1)
                .map(source -> cell(row, source.places()[0]))
                .filter(cell -> !cell.isEmpty())
                .findFirst();
    }

    private Outcome complete(CsvRecord row, long line, @Nullable Object[] values, CharSequence symbols) {
        if (laestab >= 0 && !splitLaestab(row, line, values)) {
            return REFUSED;
        }
        if (layout.kind().hasFigures()) {
            set(values, "source", layout.kind().name());
            set(values, "symbols", symbols.isEmpty() ? null : symbols.toString());
            var year = schoolYear(row, line);
            if (year < 0) {
                return REFUSED;
            }
            set(values, "school_year", year);
            if (get(values, "urn") == null
                    && (get(values, "la_code") == null || get(values, "establishment_number") == null)) {
                findings.add(Finding.row(line, "", row.getField(0), "The row says neither URN nor LAESTAB."));
                return REFUSED;
            }
            return new Outcome.Taken(values);
        }
        for (var column : needed) {
            if (get(values, column.name()) == null) {
                findings.add(Finding.row(line, headingOf(column), "", "Nothing stands here, and a row needs it."));
                return REFUSED;
            }
        }
        if (layout.target() == Target.LINK
                && get(values, "urn") instanceof String urn
                && urn.equals(get(values, "link_urn"))) {
            findings.add(Finding.row(
                    line, headingOf(layout.target().column("link_urn")), urn, "The URN is linked to itself."));
            return REFUSED;
        }
        return new Outcome.Taken(values);
    }

    private boolean isRequired(Column column) {
        return layout.target().keys().contains(column)
                || layout.target() == Target.ENTRY && column.name().equals("name");
    }

    private String headingOf(Column column) {
        return layout.sources().stream()
                .filter(source -> source.column().equals(column) && source.places().length > 0)
                .map(source -> layout.heading(source.places()[0]))
                .findFirst()
                .orElse(column.name());
    }

    private boolean splitLaestab(CsvRecord row, long line, @Nullable Object[] values) {
        var cell = cell(row, laestab);
        if (cell.isEmpty()) {
            return true;
        }
        var parts = LAESTAB.matcher(cell);
        if (!parts.matches()) {
            findings.add(Finding.row(line, layout.heading(laestab), cell, "A LAESTAB has seven digits."));
            return false;
        }
        if (get(values, "la_code") == null) {
            set(values, "la_code", parts.group(1));
        }
        if (get(values, "establishment_number") == null) {
            set(values, "establishment_number", parts.group(2));
        }
        return true;
    }

    /** The calendar year in which the row's school year begins; below nought where it cannot be read. */
    private int schoolYear(CsvRecord row, long line) {
        if (timePeriod < 0) {
            return statedYear;
        }
        var cell = cell(row, timePeriod);
        var year = SCHOOL_YEAR.matcher(cell);
        if (year.matches() && (Integer.parseInt(year.group(1)) + 1) % 100 == Integer.parseInt(year.group(2))) {
            return Integer.parseInt(year.group(1));
        }
        findings.add(Finding.row(line, layout.heading(timePeriod), cell, "This is not a school year such as 201819."));
        return -1;
    }

    private @Nullable Object get(@Nullable Object[] values, String column) {
        int place = place(column);
        return place < 0 ? null : values[place];
    }

    private void set(@Nullable Object[] values, String column, @Nullable Object value) {
        values[place(column)] = value;
    }

    private int place(String column) {
        return places.getOrDefault(column, -1);
    }

    private String together(CsvRecord row, int[] places) {
        var together = new StringBuilder();
        for (var place : places) {
            var cell = cell(row, place);
            if (!cell.isEmpty() && !cell.equalsIgnoreCase("Not applicable")) {
                together.append(together.isEmpty() ? "" : "; ").append(cell);
            }
        }
        return together.toString();
    }

    private static String cell(CsvRecord row, int place) {
        return clean(row.getField(place));
    }

    /** Without blanks around it, and with a single blank where lines or several blanks were. */
    private static String clean(String cell) {
        int length = cell.length();
        boolean dirty = false;
        for (int i = 0; i < length && !dirty; i++) {
            char letter = cell.charAt(i);
            dirty = letter < ' '
                    || letter == '\u00a0'
                    || letter == '\u007f'
                    || letter == ' ' && (i == 0 || i == length - 1 || cell.charAt(i + 1) == ' ');
        }
        return dirty ? cell.replaceAll("[\\s\\u00a0\\p{Cntrl}]+", " ").strip() : cell;
    }
}
