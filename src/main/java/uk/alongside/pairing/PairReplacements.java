package uk.alongside.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.pairing.known.PairingQuestions;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Reasons;
import uk.alongside.people.PersonId;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.SchoolId;

/** Who could come in the place of a pair's coach or school, and what stands in their way. For the lead's eyes. */
@Component
class PairReplacements {

    private final StandingPairs standing;
    private final PairingQuestions questions;
    private final PairAnswerRows answers;

    PairReplacements(StandingPairs standing, PairingQuestions questions, PairAnswerRows answers) {
        this.standing = standing;
        this.questions = questions;
        this.answers = answers;
    }

    PairChoices choices(Pair pair) {
        var question = questions.of(pair.project());
        var group = groupOf(pair);
        var words = new WhatStandsInTheWay(question, question);
        var declared = answers.whoDeclared(pair.project());
        var paired = standing.open(pair.project()).stream()
                .flatMap(one -> one.schools().stream())
                .collect(Collectors.toSet());
        var loads = loads(pair);
        return new PairChoices(
                question.coaches().stream()
                        .filter(coach -> !coach.id().equals(pair.coach()))
                        .map(coach -> new PairChoices.Coach(
                                coach.id(),
                                coach.name(),
                                whyNot(question, words, withCoach(group, coach.id()), declared, loads).stream()
                                        .findFirst()))
                        .sorted(Comparator.comparing(PairChoices.Coach::name))
                        .toList(),
                question.schools().stream()
                        .filter(school -> !paired.contains(school.id()))
                        .map(school -> new PairChoices.School(new PairSchool(school.id(), school.name())))
                        .sorted(Comparator.comparing(PairChoices.School::school, PairSchool.BY_NAME))
                        .toList());
    }

    /** What stands in the way of another coach; nothing where nothing does. */
    List<String> refused(Pair pair, PersonId coach) {
        return refused(pair, withCoach(groupOf(pair), coach));
    }

    /** The same for another school. */
    List<String> refused(Pair pair, SchoolId leaves, SchoolId comes) {
        return refused(pair, withSchool(groupOf(pair), leaves, comes));
    }

    /** What the schools and the coach may read of why these, with another coach. */
    String reasons(Pair pair, PersonId coach) {
        return reasons(pair.project(), withCoach(groupOf(pair), coach));
    }

    /** The same with another school. */
    String reasons(Pair pair, SchoolId leaves, SchoolId comes) {
        return reasons(pair.project(), withSchool(groupOf(pair), leaves, comes));
    }

    private String reasons(ProjectId project, Group group) {
        return String.join("\n", new Reasons(questions.of(project)).toShare(group));
    }

    private List<String> refused(Pair pair, Group group) {
        var question = questions.of(pair.project());
        return whyNot(
                question,
                new WhatStandsInTheWay(question, question),
                group,
                answers.whoDeclared(pair.project()),
                loads(pair));
    }

    /** How many links each coach has in the other open pairs of the project. */
    private Map<PersonId, Integer> loads(Pair except) {
        return standing.openById(except.project()).entrySet().stream()
                .filter(pair -> !pair.getKey().equals(except.id()))
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(Group::coach, Collectors.summingInt(group -> group.links()
                        .size())));
    }

    private static List<String> whyNot(
            Question today,
            WhatStandsInTheWay words,
            Group group,
            List<PersonId> declared,
            Map<PersonId, Integer> loads) {
        var sentences = new ArrayList<>(words.ofOne(group, declared));
        today.coaches().stream()
                .filter(coach -> coach.id().equals(group.coach()))
                .filter(coach ->
                        loads.getOrDefault(coach.id(), 0) + group.links().size() > coach.capacity())
                .forEach(coach -> sentences.add("%s can take %d and has %d already."
                        .formatted(coach.name(), coach.capacity(), loads.getOrDefault(coach.id(), 0))));
        return sentences;
    }

    private Group groupOf(Pair pair) {
        return Optional.ofNullable(standing.openById(pair.project()).get(pair.id()))
                .orElseThrow(() -> new RuleBroken("This pair has ended. Nothing can be changed in it any more."));
    }

    private static Group withCoach(Group group, PersonId coach) {
        return new Group(group.needing(), group.stronger(), group.third(), coach);
    }

    private static Group withSchool(Group group, SchoolId leaves, SchoolId comes) {
        return new Group(
                group.needing().equals(leaves) ? comes : group.needing(),
                group.stronger().equals(leaves) ? comes : group.stronger(),
                group.third()
                        .map(third -> third.school().equals(leaves) ? new Group.Third(comes, third.needing()) : third),
                group.coach());
    }
}
