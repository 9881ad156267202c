package uk.alongside.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which school has, or once had, a URN: a school keeps its id when a conversion gives it another number. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SchoolUrns {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private final JdbcClient sql;

    SchoolUrns(JdbcClient sql) {
        this.sql = sql;
    }

    /** The school whose URN this is or was; none where it is no URN at all, whoever said it. */
    @Transactional(readOnly = true)
    public Optional<SchoolId> schoolWithUrn(String urn) {
        if (!SIX_DIGITS.matcher(urn).matches()) {
            return Optional.empty();
        }
        return sql.sql("select school_id from school_urn where urn = ?")
                .param(urn)
                .query(UUID.class)
                .optional()
                .map(SchoolId::new);
    }

    /** Every URN of a school, the earliest first. */
    @Transactional(readOnly = true)
    public List<SchoolUrn> urnsOf(SchoolId school) {
        return sql.sql("""
                        select u.urn, entry.name, u.from_day, u.until_day, stands.urn <=> u.urn as stands
                        from school asked
                        join school stands on stands.id = coalesce(asked.joined_into, asked.id)
                        join school_urn u on u.school_id = stands.id
                        left join register_entry entry on entry.urn = u.urn
                        where asked.id = ?
                        order by u.from_day, u.urn
                        """)
                .param(school.value())
                .query((row, number) -> urn(row))
                .list();
    }

    /** Schools that published links connect with this one without being the same, those of the latest day first. */
    @Transactional(readOnly = true)
    public List<RelatedSchool> relatedTo(SchoolId school) {
        return sql.sql("""
                        with own as (
                            select u.urn, u.school_id from school asked
                            join school_urn u on u.school_id = coalesce(asked.joined_into, asked.id)
                            where asked.id = ?
                        ), linked as (
                            select own.school_id, link.link_urn as urn, link.kind, link.link_name as name,
                                link.established_on,
                                link.kind like 'Predecessor%' or link.kind like 'Result of%' as is_earlier
                            from own join register_link link on link.urn = own.urn
                            union all
                            select own.school_id, link.urn, link.kind, null, link.established_on,
                                link.kind like 'Successor%'
                            from own join register_link link on link.link_urn = own.urn
                        )
                        select linked.urn, other.school_id, coalesce(max(entry.name), max(linked.name)) as name,
                            max(linked.kind) as kind, max(linked.is_earlier) as is_earlier,
                            max(linked.established_on) as established_on
                        from linked
                        left join school_urn other on other.urn = linked.urn
                        left join register_entry entry on entry.urn = linked.urn
                        where other.school_id is null or other.school_id <> linked.school_id
                        group by linked.urn, other.school_id
                        order by established_on desc, linked.urn
                        """)
                .param(school.value())
                .query((row, number) -> new RelatedSchool(
                        row.getString("urn"),
                        Optional.ofNullable(row.getObject("school_id", UUID.class))
                                .map(SchoolId::new),
                        Optional.ofNullable(row.getString("name")),
                        row.getString("kind"),
                        row.getBoolean("is_earlier"),
                        Optional.ofNullable(row.getObject("established_on", LocalDate.class))))
                .list();
    }

    private static SchoolUrn urn(ResultSet row) throws SQLException {
        return new SchoolUrn(
                row.getString("urn"),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getBoolean("stands"));
    }
}
