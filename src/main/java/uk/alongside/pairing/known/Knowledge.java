package uk.alongside.pairing.known;

import java.util.List;
import java.util.OptionalInt;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.projects.Project;

/**
 * Everything that is known before pairs are looked for.
 *
 * @param mayWrite whether the reader decides; otherwise what coaches declared and why they refused is not in it
 * @param themes of the project's baseline round; none where it has no such round
 * @param middle of the schools' percents, above which a school is suggested as stronger
 * @param schools those of which most is missing first, then in the order of their names
 */
public record Knowledge(
        Project project,
        boolean mayWrite,
        List<Theme> themes,
        OptionalInt middle,
        List<SchoolKnown> schools,
        List<CoachKnown> coaches,
        Rules rules,
        List<LockLine> locks) {

    public Knowledge {
        themes = List.copyOf(themes);
        schools = List.copyOf(schools);
        coaches = List.copyOf(coaches);
        locks = List.copyOf(locks);
    }

    /** The same after the lead has marked one of the schools. */
    public Knowledge with(List<SchoolKnown> changed) {
        return new Knowledge(project, mayWrite, themes, middle, changed, coaches, rules, locks);
    }

    /** How many schools have a suggestion that was not taken up or overruled yet. */
    public long openSuggestions() {
        return schools.stream()
                .filter(school -> school.mark().isEmpty() && school.suggested().isPresent())
                .count();
    }

    /** How many of the schools the lead, or somebody for them, has marked. */
    public long marked() {
        return schools.stream().filter(school -> school.mark().isPresent()).count();
    }
}
