package uk.alongside.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.indicators.rules.PhaseGroups;
import uk.alongside.indicators.rules.Words;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.projects.Project;
import uk.alongside.projects.ProjectSchool;
import uk.alongside.projects.SchoolsAre;

/** Which of a board's schools are listed, by what name, and what is to be said about it. */
final class BoardListing {

    private final Project project;
    private final List<ProjectSchool> schools;
    private final Sight sight;
    private final Base base;
    private final List<PhaseGroups.Group> groups;

    BoardListing(Project project, List<ProjectSchool> schools, Sight sight, Base base) {
        this.project = project;
        this.schools = schools;
        this.sight = sight;
        this.base = base;
        this.groups = PhaseGroups.of(schools.stream()
                .map(ProjectSchool::phase)
                .distinct()
                .sorted()
                .map(phase -> new PhaseGroups.PhaseCount(phase.words(), (int) schools.stream()
                        .filter(school -> school.phase() == phase)
                        .count()))
                .toList());
    }

    /** The label of the group of phases that a school belongs to; empty where there are no groups. */
    String groupOf(ProjectSchool school) {
        return PhaseGroups.groupOf(school.phase().words(), groups)
                .map(PhaseGroups.Group::label)
                .orElse("");
    }

    /** The group that the address asks for, where this reader may narrow the board. */
    Optional<PhaseGroups.Group> chosen(Optional<String> phase) {
        if (!sight.wholeBoard() || phase.isEmpty() || phase.get().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(groups.stream()
                .filter(group -> group.key().equals(phase.get()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "The board cannot be narrowed to these schools. A group of fewer than %s is not shown by itself,"
                                        .formatted(Words.count(PhaseGroups.FEWEST))
                                + " because a school could be recognised. Choose from the groups above the table.",
                        "phase")));
    }

    List<PhaseChoice> choices(List<ProjectSchool> visible, Optional<PhaseGroups.Group> chosen) {
        return Stream.concat(
                        Stream.of(new PhaseChoice("", "All", visible.size(), chosen.isEmpty())),
                        offered()
                                .map(group -> new PhaseChoice(
                                        group.key(),
                                        group.label(),
                                        group.schools(),
                                        chosen.filter(group::equals).isPresent())))
                .toList();
    }

    private Stream<PhaseGroups.Group> offered() {
        return sight.wholeBoard() ? groups.stream() : Stream.empty();
    }

    /** How the schools are called, ordered and grouped, a sentence each. */
    List<String> inWords(List<ProjectSchool> visible, Optional<PhaseGroups.Group> chosen, Reach.Averages averages) {
        var sentences = new ArrayList<String>();
        if (visible.size() > 1) {
            sentences.add("Letters run in order; the board never sorts schools by result.");
        }
        byLetter(visible).ifPresent(sentences::add);
        base.inWords().ifPresent(sentences::add);
        sentences.addAll(base.changes(sight));
        offered()
                .filter(group -> group.words().size() > 1)
                .map(group -> "%s stand together, because fewer than %s schools could be recognised."
                        .formatted(group.label(), Words.count(PhaseGroups.FEWEST)))
                .forEach(sentences::add);
        if (chosen.isPresent()) {
            sentences.add("Scores, notes and figures are for all %d.".formatted(schools.size()));
        }
        if (averages instanceof Reach.Averages.Refused(var reason)) {
            sentences.add(reason);
        }
        return List.copyOf(sentences);
    }

    /** Why a school stands by its letter; a project that withholds names from everybody says so itself. */
    private Optional<String> byLetter(List<ProjectSchool> visible) {
        if (!sight.wholeBoard() || project.schoolsAre() == SchoolsAre.ANONYMOUS) {
            return Optional.empty();
        }
        return switch (sight.naming()) {
            case NAMES -> Optional.empty();
            case LETTERS -> Optional.of("Schools are shown by letter.");
            case LETTERS_UNLESS_NAMED ->
                visible.stream().allMatch(ProjectSchool::mayBeNamed)
                        ? Optional.empty()
                        : Optional.of("Schools shown by letter have not agreed to be named.");
        };
    }
}
