package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.PersonId;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** Brings in projects and people, and looks at boards with their eyes. A bean, for the tests that import it. */
class BoardWorld {

    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final ProgressBoard boards;
    private final JdbcClient jdbc;

    BoardWorld(ProjectPacks packs, ProjectTeam team, ProgressBoard boards, JdbcClient jdbc) {
        this.packs = packs;
        this.team = team;
        this.boards = boards;
        this.jdbc = jdbc;
    }

    /** Brings in a demonstration, unless an earlier test did. */
    BoardWorld with(String demo) {
        return with(demo, IndicatorsExamples.filesOf(demo));
    }

    BoardWorld with(String key, Map<String, String> files) {
        if (jdbc.sql("select count(*) from project where project_key = :key")
                        .param("key", key)
                        .query(Integer.class)
                        .single()
                == 0) {
            if (IndicatorsExamples.bringIn(packs, files) instanceof PackImport.Refused refused) {
                throw new IllegalStateException("The pack is bad: " + refused.faults());
            }
        }
        return this;
    }

    ProjectId project(String key) {
        return new ProjectId(jdbc.sql("select id from project where project_key = :key")
                .param("key", key)
                .query(UUID.class)
                .single());
    }

    SchoolId school(String key, String letter) {
        return new SchoolId(
                jdbc.sql("select school_id from project_school where project_id = :project and letter = :letter")
                        .param("project", project(key).value())
                        .param("letter", letter)
                        .query(UUID.class)
                        .single());
    }

    /** Somebody new with a role in the whole project. */
    ActingAs somebody(String key, Role role) {
        return IndicatorsExamples.somebodyAs(team, project(key), role, Optional.empty());
    }

    /** Somebody new with a role for schools of the project. */
    ActingAs somebody(String key, Role role, String... letters) {
        var person = new PersonId(UUID.randomUUID());
        for (var letter : letters) {
            IndicatorsExamples.takesOn(team, person, project(key), role, Optional.of(school(key, letter)));
        }
        return ActingAs.person(person.value());
    }

    /** Gives somebody one more role in the whole project. */
    ActingAs alsoAs(PersonId person, String key, Role role) {
        return IndicatorsExamples.takesOn(team, person, project(key), role, Optional.empty());
    }

    Board board(ActingAs reader, String key) {
        return reader.call(() -> boards.board(key, BoardRequest.today()));
    }

    Board board(ActingAs reader, String key, LocalDate asOf) {
        return reader.call(() -> boards.board(key, BoardRequest.asOf(asOf)));
    }

    Board boardOf(ActingAs reader, String key, String phase) {
        return reader.call(() -> boards.board(key, new BoardRequest(Optional.empty(), Optional.of(phase))));
    }

    SchoolResults school(ActingAs reader, String key, String letter) {
        return reader.call(() -> boards.school(key, letter, Optional.empty()));
    }
}
