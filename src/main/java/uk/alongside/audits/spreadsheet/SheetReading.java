package uk.alongside.audits.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.SheetStatement;
import uk.alongside.frameworks.format.RawSheet;
import uk.alongside.frameworks.format.RawSheet.RawCell;
import uk.alongside.frameworks.format.RawSheet.RawRow;
import uk.alongside.frameworks.format.SentSheets;

/** Reads a file that was filled in away from the portal, and puts it beside what stands there. */
public final class SheetReading {

    /** How far down the headings are looked for. */
    private static final int ROWS_ABOVE = 30;

    private static final int FAULTS_KEPT = 200;
    private static final RawCell NOTHING_THERE = new RawCell("", "");
    private static final String DOWNLOAD_AGAIN = " Download the sheet here, fill that file in, and bring it back.";

    private final SheetContent content;
    private final Map<String, SheetContent.Row> byCode;
    private final Map<String, Integer> lineOfCode = new HashMap<>();
    private final List<SheetLine> lines = new ArrayList<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private int moreFaults;
    private int leftEmpty;

    private SheetReading(SheetContent content) {
        this.content = content;
        this.byCode = content.rows().stream()
                .collect(Collectors.toMap(row -> Column.plain(row.code()), row -> row, (one, _) -> one));
    }

    public static SheetRead read(byte[] file, SheetContent content) {
        var sent = SentSheets.read(file);
        if (!sent.faults().isEmpty()) {
            return new SheetRead.Refused(sent.faults().stream()
                    .map(fault -> new SheetFault(fault.line(), fault.column(), "", fault.sentence()))
                    .toList());
        }
        return sent.sheets().stream()
                .flatMap(sheet -> Headed.in(sheet).stream())
                .findFirst()
                .map(headed -> new SheetReading(content).read(headed))
                .orElseGet(() ->
                        refused("The headings “code” and “answer” were not found in this file." + DOWNLOAD_AGAIN));
    }

    private static SheetRead.Refused refused(String sentence) {
        return new SheetRead.Refused(List.of(new SheetFault(0, "", "", sentence)));
    }

    /** A sheet whose headings were found, with what stands above and below them. */
    private record Headed(RawSheet sheet, int index, Map<Column, Integer> columns) {

        static Optional<Headed> in(RawSheet sheet) {
            for (int index = 0; index < Math.min(ROWS_ABOVE, sheet.rows().size()); index++) {
                var columns = new EnumMap<Column, Integer>(Column.class);
                var cells = sheet.rows().get(index).cells();
                for (int place = 0; place < cells.size(); place++) {
                    int at = place;
                    Column.called(cells.get(place).text()).ifPresent(column -> columns.putIfAbsent(column, at));
                }
                if (columns.containsKey(Column.CODE) && columns.containsKey(Column.ANSWER)) {
                    return Optional.of(new Headed(sheet, index, columns));
                }
            }
            return Optional.empty();
        }

        /** What stands above the headings beside a word. */
        String above(String word) {
            return sheet.rows().subList(0, index).stream()
                    .filter(row -> !row.cells().isEmpty()
                            && Column.plain(row.cells().getFirst().text()).equals(Column.plain(word)))
                    .flatMap(row -> row.cells().stream().skip(1))
                    .map(RawCell::text)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        List<RawRow> below() {
            return sheet.rows().subList(index + 1, sheet.rows().size());
        }

        RawCell cell(RawRow row, Column column) {
            @Nullable Integer place = columns.get(column);
            return place == null || place >= row.cells().size()
                    ? NOTHING_THERE
                    : row.cells().get(place);
        }
    }

    private SheetRead read(Headed headed) {
        var belongsTo = headed.above(SheetWriting.BELONGS_TO);
        if (belongsTo.isEmpty()) {
            return refused(
                    "The file does not say which self-review it belongs to: the line “%s” above the headings is missing."
                                    .formatted(SheetWriting.BELONGS_TO)
                            + DOWNLOAD_AGAIN);
        }
        if (!belongsTo.equalsIgnoreCase(content.review().toString())) {
            return refused(
                    "This file belongs to another self-review: “%s” of “%s”. Here is “%s” of “%s”. Open the other one, or download the sheet here."
                            .formatted(
                                    SentSheets.shown(headed.above(SheetWriting.SELF_REVIEW)),
                                    SentSheets.shown(headed.above(SheetWriting.SCHOOL)),
                                    content.round(),
                                    content.school()));
        }
        headed.below().forEach(row -> read(headed, row));
        lines.sort(Comparator.comparingInt(line -> line.row().number()));
        return new SheetRead.Read(lines, faults, moreFaults, leftEmpty);
    }

