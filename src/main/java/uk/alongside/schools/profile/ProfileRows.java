package uk.alongside.schools.profile;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;
import uk.alongside.schools.rules.Figure;

/** The rows of the register from which a school's page is drawn. */
@Component
class ProfileRows {

    /** The school itself, and what the register says of its present URN. */
    record Standing(
            SchoolId id,
            String name,
            Phase phase,
            Optional<String> urn,
            Optional<String> authority,
            Optional<String> type,
            Optional<String> town,
            Optional<String> trust) {}

    /** A URN of the school. */
    record Urn(String urn, Optional<LocalDate> from) {}

    /** Published figures of one URN, one year and one kind of file. */
    record Census(
            String urn,
            int year,
            FigureSource source,
            Optional<String> authority,
            Optional<String> type,
            Map<String, BigDecimal> values,
            Map<String, String> symbols,
            LocalDateTime loadedAt) {

        Figure figure(String column) {
            if (values.containsKey(column)) {
                return new Figure.Known(values.get(column));
            }
            return symbols.containsKey(column) ? Figure.marked(symbols.get(column)) : Figure.NOT_LOADED;
        }

        /** Whether it is of a demonstration's invented authority. */
        boolean isInvented() {
            return authority.filter(ComparatorSums.INVENTED_AUTHORITY::equals).isPresent();
        }

        boolean has(String column) {
            return values.containsKey(column) || symbols.containsKey(column);
        }
    }

    /** What schools of a kind have together. */
    record Comparator(
            int year,
            FigureSource source,
            String authority,
            SchoolGroup group,
            String measure,
            Optional<BigDecimal> part,
            Optional<BigDecimal> whole,
            int schools,
            int leftOut,
            Optional<BigDecimal> published,
            String origin) {

        static final String ENGLAND = "";

        boolean isEngland() {
            return authority.equals(ENGLAND);
        }
    }

    /** A school that may be like another. */
    record Candidate(
            SchoolId id,
            String name,
            Optional<String> authority,
            boolean sameRegion,
            int pupils,
            BigDecimal meals,
            BigDecimal support,
            BigDecimal plans) {}

    private final JdbcClient sql;

    ProfileRows(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Standing> standing(SchoolId id) {
        return sql.sql("""
                        select s.id, s.name, s.phase, s.urn, e.la_code, e.type_name, e.town, e.trust_name
                        from school asked
                        join school s on s.id = coalesce(asked.joined_into, asked.id)
                        left join register_entry e on e.urn = s.urn
                        where asked.id = ?
                        """)
                .param(id.value())
                .query((row, number) -> standing(row))
                .optional();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                new SchoolId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Phase.valueOf(row.getString("phase")),
                Optional.ofNullable(row.getString("urn")),
                Optional.ofNullable(row.getString("la_code")),
                Optional.ofNullable(row.getString("type_name")),
                Optional.ofNullable(row.getString("town")),
                Optional.ofNullable(row.getString("trust_name")));
    }

    /** Every URN of a school, the newest first. */
    List<Urn> urns(Standing school) {
        return sql.sql("""
                        select u.urn, u.from_day from school_urn u
                        where u.school_id = ?
                        order by u.urn = ? desc, u.from_day desc, u.urn desc
                        """)
                .params(school.id().value(), school.urn().orElse(""))
                .query((row, number) ->
                        new Urn(row.getString("urn"), Optional.ofNullable(row.getObject("from_day", LocalDate.class))))
                .list();
    }

    List<Census> census(Collection<String> urns) {
        return urns.isEmpty()
                ? List.of()
                : sql.sql("select * from school_census where urn in (:urns)")
                        .param("urns", urns)
                        .query((row, number) -> census(row))
                        .list();
    }

    private static Census census(ResultSet row) throws SQLException {
        var values = new HashMap<String, BigDecimal>();
        for (var column : Columns.ALL) {
            var value = row.getBigDecimal(column);
            if (value != null) {
                values.put(column, value.stripTrailingZeros());
            }
        }
        return new Census(
                row.getString("urn"),
                row.getInt("school_year"),
                FigureSource.valueOf(row.getString("source")),
                Optional.ofNullable(row.getString("la_code")),
                Optional.ofNullable(row.getString("school_type")),
                values,
                symbols(row.getString("symbols")),
                row.getObject("recorded_at", LocalDateTime.class));
    }

