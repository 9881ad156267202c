package uk.alongside.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.alongside.projects.PackCell;
import uk.alongside.projects.PackRow;
import uk.alongside.schools.SchoolId;

/**
 * One column of a pack's file, and the column of the table in which it is kept.
 *
 * @param name in the file
 * @param stored in the table
 * @param reads what stands in a row of the file; nothing where it is at fault, which is reported by then
 * @param writes how what is kept stands in a file
 */
record FigureColumn(String name, String stored, Reads reads, Writes writes) {

    /** Reads one cell of a file. */
    interface Reads {
        Optional<?> from(PackRow row);
    }

    /** Writes one cell of a file. */
    interface Writes {
        String from(ResultSet row, String stored, Map<SchoolId, String> letters) throws SQLException;
    }

    /** The letter of a school, kept as the school's id. */
    record Letter(String value) {

        UUID in(Map<String, SchoolId> schools) {
            var school = schools.get(value);
            if (school == null) {
                throw new IllegalStateException("The project has no school " + value);
            }
            return school.value();
        }
    }

    static FigureColumn school(String name) {
        return new FigureColumn(
                name,
                "school_id",
                row -> row.school(name).map(Letter::new),
                (row, stored, letters) -> letters.getOrDefault(new SchoolId(row.getObject(stored, UUID.class)), ""));
    }

    static FigureColumn theme(String name) {
        return new FigureColumn(name, "theme", row -> row.theme(name), FigureColumn::plain);
    }

    static FigureColumn descriptor(String name) {
        return new FigureColumn(name, "descriptor", row -> row.descriptor(name), FigureColumn::plain);
    }

    static FigureColumn text(String name, String stored, int longest) {
        return new FigureColumn(name, stored, row -> row.text(name, longest), FigureColumn::plain);
    }

    static FigureColumn optionalText(String name, String stored, int longest) {
        return new FigureColumn(name, stored, row -> row.optionalText(name, longest), FigureColumn::plain);
    }

    static FigureColumn whole(String name, String stored, int least, int most) {
        return new FigureColumn(name, stored, row -> row.whole(name, least, most), FigureColumn::plain);
    }

    static FigureColumn optionalWhole(String name, String stored, int least, int most) {
        return new FigureColumn(
                name,
                stored,
                row -> row.isEmpty(name)
                        ? Optional.of(OptionalInt.empty())
                        : row.whole(name, least, most).map(OptionalInt::of),
                FigureColumn::plain);
    }

    static FigureColumn decimal(String name, String stored, String most, int places) {
        return new FigureColumn(
                name,
                stored,
                row -> row.decimal(name, BigDecimal.ZERO, new BigDecimal(most), places),
                (row, column, letters) -> PackCell.of(row.getBigDecimal(column)));
    }

    static FigureColumn yesOrNo(String name, String stored) {
        return new FigureColumn(
                name, stored, row -> row.yesOrNo(name), (row, column, letters) -> PackCell.of(row.getBoolean(column)));
    }

    static <E extends Enum<E>> FigureColumn word(String name, String stored, Class<E> words) {
        return new FigureColumn(name, stored, row -> row.word(name, words).map(Enum::name), FigureColumn::plain);
    }

    private static String plain(ResultSet row, String stored, Map<SchoolId, String> letters) throws SQLException {
        var value = row.getString(stored);
        return value == null ? "" : value;
    }

    /** A value as the database takes it. */
    static @Nullable Object kept(Object value, Map<String, SchoolId> schools) {
        return switch (value) {
            case Letter letter -> letter.in(schools);
            case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
            default -> value;
        };
    }
}
