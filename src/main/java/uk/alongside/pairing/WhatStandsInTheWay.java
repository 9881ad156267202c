package uk.alongside.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** Holds pairs against what is known today, and says in sentences what stands in their way. For the lead's eyes. */
final class WhatStandsInTheWay {

    private final Question today;
    private final Rulebook rules;
    private final Map<SchoolId, String> schools;
    private final Map<PersonId, String> coaches;

    /** @param asked names of schools and coaches that may not be in today's question any more */
    WhatStandsInTheWay(Question asked, Question today) {
        this.today = today;
        this.rules = new Rulebook(today);
        this.schools = new HashMap<>(names(asked));
        this.schools.putAll(names(today));
        this.coaches = new HashMap<>(coachNames(asked));
        this.coaches.putAll(coachNames(today));
    }

    private static Map<SchoolId, String> names(Question question) {
        return question.schools().stream().collect(Collectors.toMap(SchoolToPair::id, SchoolToPair::name));
    }

    private static Map<PersonId, String> coachNames(Question question) {
        return question.coaches().stream().collect(Collectors.toMap(CoachToPair::id, CoachToPair::name));
    }

    /**
     * What keeps these from being the pairs of the whole project.
     *
     * @param declared the coaches who have declared a conflict or said that they have none
     */
    List<String> of(List<Group> groups, Collection<PersonId> declared) {
        var sentences = new LinkedHashSet<>(gone(groups));
        sentences.addAll(leftOver(groups));
        if (sentences.isEmpty()) {
            groups.forEach(group -> sentences.addAll(of(group)));
            sentences.addAll(ofTheWhole(groups));
        }
        sentences.addAll(undeclared(groups, declared));
        return List.copyOf(sentences);
    }

    /** The same for one group, wherever the others are. */
    List<String> ofOne(Group group, Collection<PersonId> declared) {
        var sentences = new ArrayList<>(gone(List.of(group)));
        if (sentences.isEmpty()) {
            sentences.addAll(of(group));
        }
        sentences.addAll(undeclared(List.of(group), declared));
        return sentences;
    }

    private List<String> gone(List<Group> groups) {
        var sentences = new ArrayList<String>();
        for (var group : groups) {
            group.schools().stream()
                    .filter(school -> !rules.knows(school))
                    .forEach(school -> sentences.add("%s does not take part in the project any more: %s."
                            .formatted(name(school), inWords(group))));
            if (!rules.knows(group.coach())) {
                sentences.add(
                        "%s is no coach of the project any more: %s.".formatted(name(group.coach()), inWords(group)));
            }
        }
        return sentences;
    }

    private List<String> leftOver(List<Group> groups) {
        var paired = groups.stream().flatMap(group -> group.schools().stream()).collect(Collectors.toSet());
        return today.schools().stream()
                .filter(school -> !paired.contains(school.id()))
                .map(school ->
                        "%s takes part in the project by now and is in none of these pairs.".formatted(school.name()))
                .toList();
    }

    private List<String> undeclared(List<Group> groups, Collection<PersonId> declared) {
        return groups.stream()
                .filter(group -> !declared.contains(group.coach()))
                .map(group -> "%s has neither declared a conflict of interest nor said that there is none: %s."
                        .formatted(name(group.coach()), inWords(group)))
                .toList();
    }

    /** Its schools and its coach are in today's question. */
    private List<String> of(Group group) {
        var sentences = new ArrayList<String>();
        for (var school : group.schools()) {
            rules.whyNot(rules.number(school), rules.number(group.coach()))
                    .map(must -> ofCoach(must, school, group.coach()))
                    .ifPresent(why -> sentences.add(why + ": " + inWords(group) + "."));
        }
        if (group.links().stream()
                .anyMatch(link -> !rules.marksAllow(rules.number(link.needing()), rules.number(link.stronger())))) {
            sentences.add("The marks of the schools have changed and do not allow this any more: %s."
                    .formatted(inWords(group)));
        }
        for (var must : rules.musts()) {
            if (isAboutSchoolsTogether(must) && !allows(new Rulebook(today, Set.of(must)), group)) {
                sentences.add("%s: %s.".formatted(ofSchools(must), inWords(group)));
            }
        }
        return sentences;
    }