    /** {@code ehc=c;fsm=NA;} as the import writes it. */
    private static Map<String, String> symbols(@Nullable String written) {
        var symbols = new HashMap<String, String>();
        if (written != null) {
            for (var one : written.split(";")) {
                int equals = one.indexOf('=');
                if (equals > 0) {
                    symbols.put(one.substring(0, equals), one.substring(equals + 1));
                }
            }
        }
        return symbols;
    }

    List<Comparator> comparators(Collection<String> authorities, Collection<SchoolGroup> groups) {
        var places = new ArrayList<>(authorities);
        places.add(Comparator.ENGLAND);
        return sql.sql("""
                        select * from school_comparator where la_code in (:places) and school_group in (:groups)
                        """)
                .param("places", places)
                .param("groups", groups.stream().map(SchoolGroup::name).toList())
                .query((row, number) -> comparator(row))
                .list();
    }

    private static Comparator comparator(ResultSet row) throws SQLException {
        return new Comparator(
                row.getInt("school_year"),
                FigureSource.valueOf(row.getString("source")),
                row.getString("la_code"),
                SchoolGroup.valueOf(row.getString("school_group")),
                row.getString("measure"),
                Optional.ofNullable(row.getBigDecimal("part")),
                Optional.ofNullable(row.getBigDecimal("whole")),
                row.getInt("schools"),
                row.getInt("left_out"),
                Optional.ofNullable(row.getBigDecimal("published")),
                row.getString("origin"));
    }

    Map<String, String> authorityNames(Collection<String> codes) {
        var names = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            sql.sql("""
                            select code, name from local_authority where code in (:codes) and name is not null
                            """).param("codes", codes).query(row -> {
                names.put(row.getString("code"), row.getString("name"));
            });
        }
        return names;
    }

    /** The region of an authority: its number where the file of authorities is loaded. */
    Optional<String> regionOf(String authority) {
        return sql.sql("select region_code from local_authority where code = ? and region_code is not null")
                .param(authority)
                .query(String.class)
                .optional();
    }

    /**
     * Schools of the same published type, with all measures in the same file, of half to double the size. Real schools and
     * invented ones are never like each other.
     *
     * @param region those of it alone; empty for all
     */
    List<Candidate> candidates(Census own, Collection<String> urns, Optional<String> ownRegion, boolean regionAlone) {
        var pupils = own.figure("pupils").value().orElseThrow().intValueExact();
        return sql.sql("""
                        select s.id, s.name, a.name as authority, a.region_code <=> :region as same_region, c.pupils,
                            100.0 * c.%1$s / c.pupils as meals, 100.0 * c.sen_support / c.pupils as support,
                            100.0 * c.ehc / c.pupils as plans
                        from school_census c
                        join school_urn u on u.urn = c.urn
                        join school s on s.id = u.school_id
                        left join local_authority a on a.code = c.la_code
                        where c.school_year = :year and c.source = :source and c.school_type = :type
                            and c.urn not in (:urns) and c.pupils between :least and :most
                            and c.%1$s is not null and c.sen_support is not null and c.ehc is not null
                            and (c.la_code <=> :invented) = :own_is_invented
                            %2$s
                        """.formatted(
                                mealsOf(own),
                                regionAlone
                                        ? "and c.la_code in (select code from local_authority where region_code = :region)"
                                        : ""))
                .param("region", ownRegion.orElse(null))
                .param("year", own.year())
                .param("source", own.source().name())
                .param("type", own.type().orElse(""))
                .param("urns", urns)
                .param("invented", ComparatorSums.INVENTED_AUTHORITY)
                .param("own_is_invented", own.isInvented())
                .param("least", Math.max(1, pupils / 2))
                .param("most", pupils * 2)
                .query((row, number) -> new Candidate(
                        new SchoolId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("authority")),
                        row.getBoolean("same_region"),
                        row.getInt("pupils"),
                        row.getBigDecimal("meals"),
                        row.getBigDecimal("support"),
                        row.getBigDecimal("plans")))
                .list();
    }

    /** Free school meals in the last six years where the file has them, otherwise at present. */
    static String mealsOf(Census own) {
        return own.values().containsKey("fsm_ever") ? "fsm_ever" : "fsm";
    }
}