    private void read(Headed headed, RawRow line) {
        var cells = new EnumMap<Column, RawCell>(Column.class);
        for (var column : Column.values()) {
            cells.put(column, headed.cell(line, column));
        }
        var code = text(cells, Column.CODE);
        var says = Arrays.stream(Column.values())
                .filter(Column::isToFill)
                .anyMatch(column -> !text(cells, column).isEmpty()
                        || !cell(cells, column).fault().isEmpty());
        if (code.isEmpty()) {
            if (says) {
                fault(line, Column.CODE, "", "This line has no code, so nobody knows which statement it answers.");
            }
            return;
        }
        SheetContent.@Nullable Row row = byCode.get(Column.plain(code));
        if (row == null) {
            fault(
                    line,
                    Column.CODE,
                    code,
                    "No statement of this self-review has this code. Its codes are in the file that you download here.");
            return;
        }
        @Nullable Integer before = lineOfCode.putIfAbsent(Column.plain(code), line.line());
        if (before != null) {
            fault(
                    line,
                    Column.CODE,
                    code,
                    "This statement is answered in line %d already. Keep one of the two.".formatted(before));
            return;
        }
        read(line, cells, row);
    }

    private void read(RawRow line, Map<Column, RawCell> cells, SheetContent.Row row) {
        for (var column : Column.values()) {
            if (column.isToFill() && !cell(cells, column).fault().isEmpty()) {
                fault(line, column, "", cell(cells, column).fault());
                return;
            }
        }
        var answer = text(cells, Column.ANSWER);
        var judgement = answer.isEmpty() ? Optional.<Judgement>empty() : AnswerInWords.read(answer, content.scale());
        if (judgement.isEmpty() && !answer.isEmpty()) {
            fault(line, Column.ANSWER, answer, AnswerInWords.sentence(content.scale()));
            return;
        }
        var inPlace = text(cells, Column.IN_PLACE);
        var musts = inPlace.isEmpty() ? Optional.<Set<Integer>>empty() : musts(inPlace, row);
        if (!inPlace.isEmpty()
                && (musts.isEmpty() || judgement.or(row.now()::judgement).isEmpty())) {
            fault(line, Column.IN_PLACE, inPlace, mustsSentence(row));
            return;
        }
        var words = Filled.tidy(text(cells, Column.WORDS));
        int letters = words.codePointCount(0, words.length());
        if (letters > SheetStatement.LONGEST_WORDS) {
            fault(
                    line,
                    Column.WORDS,
                    words,
                    "This has %,d letters; there is room for %,d. Shorten it, or add it on the portal as a document."
                            .formatted(letters, SheetStatement.LONGEST_WORDS));
            return;
        }
        if (answer.isEmpty() && words.isEmpty() && !row.now().isNothing()) {
            leftEmpty++;
        }
        lines.add(SheetLine.of(
                row,
                new SheetLine.Said(
                        judgement,
                        musts,
                        Optional.of(words).filter(text -> !text.isEmpty()),
                        text(cells, Column.DOWNLOADED))));
    }

    /** Empty where it cannot be read. */
    private static Optional<Set<Integer>> musts(String cell, SheetContent.Row row) {
        int all = row.musts().size();
        return switch (Column.plain(cell)) {
            case String _ when all == 0 -> Optional.empty();
            case "none", "no", "0" -> Optional.of(Set.of());
            case "all", "yes" ->
                Optional.of(IntStream.rangeClosed(1, all).boxed().collect(Collectors.toSet()));
            default -> numbers(cell, all);
        };
    }

    private static Optional<Set<Integer>> numbers(String cell, int all) {
        var numbers = new TreeSet<Integer>();
        for (var part : cell.strip().split("[,;\\s]+")) {
            if (!part.matches("[1-9][0-9]?") || Integer.parseInt(part) > all) {
                return Optional.empty();
            }
            numbers.add(Integer.valueOf(part));
        }
        return Optional.of(numbers);
    }

    private static String mustsSentence(SheetContent.Row row) {
        return switch (row.musts().size()) {
            case 0 -> "The law asks for nothing that is listed here. Leave this cell empty.";
            case 1 -> "Write 1 or “none”, and give an answer too.";
            default ->
                "Write the numbers of what is in place, from 1 to %d with commas, or “all” or “none”, and give an answer too."
                        .formatted(row.musts().size());
        };
    }

    private static RawCell cell(Map<Column, RawCell> cells, Column column) {
        return cells.getOrDefault(column, NOTHING_THERE);
    }

    private static String text(Map<Column, RawCell> cells, Column column) {
        return cell(cells, column).text();
    }

    private void fault(RawRow line, Column column, String value, String sentence) {
        if (faults.size() < FAULTS_KEPT) {
            faults.add(new SheetFault(line.line(), column.heading(), SentSheets.shown(value), sentence));
        } else {
            moreFaults++;
        }
    }
}
