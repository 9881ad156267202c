package uk.alongside.projects;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.Ids;
import uk.alongside.people.PersonId;

/** The records of mistaken disclosures. They are written once and read. */
@Component
class DisclosureRows {

    private final JdbcClient jdbc;

    DisclosureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ProjectId project, Disclosure record) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into disclosure
                            (id, project_id, removed_by, removed_at, places, left_standing, stored_since)
                        values (:id, :project, :by, :at, :places, :left, :since)""")
                .param("id", id)
                .param("project", project.value())
                .param("by", record.removedBy().value())
                .param("at", Moments.kept(record.removedAt()))
                .param("places", record.allPlaces())
                .param("left", record.left())
                .param("since", Moments.kept(record.storedSince()))
                .update();
        record.places().forEach((kind, places) -> jdbc.sql(
                        "insert into disclosure_kind (disclosure_id, kind, places) values (?, ?, ?)")
                .params(id, kind, places)
                .update());
        for (var number = 0; number < record.exports().size(); number++) {
            var export = record.exports().get(number);
            jdbc.sql("insert into disclosure_export (disclosure_id, number, exported_at, exported_by)"
                            + " values (:id, :number, :at, :by)")
                    .param("id", id)
                    .param("number", number + 1)
                    .param("at", Moments.kept(export.at()))
                    .param("by", export.by().map(PersonId::value).orElse(null))
                    .update();
        }
    }

    List<Disclosure> of(ProjectId project) {
        return jdbc.sql("""
                        select id, removed_by, removed_at, left_standing, stored_since
                        from disclosure where project_id = ? order by removed_at desc, id desc""")
                .param(project.value())
                .query((row, number) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Disclosure(
                            new PersonId(row.getObject("removed_by", UUID.class)),
                            Moments.moment(row.getObject("removed_at", LocalDateTime.class)),
                            placesOf(id),
                            row.getInt("left_standing"),
                            Moments.moment(row.getObject("stored_since", LocalDateTime.class)),
                            exportsOf(id));
                })
                .list();
    }

    private Map<String, Integer> placesOf(UUID disclosure) {
        var places = new LinkedHashMap<String, Integer>();
        jdbc.sql("select kind, places from disclosure_kind where disclosure_id = ? order by kind")
                .param(disclosure)
                .query(row -> {
                    places.put(row.getString("kind"), row.getInt("places"));
                });
        return places;
    }

    private List<Disclosure.Export> exportsOf(UUID disclosure) {
        return jdbc.sql(
                        "select exported_at, exported_by from disclosure_export where disclosure_id = ? order by number")
                .param(disclosure)
                .query((row, number) -> {
                    @Nullable UUID by = row.getObject("exported_by", UUID.class);
                    return new Disclosure.Export(
                            Moments.moment(row.getObject("exported_at", LocalDateTime.class)),
                            Optional.ofNullable(by).map(PersonId::new));
                })
                .list();
    }
}
