package uk.alongside.projects;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One row of a file of a pack.
 *
 * <p>Each reading method looks at one cell. Where the cell is not what the column asks for, it reports the fault by file,
 * line and column, and gives back nothing.
 */
public final class PackRow {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(?:\\.[0-9]{1,9})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}");
    private static final Pattern MOMENT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,6})?Z");
    private static final int SHOWN = 60;

    private final PackSource pack;
    private final String file;
    private final int line;
    private final Map<String, Integer> places;
    private final String[] cells;

    /** @param places where each column stands; shared by all rows of a file */
    PackRow(PackSource pack, String file, int line, Map<String, Integer> places, String[] cells) {
        this.pack = pack;
        this.file = file;
        this.line = line;
        this.places = places;
        this.cells = cells.clone();
    }

    /** Where the row begins, counted from 1, the header's line. */
    public int line() {
        return line;
    }

    /** The cell as it stands, without the spaces around it. */
    public String cell(String column) {
        var place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return cells[place];
    }

    public boolean isEmpty(String column) {
        return cell(column).isEmpty();
    }

    /** Reports a fault in one cell of this row; an empty column means the row as a whole. */
    public void fault(String column, String sentence) {
        pack.fault(file, line, column, sentence);
    }

    /** Words that must be there. */
    public Optional<String> text(String column, int longest) {
        if (isEmpty(column)) {
            return missing(column, "Write something here, at most %d characters.".formatted(longest));
        }
        return optionalText(column, longest);
    }

    /** Words that may be missing; then they are the empty text. */
    public Optional<String> optionalText(String column, int longest) {
        var text = cell(column);
        if (text.codePointCount(0, text.length()) > longest) {
            return wrong(
                    column,
                    "This has %d characters. Shorten it to at most %d."
                            .formatted(text.codePointCount(0, text.length()), longest));
        }
        return Optional.of(text);
    }

    public Optional<Integer> whole(String column, int least, int most) {
        var asked = "Write a whole number from %d to %d.".formatted(least, most);
        if (isEmpty(column)) {
            return missing(column, asked);
        }
        if (!WHOLE.matcher(cell(column)).matches()) {
            return wrong(column, shown(column) + " is not a whole number. " + asked);
        }
        int number = Integer.parseInt(cell(column));
        if (number < least || number > most) {
            return wrong(column, shown(column) + (number < least ? " is too small. " : " is too large. ") + asked);
        }
        return Optional.of(number);
    }

    /** A number with at most so many decimal places. */
    public Optional<BigDecimal> decimal(String column, BigDecimal least, BigDecimal most, int places) {
        var asked = "Write a number from %s to %s, such as 4.5, with at most %d decimal places."
                .formatted(least.toPlainString(), most.toPlainString(), places);
        if (isEmpty(column)) {
            return missing(column, asked);
        }
        if (!DECIMAL.matcher(cell(column)).matches()) {
            return wrong(column, shown(column) + " is not a number without pound sign, commas or spaces. " + asked);
        }
        var number = new BigDecimal(cell(column));
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            return wrong(
                    column,
                    shown(column) + (number.compareTo(least) < 0 ? " is too small. " : " is too large. ") + asked);
        }
        if (number.signum() != 0 && number.stripTrailingZeros().scale() > places) {
            return wrong(column, shown(column) + " has too many decimal places. " + asked);
        }
        return Optional.of(number);
    }

    public Optional<LocalDate> date(String column) {
        if (isEmpty(column)) {
            return missing(column, "Write a date as in 2018-09-03.");
        }
        return optionalDate(column);
    }

    /** A date that may be missing. */
    public Optional<LocalDate> optionalDate(String column) {
        if (isEmpty(column)) {
            return Optional.empty();
        }
        if (!DAY.matcher(cell(column)).matches()) {
            return wrong(
                    column, shown(column) + " is not written as a date here. Write year-month-day, as in 2018-09-03.");
        }
        try {
            var date = LocalDate.parse(cell(column));
            return isOfOurTime(date)
                    ? Optional.of(date)
                    : wrong(column, shown(column) + " is not between 1900 and 2199.");
        } catch (DateTimeException noSuchDay) {
            return wrong(column, "There is no day " + shown(column) + ". Check day and month.");
        }
    }

    /** A time of day that may be missing. */
    public Optional<LocalTime> optionalTime(String column) {
        if (isEmpty(column)) {
            return Optional.empty();
        }
        try {
            if (TIME.matcher(cell(column)).matches()) {
                return Optional.of(LocalTime.parse(cell(column)));
            }
        } catch (DateTimeException noSuchTime) {
            return wrong(column, "There is no time " + shown(column) + ". Write it as in 14:30.");
        }
        return wrong(column, shown(column) + " is not a time as in 14:30.");
    }

    /** A point in time that must be there. */
    public Optional<Instant> moment(String column) {
        return isEmpty(column)
                ? missing(column, "Write a point in time in UTC as in 2019-01-31T00:00:00Z.")
                : readMoment(column);
    }

    /** A point in time that may be missing. */
    public Optional<Instant> optionalMoment(String column) {
        return isEmpty(column) ? Optional.empty() : readMoment(column);
    }

    private Optional<Instant> readMoment(String column) {
        var asked = " Write it in UTC as in 2019-01-31T00:00:00Z.";
        if (!MOMENT.matcher(cell(column)).matches()) {
            return wrong(column, shown(column) + " is not a point in time." + asked);
        }
        try {
            var moment = Instant.parse(cell(column));
            return isOfOurTime(LocalDate.parse(cell(column).substring(0, 10)))
                    ? Optional.of(moment)
                    : wrong(column, shown(column) + " is not between 1900 and 2199.");
        } catch (DateTimeException noSuchMoment) {
            return wrong(column, "There is no such day or time as " + shown(column) + "." + asked);
        }
    }

    private static boolean isOfOurTime(LocalDate date) {
        return date.getYear() >= 1900 && date.getYear() <= 2199;
    }

    /** Since when the row is on record and until when it stood, from the columns recorded_at and superseded_at. */
    public Optional<Recorded> recorded() {
        if (isEmpty("recorded_at")) {
            return missing("recorded_at", "Say since when this is known, in UTC as in 2019-01-31T00:00:00Z.");
        }
        var at = moment("recorded_at");
        if (isEmpty("superseded_at")) {
            return at.map(since -> new Recorded(since, Optional.empty()));
        }
        var until = moment("superseded_at");
        if (at.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        if (!until.get().isAfter(at.get())) {
            return wrong(
                    "superseded_at",
                    "This is not later than recorded_at. Nothing can be replaced before it is on record; leave it empty"
                            + " if the row still stands.");
        }
        return Optional.of(new Recorded(at.get(), until));
    }

    /** One of the words of a list, written as the list has it. */
    public <E extends Enum<E>> Optional<E> word(String column, Class<E> words) {
        var known = Arrays.asList(words.getEnumConstants());
        var asked = "Write one of " + known.stream().map(Enum::name).collect(Collectors.joining(", ")) + ".";
        if (isEmpty(column)) {
            return missing(column, asked);
        }
        return known.stream()
                .filter(word -> word.name().equals(cell(column)))
                .findFirst()
                .or(() -> wrong(column, shown(column) + " is not known here. " + asked));
    }

    public Optional<Boolean> yesOrNo(String column) {
        return switch (cell(column)) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            case "" -> missing(column, "Write yes or no.");
            default -> wrong(column, shown(column) + " is neither yes nor no. Write yes or no.");
        };
    }

    /** The letter of a school that schools.csv lists. */
    public Optional<String> school(String column) {
        if (isEmpty(column)) {
            return missing(column, "Write the letter of a school in schools.csv.");
        }
        if (!pack.couldRead("schools.csv")) {
            return Optional.empty();
        }
        if (!pack.outline().schools().contains(cell(column))) {
            return wrong(
                    column,
                    "There is no school " + shown(column)
                            + " in schools.csv. Correct the letter here, or add the school there.");
        }
        return Optional.of(cell(column));
    }

    /** The number of a theme that themes.csv lists. */
    public Optional<Integer> theme(String column) {
        if (isEmpty(column)) {
            return missing(column, "Write the number of a theme in themes.csv.");
        }
        if (!pack.couldRead("themes.csv")) {
            return Optional.empty();
        }
        var known = pack.outline().themes();
        if (!WHOLE.matcher(cell(column)).matches() || !known.contains(Integer.valueOf(cell(column)))) {
            return wrong(
                    column,
                    "There is no theme " + shown(column)
                            + " in themes.csv. Correct the number here, or add the theme there.");
        }
        return Optional.of(Integer.valueOf(cell(column)));
    }

    /** The code of a descriptor that descriptors.csv lists. */
    public Optional<String> descriptor(String column) {
        if (isEmpty(column)) {
            return missing(column, "Write the code of a descriptor in descriptors.csv.");
        }
        if (!pack.couldRead("descriptors.csv")) {
            return Optional.empty();
        }
        if (!pack.outline().descriptors().containsKey(cell(column))) {
            return wrong(
                    column,
                    "There is no descriptor " + shown(column)
                            + " in descriptors.csv. Correct the code here, or add the descriptor there.");
        }
        return Optional.of(cell(column));
    }

    private <T> Optional<T> missing(String column, String sentence) {
        return wrong(column, "This cell is empty. " + sentence);
    }

    private <T> Optional<T> wrong(String column, String sentence) {
        fault(column, sentence);
        return Optional.empty();
    }

    /** The cell as a sentence quotes it: shortened, so that a mistaken file cannot fill the screen. */
    private String shown(String column) {
        var text = cell(column);
        return "\"" + (text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…") + "\"";
    }

    /** The cells in the order of the columns, to tell rows that say the same thing twice. */
    public List<String> cells(String... columns) {
        return Arrays.stream(columns).map(this::cell).toList();
    }
}
