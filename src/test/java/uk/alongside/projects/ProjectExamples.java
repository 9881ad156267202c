package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.EmailAddress;
import uk.alongside.people.Accounts;
import uk.alongside.people.PersonId;

/** Projects and the people in them, made for a test through the portal's own doors. */
public final class ProjectExamples {

    private static final ActingAs LOADER = ActingAs.system("test");

    private final ProjectPacks packs;
    private final ProjectTeam team;
    private final JdbcClient client;

    public ProjectExamples(ProjectPacks packs, ProjectTeam team, JdbcClient client) {
        this.packs = packs;
        this.team = team;
        this.client = client;
    }

    /** The small project of {@link PackExamples} under this key. */
    public ProjectId project(String key) {
        return project(key, pack(key));
    }

    /** The same with nothing planned in its second half-term. */
    public ProjectId projectWithAGap(String key) {
        return project(
                key,
                PackExamples.changed(key, "work-plan.csv", plan -> plan.replace("\n2,,,,,second", "\n3,,,,,second")));
    }

    private ProjectId project(String key, byte[] pack) {
        LOADER.call(() -> packs.importPack(pack));
        return client.sql("select id from project where project_key = :key")
                .param("key", key)
                .query((row, number) -> new ProjectId(row.getObject("id", UUID.class)))
                .single();
    }

    public static byte[] pack(String key) {
        return PackExamples.zipOf(PackExamples.aPack(key));
    }

    /** A pack with two faults: an unknown phase in line 4 of schools.csv, and a theme that is there twice. */
    public static byte[] faultyPack(String key) {
        var files = PackExamples.aPack(key);
        files.put("themes.csv", PackExamples.utf8("theme,name\n1,Outcomes\n2,Leadership\n2,Again\n"));
        files.computeIfPresent(
                "schools.csv", (name, content) -> PackExamples.utf8(new String(content).replace("SPECIAL", "NURSERY")));
        return PackExamples.zipOf(files);
    }

    /** Somebody who has this role in the project since long. */
    public PersonId somebody(Role role, ProjectId project) {
        var person = PersonId.next();
        LOADER.run(() -> team.addParticipation(new Participation(
                person, project, role, Optional.empty(), LocalDate.of(2020, 1, 1), Optional.empty())));
        return person;
    }

    /** Somebody with an account and no role yet. Asked for by the portal itself. */
    public static PersonId somebodyElse(Accounts accounts) {
        return accounts.openWithoutPassword(
                "Sam Sandling", new EmailAddress("sam." + UUID.randomUUID() + "@alongside.example"));
    }
}
