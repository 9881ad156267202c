package uk.alongside.schools;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds a school among all of England's, by any words that people know of it: parts of its name, one of before, its town,
 * postcode, URN or LAESTAB.
 *
 * <p>Every word has to be found. Open schools come before closed ones, whole words before the beginnings of words before
 * their middles.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class SchoolSearch {

    private static final int MOST_WORDS = 8;
    private static final int SHORTEST_PART = 3;

    /** Words of half the names: who types "mary" does not mean the middle of "primary". */
    private static final String EVERYWHERE =
            "'academy', 'catholic', 'church', 'college', 'community', 'infant', 'junior', 'nursery', 'primary', 'school',"
                    + " 'secondary'";

    private static final String COLUMNS = """
            select school.id, school.name, school.phase, school.urn, school.is_open, entry.la_name, entry.town,
                entry.postcode
            """;

    private final JdbcClient sql;

    SchoolSearch(JdbcClient sql) {
        this.sql = sql;
    }

    /** The best answers to what somebody has typed so far. */
    public List<SchoolFound> find(String words, int atMost) {
        return page(words, PageRequest.ofSize(atMost));
    }

    /** The same a page at a time; without words, all schools by name. */
    public List<SchoolFound> page(String words, Pageable page) {
        var typed = SearchWords.typed(words).stream().limit(MOST_WORDS).toList();
        if (typed.isEmpty()) {
            return words.isBlank() ? all(page) : List.of();
        }
        var parameters = new LinkedHashMap<String, Object>();
        var question = """
                %s
                from (
                    select school_id, sum(fit) as fit
                    from (select school_id, number, max(fit) as fit from (%s) word group by school_id, number) best
                    group by school_id having count(*) = %d
                ) found
                join school on school.id = found.school_id
                left join register_entry entry on entry.urn = school.urn
                order by school.is_open desc, found.fit desc, school.name, school.id
                limit :size offset :offset
                """.formatted(COLUMNS, hits(typed, parameters), typed.size());
        return sql.sql(question)
                .params(parameters)
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> found(row))
                .list();
    }

    /** For each word the schools that have it, as a whole, as a beginning, or somewhere within. */
    private static String hits(List<String> words, Map<String, Object> parameters) {
        var hits = new ArrayList<String>();
        for (int number = 0; number < words.size(); number++) {
            var word = words.get(number);
            parameters.put("whole" + number, word);
            parameters.put("beginning" + number, word + "%");
            hits.add("""
                    select school_id, %1$d as number, if(word = :whole%1$d, 4, 2) as fit
                    from school_word where word like :beginning%1$d
                    """.formatted(number));
            if (word.length() >= SHORTEST_PART) {
                parameters.put("part" + number, "_%" + word + "%");
                hits.add("""
                        select school_word.school_id, %1$d, 1
                        from school_dictionary
                        join school_word on school_word.word = school_dictionary.word
                        where school_dictionary.word like :part%1$d
                            and school_dictionary.word not in (%2$s)
                        """.formatted(number, EVERYWHERE));
            }
        }
        return String.join(" union all ", hits);
    }

    private List<SchoolFound> all(Pageable page) {
        return sql.sql(COLUMNS + """
                        from school
                        join register_entry entry on entry.urn = school.urn
                        order by school.is_open desc, school.name, school.id
                        limit ? offset ?
                        """)
                .params(page.getPageSize(), page.getOffset())
                .query((row, number) -> found(row))
                .list();
    }

    private static SchoolFound found(ResultSet row) throws SQLException {
        return new SchoolFound(
                new SchoolId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Phase.valueOf(row.getString("phase")),
                Optional.ofNullable(row.getString("urn")),
                row.getBoolean("is_open"),
                Optional.ofNullable(row.getString("la_name")),
                Optional.ofNullable(row.getString("town")),
                Optional.ofNullable(row.getString("postcode")));
    }
}
