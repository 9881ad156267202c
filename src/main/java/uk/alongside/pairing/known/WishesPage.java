package uk.alongside.pairing.known;

import java.util.List;
import java.util.Set;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.schools.SchoolId;

/**
 * What a school asks for before pairs are looked for.
 *
 * @param themes it can ask for; none before the project has a baseline round
 * @param others the project's other schools, under the names by which this person may know them
 */
public record WishesPage(
        Project project, ProjectSchool school, List<Theme> themes, List<ProjectSchool> others, Wishes wishes) {

    public WishesPage {
        themes = List.copyOf(themes);
        others = List.copyOf(others);
    }

    /** The codes of the themes it wants to work on, and the schools it would like to work with. */
    public record Wishes(Set<String> themes, Set<SchoolId> schools) {

        public Wishes {
            themes = Set.copyOf(themes);
            schools = Set.copyOf(schools);
        }
    }
}
