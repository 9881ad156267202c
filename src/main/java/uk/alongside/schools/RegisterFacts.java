package uk.alongside.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the register says of schools: how large they are, where they stand, whose they are. A school that was invented, or whose
 * URN the register does not have, is not among the answers.
 */
@Component
public class RegisterFacts {

    /** A list this long is still one statement. */
    private static final int AT_ONCE = 20_000;

    private static final Pattern POSTCODE = Pattern.compile("[A-Z0-9]{2,7}");
    private static final Pattern WHOLE = Pattern.compile("([A-Z0-9]{2,4})[0-9][A-Z]{2}");

    private final JdbcClient jdbc;

    RegisterFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A point on the national grid, in metres. */
    public record Spot(int easting, int northing) {}

    /**
     * The row of a school's present URN.
     *
     * @param trust as the register names it
     * @param authority its name; its number where the file of authorities is not loaded
     */
    public record Facts(OptionalInt pupils, Optional<Spot> spot, Optional<String> trust, Optional<String> authority) {}

    /** What is known of these schools, all in one statement. */
    public Map<SchoolId, Facts> of(Collection<SchoolId> schools) {
        var found = new HashMap<SchoolId, Facts>();
        var ids = schools.stream().map(SchoolId::value).distinct().toList();
        for (int start = 0; start < ids.size(); start += AT_ONCE) {
            read(ids.subList(start, Math.min(ids.size(), start + AT_ONCE)), found);
        }
        return Map.copyOf(found);
    }

    private void read(List<UUID> ids, Map<SchoolId, Facts> into) {
        jdbc.sql("""
                        select asked.id, entry.pupils, entry.easting, entry.northing, entry.trust_name,
                            coalesce(authority.name, entry.la_code) as authority
                        from school asked
                        join school on school.id = coalesce(asked.joined_into, asked.id)
                        join register_entry entry on entry.urn = school.urn
                        left join local_authority authority on authority.code = entry.la_code
                        where asked.id in (:ids)
                        """).param("ids", ids).query(row -> {
            into.put(
                    new SchoolId(row.getObject("id", UUID.class)),
                    new Facts(pupils(row), spot(row), words(row, "trust_name"), words(row, "authority")));
        });
    }

    /**
     * Where a postcode is, however it is spaced: that of a school that has it, or else the middle of the schools that share its
     * first half. Empty where the register has no school there.
     */
    public Optional<Spot> at(String postcode) {
        var written = postcode.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!POSTCODE.matcher(written).matches()) {
            return Optional.empty();
        }
        var whole = WHOLE.matcher(written);
        var district = whole.matches() ? whole.group(1) : written;
        return jdbc.sql("""
                        select round(avg(easting)) as easting, round(avg(northing)) as northing
                        from register_entry
                        where postcode_key = :whole and easting > 0 and northing > 0
                        having count(*) > 0
                        union all
                        select round(avg(easting)), round(avg(northing)) from register_entry
                        where postcode_key like concat(:district, '%') and postcode like concat(:district, ' %')
                            and easting > 0 and northing > 0
                        having count(*) > 0
                        limit 1
                        """)
                .param("whole", written)
                .param("district", district)
                .query((row, number) -> new Spot(row.getInt("easting"), row.getInt("northing")))
                .optional();
    }

    private static OptionalInt pupils(ResultSet row) throws SQLException {
        int pupils = row.getInt("pupils");
        return row.wasNull() || pupils < 1 ? OptionalInt.empty() : OptionalInt.of(pupils);
    }

    /** The register writes nought where it knows no place. */
    private static Optional<Spot> spot(ResultSet row) throws SQLException {
        int easting = row.getInt("easting");
        int northing = row.getInt("northing");
        return easting == 0 || northing == 0 ? Optional.empty() : Optional.of(new Spot(easting, northing));
    }

    private static Optional<String> words(ResultSet row, String column) throws SQLException {
        @Nullable String text = row.getString(column);
        return Optional.ofNullable(text).filter(known -> !known.isBlank());
    }
}
