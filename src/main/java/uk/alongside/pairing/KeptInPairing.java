package uk.alongside.pairing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.alongside.people.PersonId;
import uk.alongside.projects.KeepsForAProject;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.WouldGo;

/**
 * Who coached which pair, what coaches said of themselves, and who decided: kept as long as a project keeps personal data.
 * Pairs and their days stay, each coach under an id that leads to nobody and is the same in all their pairs.
 */
@Component
class KeptInPairing implements KeepsForAProject {

    private static final String PAIRS = "(select id from pair_group where project_id = :project)";
    private static final String PROPOSALS = "(select id from pairing_proposal where project_id = :project)";

    private static final String COACHES = "select distinct named.person_id from ("
            + " select person_id from pairing_coach where project_id = :project"
            + " union select person_id from conflict_declaration where project_id = :project"
            + " union select person_id from coach_answer where project_id = :project"
            + " union select coach_id from pairing_lock where project_id = :project and coach_id is not null"
            + " union select coach_id from pairing_proposal_group where proposal_id in " + PROPOSALS
            + " union select person_id from pair_coach where group_id in " + PAIRS
            + " union select person_id from conflict_check where group_id in " + PAIRS
            + ") named join v_people_person known on known.person_id = named.person_id and not known.is_erased";

    private static final List<String> SAID = List.of(
            "delete from pairing_coach_theme where project_id = :project",
            "delete from pairing_coach_phase where project_id = :project",
            "delete from pairing_coach where project_id = :project",
            "delete from conflict_declaration where project_id = :project",
            "delete from coach_answer where project_id = :project");

    private static final List<String> WHO_DECIDED = List.of(
            "update pairing_school set changed_by = null where project_id = :project",
            "update pairing_wish set said_by = null where project_id = :project",
            "update pairing_rules set changed_by = null where project_id = :project",
            "update pairing_lock set made_by = null, lifted_by = null where project_id = :project",
            "update pairing_proposal set asked_by = null where project_id = :project",
            "update pairing_override set made_by = null, undone_by = null where proposal_id in " + PROPOSALS,
            "update pair_group set confirmed_by = null where project_id = :project",
            "update pair_answer set recorded_by = null where group_id in " + PAIRS,
            "update pair_event set recorded_by = null where group_id in " + PAIRS,
            "update conflict_check set recorded_by = null where group_id in " + PAIRS,
            "update school_step set recorded_by = null where project_id = :project");

    private static final List<String> WHO_COACHED = List.of(
            "update pairing_lock set coach_id = :nobody where coach_id = :person and project_id = :project",
            "update pairing_proposal_group set coach_id = :nobody where coach_id = :person and proposal_id in "
                    + PROPOSALS,
            "update pair_coach set person_id = :nobody where person_id = :person and group_id in " + PAIRS,
            "update pair_answer set coach_id = :nobody where coach_id = :person and group_id in " + PAIRS,
            "update pair_event set coach_id = :nobody where coach_id = :person and group_id in " + PAIRS,
            "update conflict_check set person_id = :nobody where person_id = :person and group_id in " + PAIRS);

    private final JdbcClient jdbc;
    private final NamesInQuestions names;

    KeptInPairing(JdbcClient jdbc, NamesInQuestions names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    @Override
    public WouldGo wouldGo(ProjectId project) {
        return new WouldGo(
                "Who coached, and who decided about pairs",
                "The pairs stay with their days; who their coach was is no longer known. What coaches said of themselves is"
                        + " deleted.",
                Stream.of(
                                row(project, "%d coaches", "select count(*) from (" + COACHES + ") coaches"),
                                row(
                                        project,
                                        "%d declarations and answers of coaches",
                                        "select (select count(*) from conflict_declaration where project_id = :project)"
                                                + " + (select count(*) from coach_answer where project_id = :project)"),
                                row(
                                        project,
                                        "%d pairs with who confirmed them",
                                        "select count(*) from pair_group where project_id = :project"
                                                + " and confirmed_by is not null"))
                        .filter(row -> !row.startsWith("0 "))
                        .toList());
    }

    private String row(ProjectId project, String words, String sql) {
        return words.formatted(jdbc.sql(sql)
                .param("project", project.value())
                .query(Integer.class)
                .single());
    }

    @Override
    public void letGo(ProjectId project) {
        var coaches = jdbc.sql(COACHES)
                .param("project", project.value())
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
        SAID.forEach(sql -> jdbc.sql(sql).param("project", project.value()).update());
        WHO_DECIDED.forEach(
                sql -> jdbc.sql(sql).param("project", project.value()).update());
        for (var coach : coaches) {
            var nobody = PersonId.next().value();
            WHO_COACHED.forEach(sql -> jdbc.sql(sql)
                    .param("project", project.value())
                    .param("person", coach)
                    .param("nobody", nobody)
                    .update());
            names.handToNobody(project, coach, nobody);
        }
    }
}
