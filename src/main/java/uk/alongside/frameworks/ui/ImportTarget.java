package uk.alongside.frameworks.ui;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.EditionLine;
import uk.alongside.frameworks.FrameworkFiles;
import uk.alongside.frameworks.FrameworkId;
import uk.alongside.frameworks.FrameworkImport;
import uk.alongside.frameworks.Frameworks;
import uk.alongside.frameworks.NewFramework;
import uk.alongside.projects.Project;

/** What shall become of a file: a new framework, the next edition of one, or what a draft says from now on. */
sealed interface ImportTarget extends Serializable {

    String words();

    FrameworkImport bring(FrameworkFiles files, Project project, String name, byte[] file);

    /** A new one first, then of each of the project's own frameworks its latest edition. */
    static List<ImportTarget> of(List<EditionLine> lines, Frameworks frameworks) {
        var targets = new ArrayList<ImportTarget>();
        targets.add(new New());
        var seen = new HashSet<FrameworkId>();
        for (var line : lines) {
            if (!line.framework().isShipped() && seen.add(line.framework().id())) {
                targets.add(
                        line.published()
                                ? new Next(line.title(), line.id())
                                : new Replaced(
                                        line.title(),
                                        line.id(),
                                        frameworks.edition(line.id()).revision(),
                                        line.statements()));
            }
        }
        return targets;
    }

    record New() implements ImportTarget {

        @Override
        public String words() {
            return "A new framework of this project";
        }

        @Override
        public FrameworkImport bring(FrameworkFiles files, Project project, String name, byte[] file) {
            return files.bringNew(project.id(), new NewFramework(name, project.leadOrganisation(), "", ""), file);
        }
    }

    record Next(String title, EditionId edition) implements ImportTarget {

        @Override
        public String words() {
            return "The edition after " + title;
        }

        @Override
        public FrameworkImport bring(FrameworkFiles files, Project project, String name, byte[] file) {
            return files.bringNext(edition, file);
        }
    }

    record Replaced(String title, EditionId edition, int revision, int statements) implements ImportTarget {

        @Override
        public String words() {
            return "In place of what the draft of %s says (%s)".formatted(title, Says.count(statements, "statement"));
        }

        @Override
        public FrameworkImport bring(FrameworkFiles files, Project project, String name, byte[] file) {
            return files.replace(edition, revision, file);
        }
    }
}
