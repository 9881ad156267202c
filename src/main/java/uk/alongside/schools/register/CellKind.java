package uk.alongside.schools.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a published file is expected to hold, and how it is read.
 *
 * <p>A cell gives a value, null where it says nothing, a {@link Symbol} where the publisher put a sign in the place of a
 * figure, or {@link Unreadable} with the reason.
 */
enum CellKind {
    TEXT {
        @Override
        @Nullable
        Object read(String cell, int longest) {
            return cell.length() <= longest
                    ? cell
                    : new Unreadable("It has more than %d characters.".formatted(longest));
        }
    },
    /** Letters, digits and signs of a code; never accents. */
    CODE {
        @Override
        @Nullable
        Object read(String cell, int longest) {
            if (cell.length() > longest) {
                return new Unreadable("A code here has at most %d characters.".formatted(longest));
            }
            return isAscii(cell) ? cell : new Unreadable("A code has plain letters and digits only.");
        }
    },
    URN {
        @Override
        @Nullable
        Object read(String cell, int longest) {
            return SIX_DIGITS.matcher(cell).matches() ? cell : new Unreadable("A URN has six digits.");
        }
    },
    /** The number of an authority or an establishment, whose leading zeros belong to it. */
    NUMBER_WITH_ZEROS {
        @Override
        @Nullable
        Object read(String cell, int longest) {
            if (cell.length() > longest || !DIGITS.matcher(cell).matches()) {
                return new Unreadable("This number has %d digits.".formatted(longest));
            }
            return "0".repeat(longest - cell.length()) + cell;
        }
    },
    DATE {
        @Override
        @Nullable
        Object read(String cell, int longest) {
            var english = ENGLISH_DATE.matcher(cell);
            var iso = ISO_DATE.matcher(cell);
            try {
                if (english.matches()) {
                    return plausible(LocalDate.of(
                            Integer.parseInt(english.group(3)),
                            Integer.parseInt(english.group(2)),
                            Integer.parseInt(english.group(1))));
                }
                if (iso.matches()) {
                    return plausible(LocalDate.of(
                            Integer.parseInt(iso.group(1)),
                            Integer.parseInt(iso.group(2)),
                            Integer.parseInt(iso.group(3))));
                }
            } catch (DateTimeException impossible) {
                return new Unreadable("There is no such day.");
            }
            return new Unreadable("This is not a date such as 01-09-2018 or 01/09/2018.");
        }

        private @Nullable Object plausible(LocalDate day) {
            if (day.equals(PLACEHOLDER)) {
                return null;
            }
            return day.getYear() < EARLIEST_YEAR || day.getYear() > LATEST_YEAR
                    ? new Unreadable("No school has a date in the year %d.".formatted(day.getYear()))
                    : day;
        }
    },
    COUNT {
        @Override
        @Nullable
        Object read(String cell, int longest) {
            if (isSymbol(cell)) {
                return new Symbol(cell);
            }
            var number = number(cell);
            if (number == null || number.signum() < 0 || number.compareTo(BigDecimal.valueOf(longest)) > 0) {
                return new Unreadable("This is not a number that counts something.");
            }
            return number.stripTrailingZeros().scale() > 0
                    ? new Unreadable("A count is a whole number.")
                    : number.intValueExact();
        }
    },
    SHARE {
        @Override
        @Nullable
        Object read(String cell, int longest) {
            if (isSymbol(cell)) {
                return new Symbol(cell);
            }
            var number = number(cell.endsWith("%") ? cell.substring(0, cell.length() - 1) : cell);
            if (number == null || number.signum() < 0 || number.compareTo(LARGEST_SHARE) > 0) {
                return new Unreadable("This is not a percentage, a rate or a number.");
            }
            return number.setScale(longest, RoundingMode.HALF_UP);
        }
    };

    /** A sign that the publisher put in the place of a figure, such as {@code c} for suppressed. It is never nought. */
    record Symbol(String sign) {}

    /** The cell cannot be taken, and this is why. */
    record Unreadable(String reason) {}

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{1,20})?");
    private static final String TIME = "(?:[ T]00:00(?::00(?:\\.0+)?)?)?";
    private static final Pattern ENGLISH_DATE = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})" + TIME);
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})" + TIME);
    private static final LocalDate PLACEHOLDER = LocalDate.of(1900, 1, 1);
    private static final int EARLIEST_YEAR = 600;
    private static final int LATEST_YEAR = 2100;
    private static final BigDecimal LARGEST_SHARE = BigDecimal.valueOf(99_999);
    private static final Set<String> SYMBOLS = Set.of(
            "Z", "X", "C", "U", "K", "LOW", "SUPP", "NA", "N/A", "NE", "NP", "NULL", "NEW", "DNS", "SP", "LOWCOV", "..",
            ".", ":", "~", "-", "*", "<", ">");

    /** Reads a cell that is not blank, without blanks around it. */
    abstract @Nullable Object read(String cell, int longest);

    static boolean isSymbol(String cell) {
        return cell.length() <= 6 && SYMBOLS.contains(cell.toUpperCase(Locale.ROOT));
    }

    private static @Nullable BigDecimal number(String cell) {
        var plain = cell.indexOf(',') < 0 ? cell : cell.replace(",", "");
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }

    /** Nearly every count is one, so it is read without further ado. */
    private static boolean isShortNumber(String cell) {
        int length = cell.length();
        for (int i = 0; i < length; i++) {
            if (cell.charAt(i) < '0' || cell.charAt(i) > '9') {
                return false;
            }
        }
        return length < 9;
    }

    private static boolean isAscii(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < ' ' || cell.charAt(i) >= 127) {
                return false;
            }
        }
        return true;
    }
}
