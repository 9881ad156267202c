package uk.alongside.indicators;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import uk.alongside.kernel.ActingAs;
import uk.alongside.people.PersonId;
import uk.alongside.projects.PackImport;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectId;
import uk.alongside.projects.ProjectPacks;
import uk.alongside.projects.ProjectTeam;
import uk.alongside.projects.Role;
import uk.alongside.schools.SchoolId;

/** The projects and people that tests of this module talk about. */
public final class IndicatorsExamples {

    /** The published project, whose figures were recorded on the last day of January 2019. */
    public static final String PORTSMOUTH = "portsmouth-2018";

    /** An invented project with results of single descriptors. */
    public static final String HARBOUR = "harbour-2026";

    public static final LocalDate PUBLISHED_ON = LocalDate.of(2019, 1, 31);

    private static final LocalDate LONG_AGO = LocalDate.of(2017, 1, 1);

    private IndicatorsExamples() {}

    private static final Set<String> OF_SELF_REVIEWS =
            Set.of("rounds.csv", "self-reviews.csv", "self-review-answers.csv", "moderated-judgements.csv");

    /** The files of a pack by name, so that a test can change one; none of those about self-reviews, which this module knows not. */
    static Map<String, String> filesOf(String demo) {
        var files = new LinkedHashMap<String, String>();
        try (var folder = Files.newDirectoryStream(Path.of("db", "demo", demo), "*.csv")) {
            for (var file : folder) {
                if (OF_SELF_REVIEWS.contains(file.getFileName().toString())) {
                    continue;
                }
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Brings in a project, unless an earlier test of the same context did. */
    static PackImport bringIn(ProjectPacks packs, Map<String, String> files) {
        return ActingAs.system("test").call(() -> packs.importPack(zip(files)));
    }

    /** Somebody new, with a role in a project and, where it is a school's, for one of its schools. */
    static ActingAs somebodyAs(ProjectTeam team, ProjectId project, Role role, Optional<SchoolId> school) {
        var person = new PersonId(UUID.randomUUID());
        return takesOn(team, person, project, role, school);
    }

    /** Gives a person one more role. */
    static ActingAs takesOn(
            ProjectTeam team, PersonId person, ProjectId project, Role role, Optional<SchoolId> school) {
        ActingAs.system("test")
                .run(() -> team.addParticipation(
                        new Participation(person, project, role, school, LONG_AGO, Optional.empty())));
        return ActingAs.person(person.value());
    }
}
