package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.projects.ProjectId;

/** A draft and a published edition of each project's own, and one that the portal ships. */
class FrameworksAccess implements AccessExamples {

    private static final NewFramework NEW = new NewFramework("Lights", "The keepers", "", "");
    private static final byte[] FILE = "area,code,text\n1,1.1,Lit.\n".getBytes(StandardCharsets.UTF_8);

    private final Frameworks frameworks;
    private final FrameworkEditing editing;
    private final FrameworkFiles files;
    private final FrameworkSaving saving;

    FrameworksAccess(Frameworks frameworks, FrameworkEditing editing, FrameworkFiles files, FrameworkSaving saving) {
        this.frameworks = frameworks;
        this.editing = editing;
        this.files = files;
        this.saving = saving;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.concat(readings(), edits());
    }

    private Stream<AccessExample<?>> edits() {
        return Stream.of(
                AccessExample.ofThePortal("FrameworkEditing.mayEdit", target -> editing.mayEdit(target.project()))
                        .shows("yes", may -> assertThat(may).isTrue())
                        .shows("no", may -> assertThat(may).isFalse()),
                AccessExample.ofAProject("FrameworkEditing.make", target -> editing.make(target.project(), NEW)),
                AccessExample.ofAProject(
                        "FrameworkEditing.copy",
                        target -> editing.copy(
                                target.project(), made(Optional.empty(), true).id(), NEW)),
                AccessExample.ofAProject("FrameworkEditing.next", target -> editing.next(made(target, true))),
                AccessExample.ofAProject(
                        "FrameworkEditing.change",
                        target -> editing.change(
                                made(target, false), new DraftChange.StatementRemoved(FrameworkExamples.harbour()))),
                AccessExample.ofAProject("FrameworkEditing.publish", target -> editing.publish(made(target, false), 0)),
                AccessExample.ofAProject("FrameworkEditing.discard", target -> editing.discard(made(target, false), 0)),
                AccessExample.ofAProject(
                        "FrameworkFiles.bringNew", target -> files.bringNew(target.project(), NEW, FILE)),
                AccessExample.ofAProject(
                        "FrameworkFiles.bringNext", target -> files.bringNext(made(target, true), FILE)),
                AccessExample.ofAProject(
                        "FrameworkFiles.replace", target -> files.replace(made(target, false), 0, FILE)),
                AccessExample.ofAProject(
                        "FrameworkFiles.export",
                        target -> files.export(target.project(), made(target, true), FileFormat.CSV)));
    }

    private Stream<AccessExample<?>> readings() {
        return Stream.of(
                AccessExample.ofAProject("Frameworks.before", target -> frameworks.before(made(target, true))),
                AccessExample.ofAProject("Frameworks.published", target -> {
                    made(target, false);
                    return frameworks.published(target.project());
                }),
                AccessExample.ofAProject("Frameworks.all", target -> {
                            made(target, false);
                            return frameworks.all(target.project());
                        })
                        .shows(
                                "drafts too",
                                lines -> assertThat(own(lines)).singleElement().matches(line -> !line.published()))
                        .shows("published", lines -> assertThat(own(lines)).isEmpty()),
                AccessExample.ofAProject("Frameworks.edition", target -> frameworks.edition(made(target, true))),
                AccessExample.ofAProject(
                        "Frameworks.edition (draft)", target -> frameworks.edition(made(target, false))),
                AccessExample.ofThePortal(
                        "Frameworks.edition (shipped)",
                        target ->
                                frameworks.edition(made(Optional.empty(), true).id())));
    }

    private static List<EditionLine> own(List<EditionLine> lines) {
        return lines.stream().filter(line -> !line.framework().isShipped()).toList();
    }

    /** An edition of the target's project; an id that nobody has where there is no such project. */
    private EditionId made(Target target, boolean published) {
        return target.key().equals("no-such-project")
                ? EditionId.next()
                : made(Optional.of(target.project()), published).id();
    }

    private Edition made(Optional<ProjectId> owner, boolean published) {
        var draft = FrameworkExamples.draft(FrameworkExamples.framework(owner, "access"), FrameworkExamples.content());
        saving.add(draft.framework());
        saving.add(draft, Optional.empty());
        if (published) {
            saving.publish(draft);
        }
        return draft;
    }
}
