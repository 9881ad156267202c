package uk.alongside.projects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/**
 * Loads the projects that the portal is shown with, by the same import that a project lead uses, and puts one person of
 * each role into them.
 *
 * <p>Runs at each start and does only what is not done yet, so that a start which was cut short is made up for.
 */
@Component
@ConditionalOnProperty(name = "alongside.demo", havingValue = "true")
class DemoProjects implements ApplicationRunner {

    /** The folders under db/demo; each is named after its project's key. */
    static final List<String> KEYS = List.of("portsmouth-2018", "harbour-2026");

    private final ProjectPacks packs;
    private final ProjectRecords projects;
    private final ProjectTeam team;
    private final DemoPeople people;
    private final List<PackPart> parts;
    private final Clock clock;

    DemoProjects(
            ProjectPacks packs,
            ProjectRecords projects,
            ProjectTeam team,
            DemoPeople people,
            ObjectProvider<PackPart> parts,
            Clock clock) {
        this.packs = packs;
        this.projects = projects;
        this.team = team;
        this.people = people;
        this.parts = parts.orderedStream().toList();
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ActingAs.system("demo loader").run(this::load);
    }

    void load() {
        var persons = people.open();
        for (var key : KEYS) {
            if (projects.byKey(key).isEmpty() && packs.importPack(zip(key)) instanceof PackImport.Refused refused) {
                throw new IllegalStateException("The demo project %s has faults: %s".formatted(key, refused.faults()));
            }
            projects.byKey(key)
                    .ifPresent(project -> persons.forEach((role, person) -> takePart(project, role, person)));
        }
    }

    /** The pack of a demo project: its files as they stand under db/demo, zipped as every pack is. */
    byte[] zip(String key) {
        var contents = new LinkedHashMap<String, byte[]>();
        for (var file : CheckedPack.files(parts)) {
            var resource = new ClassPathResource("db/demo/" + key + "/" + file.name());
            if (resource.exists()) {
                try {
                    contents.put(file.name(), resource.getContentAsByteArray());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return PackWriting.zip(contents);
    }

    /** The coach has two schools; who has one school has the first. */
    private void takePart(Project project, Role role, PersonId person) {
        var schools = projects.schoolsOf(project.id());
        var own = role == Role.COACH ? 2 : 1;
        if (role.mayBeForASchool()) {
            schools.stream().limit(own).forEach(school -> add(project, role, person, Optional.of(school.id())));
        } else {
            add(project, role, person, Optional.empty());
        }
    }

    private void add(Project project, Role role, PersonId person, Optional<SchoolId> school) {
        var had = team.of(project.id()).stream()
                .anyMatch(held -> held.person().equals(person)
                        && held.role() == role
                        && held.school().equals(school));
        if (!had) {
            team.addParticipation(
                    new Participation(person, project.id(), role, school, firstDay(project), Optional.empty()));
        }
    }

    private LocalDate firstDay(Project project) {
        var today = SchoolTime.today(clock);
        return project.startsOn().isAfter(today) ? today : project.startsOn();
    }
}