    private static boolean isAboutSchoolsTogether(Must must) {
        return switch (must.kind()) {
            case TRUSTS, PHASE, AUTHORITY, MILES -> true;
            case LOCK -> must.lock().filter(Lock.Apart.class::isInstance).isPresent();
            case ROLES, CAPACITY, CONFLICT, TRIOS, ANSWER, COACH_PHASE, DATES -> false;
        };
    }

    private static boolean allows(Rulebook rule, Group group) {
        var members = group.schools().stream().map(rule::number).toList();
        for (int one = 0; one < members.size(); one++) {
            for (int other = one + 1; other < members.size(); other++) {
                if (!rule.allowsInOneGroup(members.get(one), members.get(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    private String ofCoach(Must must, SchoolId school, PersonId coach) {
        return switch (must.kind()) {
            case CONFLICT ->
                "%s has declared a conflict of interest about %s (%s)"
                        .formatted(
                                name(coach),
                                name(school),
                                rules.conflict(rules.number(school), rules.number(coach))
                                        .map(Conflict::kind)
                                        .map(Conflict.Kind::words)
                                        .orElse("conflict"));
            case ANSWER -> "%s has answered that they may not work with %s".formatted(name(coach), name(school));
            case COACH_PHASE -> "%s does not know the phase of %s".formatted(name(coach), name(school));
            case DATES -> "%s is not there on all the days".formatted(name(coach));
            default -> "Your decision about %s and %s is not kept".formatted(name(school), name(coach));
        };
    }

    private static String ofSchools(Must must) {
        return switch (must.kind()) {
            case TRUSTS -> "The schools are of the same trust";
            case PHASE -> "The schools are of different phases";
            case AUTHORITY -> "The schools are not known to be in the same local authority";
            case MILES -> "The schools are not known to be near enough";
            default -> "You have decided that two of these schools are not put together";
        };
    }

    private List<String> ofTheWhole(List<Group> groups) {
        var loads = new HashMap<PersonId, Integer>();
        groups.forEach(group -> loads.merge(group.coach(), group.links().size(), Integer::sum));
        var sentences = new ArrayList<String>();
        loads.forEach((coach, load) -> {
            int room = rules.capacity(rules.number(coach));
            if (load > room) {
                sentences.add("%s can take %d and would have %d: %s."
                        .formatted(
                                name(coach),
                                room,
                                load,
                                groups.stream()
                                        .filter(group -> group.coach().equals(coach))
                                        .map(this::inWords)
                                        .collect(Collectors.joining("; "))));
            }
        });
        for (var must : rules.brokenBy(groups)) {
            if (must.kind() == Must.Kind.TRIOS) {
                sentences.add("There are more trios than you allow by now.");
            }
            must.lock().filter(lock -> !(lock instanceof Lock.Apart)).ifPresent(lock -> sentences.add(decided(lock)));
        }
        return sentences;
    }

    private String decided(Lock lock) {
        return switch (lock) {
            case Lock.Together(var one, var other) ->
                "You have decided that %s and %s are a pair.".formatted(name(one), name(other));
            case Lock.Apart(var one, var other) ->
                "You have decided that %s and %s are not put together.".formatted(name(one), name(other));
            case Lock.Third(var school, var joins) ->
                "You have decided that %s joins the pair of %s.".formatted(name(school), name(joins));
            case Lock.WithCoach(var school, var coach) ->
                "You have decided that %s works with %s.".formatted(name(school), name(coach));
            case Lock.WithoutCoach(var school, var coach) ->
                "You have decided that %s does not work with %s.".formatted(name(school), name(coach));
        };
    }

    /** {@code Ashwood and Brookfield, with Amina}; schools in the order of their names. */
    String inWords(Group group) {
        return "%s, with %s"
                .formatted(
                        Pair.names(group.schools().stream()
                                .map(this::name)
                                .sorted()
                                .toList()),
                        name(group.coach()));
    }

    String name(SchoolId school) {
        return schools.getOrDefault(school, "A school");
    }

    String name(PersonId coach) {
        return coaches.getOrDefault(coach, "A coach");
    }
}
