package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.access.Target;
import uk.alongside.projects.ProjectId;

/** A draft and a published edition of each project's own, and one that the portal ships. */
class FrameworksAccess implements AccessExamples {

    private final Frameworks frameworks;
    private final FrameworkSaving saving;

    FrameworksAccess(Frameworks frameworks, FrameworkSaving saving) {
        this.frameworks = frameworks;
        this.saving = saving;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
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
