package uk.alongside.pairing.proposals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Conflict;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Mark;
import uk.alongside.pairing.rules.Musts;
import uk.alongside.pairing.rules.Place;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.rules.Standing;
import uk.alongside.pairing.rules.Theme;
import uk.alongside.pairing.rules.Weights;
import uk.alongside.pairing.rules.Wish;
import uk.alongside.people.PersonId;
import uk.alongside.schools.Phase;
import uk.alongside.schools.SchoolId;

/**
 * A question as text, and back, so that it can be asked again exactly as it was. The text is the same for the same question:
 * what has no order of its own stands in it by name or id.
 */
final class QuestionInJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<AChange>> CHANGES = new TypeReference<>() {};

    private QuestionInJson() {}

    private record AQuestion(
            List<Theme> themes,
            List<ASchool> schools,
            List<ACoach> coaches,
            SomeMusts musts,
            Map<Wish, Integer> weights,
            int farMiles,
            WhatStands standing) {}

    private record ASchool(
            UUID id,
            String name,
            Mark mark,
            Phase phase,
            @Nullable Integer pupils,
            @Nullable Place place,
            @Nullable String trust,
            @Nullable String authority,
            List<APercent> percents,
            List<Theme> marked,
            List<Theme> asksFor,
            List<AnAnswer> workedBefore,
            List<UUID> wishes) {}

    private record APercent(Theme theme, int percent) {}

    private record AnAnswer(UUID school, boolean yes) {}

    private record ACoach(
            UUID id,
            String name,
            List<Theme> expertise,
            List<Phase> phases,
            @Nullable Place home,
            int capacity,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<AConflict> conflicts,
            List<AnAnswer> answers) {}

    private record AConflict(
            Conflict.Kind kind,
            @Nullable UUID school,
            @Nullable String trust) {}

    private record SomeMusts(
            boolean differentTrusts,
            boolean samePhase,
            boolean sameAuthority,
            @Nullable Integer mostMiles,
            boolean answersKept,
            boolean coachKnowsPhase,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            int mostTrios,
            List<ALock> locks) {}

    private record ALock(
            KeptLock.Kind kind,
            UUID school,
            @Nullable UUID other,
            @Nullable UUID coach) {}

    private record WhatStands(List<AGroup> groups, int keepPair, int keepCoach) {}

    private record AGroup(
            UUID needing, UUID stronger, @Nullable UUID third, boolean thirdNeeds, UUID coach) {}

    private record AChange(int ordinal, AGroup group) {}

    static String write(Question question) {
        var asked = question.musts();
        return JSON.writeValueAsString(new AQuestion(
                question.themes(),
                question.schools().stream().map(QuestionInJson::school).toList(),
                question.coaches().stream().map(QuestionInJson::coach).toList(),
                new SomeMusts(
                        asked.differentTrusts(),
                        asked.samePhase(),
                        asked.sameAuthority(),
                        orNull(asked.mostMiles()),
                        asked.answersKept(),
                        asked.coachKnowsPhase(),
                        asked.lasts().map(Musts.Days::from).orElse(null),
                        asked.lasts().map(Musts.Days::until).orElse(null),
                        asked.mostTrios(),
                        asked.locks().stream().map(QuestionInJson::lock).toList()),
                new EnumMap<>(question.weights().points()),
                question.weights().farMiles(),
                new WhatStands(
                        question.standing().groups().stream()
                                .map(QuestionInJson::group)
                                .toList(),
                        question.standing().keepPair(),
                        question.standing().keepCoach())));
    }

    private static ASchool school(SchoolToPair school) {
        return new ASchool(
                school.id().value(),
                school.name(),
                school.mark(),
                school.phase(),
                orNull(school.pupils()),
                school.place().orElse(null),
                school.trust().orElse(null),
                school.authority().orElse(null),
                school.percents().entrySet().stream()
                        .map(entry -> new APercent(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(
                                (APercent percent) -> percent.theme().code()))
                        .toList(),
                byCode(school.marked()),
                byCode(school.asksFor()),
                answers(school.workedBefore()),
                school.wishes().stream().map(SchoolId::value).sorted().toList());
    }

    private static ACoach coach(CoachToPair coach) {
        return new ACoach(
                coach.id().value(),
                coach.name(),
                byCode(coach.expertise()),
                coach.phases().stream().sorted().toList(),
                coach.home().orElse(null),
                coach.capacity(),
                coach.from().orElse(null),
                coach.until().orElse(null),
                coach.conflicts().stream()
                        .map(conflict -> new AConflict(
                                conflict.kind(),
                                conflict.school().map(SchoolId::value).orElse(null),
                                conflict.trust().orElse(null)))
                        .toList(),
                answers(coach.answers()));
    }

    private static List<Theme> byCode(Set<Theme> themes) {
        return themes.stream().sorted(Comparator.comparing(Theme::code)).toList();
    }

    private static List<AnAnswer> answers(Map<SchoolId, Boolean> answers) {
        return answers.entrySet().stream()
                .map(answer -> new AnAnswer(answer.getKey().value(), answer.getValue()))
                .sorted(Comparator.comparing(AnAnswer::school))
                .toList();
    }

    private static ALock lock(Lock lock) {
        var kept = KeptLock.of(lock);
        return new ALock(
                kept.kind(),
                kept.school().value(),
                kept.other().map(SchoolId::value).orElse(null),
                kept.coach().map(PersonId::value).orElse(null));
    }

    private static AGroup group(Group group) {
        return new AGroup(
                group.needing().value(),
                group.stronger().value(),
                group.third().map(third -> third.school().value()).orElse(null),
                group.third().filter(Group.Third::needing).isPresent(),
                group.coach().value());
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static Question read(String text) {
        var asked = JSON.readValue(text, AQuestion.class);
        var musts = asked.musts();
        return new Question(
                asked.themes(),
                asked.schools().stream().map(QuestionInJson::school).toList(),
                asked.coaches().stream().map(QuestionInJson::coach).toList(),
                new Musts(
                        musts.differentTrusts(),
                        musts.samePhase(),
                        musts.sameAuthority(),
                        ifKnown(musts.mostMiles()),
                        musts.answersKept(),
                        musts.coachKnowsPhase(),
                        Optional.ofNullable(musts.from()).flatMap(from -> Optional.ofNullable(musts.until())
                                .map(until -> new Musts.Days(from, until))),
                        musts.mostTrios(),
                        musts.locks().stream().map(QuestionInJson::lock).toList()),
                new Weights(asked.weights(), asked.farMiles()),
                new Standing(
                        asked.standing().groups().stream()
                                .map(QuestionInJson::group)
                                .toList(),
                        asked.standing().keepPair(),
                        asked.standing().keepCoach()));
    }

    private static SchoolToPair school(ASchool school) {
        return new SchoolToPair(
                new SchoolId(school.id()),
                school.name(),
                school.mark(),
                school.phase(),
                ifKnown(school.pupils()),
                Optional.ofNullable(school.place()),
                Optional.ofNullable(school.trust()),
                Optional.ofNullable(school.authority()),
                school.percents().stream().collect(Collectors.toMap(APercent::theme, APercent::percent)),
                Set.copyOf(school.marked()),
                Set.copyOf(school.asksFor()),
                answers(school.workedBefore()),
                school.wishes().stream().map(SchoolId::new).collect(Collectors.toSet()));
    }

    private static CoachToPair coach(ACoach coach) {
        return new CoachToPair(
                new PersonId(coach.id()),
                coach.name(),
                Set.copyOf(coach.expertise()),
                Set.copyOf(coach.phases()),
                Optional.ofNullable(coach.home()),
                coach.capacity(),
                Optional.ofNullable(coach.from()),
                Optional.ofNullable(coach.until()),
                coach.conflicts().stream()
                        .map(conflict -> new Conflict(
                                conflict.kind(),
                                Optional.ofNullable(conflict.school()).map(SchoolId::new),
                                Optional.ofNullable(conflict.trust())))
                        .toList(),
                answers(coach.answers()));
    }

    private static Map<SchoolId, Boolean> answers(Collection<AnAnswer> answers) {
        return answers.stream().collect(Collectors.toMap(answer -> new SchoolId(answer.school()), AnAnswer::yes));
    }

    private static Lock lock(ALock lock) {
        return new KeptLock(
                        lock.kind(),
                        new SchoolId(lock.school()),
                        Optional.ofNullable(lock.other()).map(SchoolId::new),
                        Optional.ofNullable(lock.coach()).map(PersonId::new))
                .asLock();
    }

    private static Group group(AGroup group) {
        return new Group(
                new SchoolId(group.needing()),
                new SchoolId(group.stronger()),
                Optional.ofNullable(group.third())
                        .map(third -> new Group.Third(new SchoolId(third), group.thirdNeeds())),
                new PersonId(group.coach()));
    }

    private static OptionalInt ifKnown(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Some of a proposal's groups, with where they stand in it. */
    static String writeChanged(List<Group> groups, int... ordinals) {
        return JSON.writeValueAsString(Arrays.stream(ordinals)
                .mapToObj(ordinal -> new AChange(ordinal, group(groups.get(ordinal))))
                .toList());
    }

    static Map<Integer, Group> readChanged(String text) {
        return JSON.readValue(text, CHANGES).stream()
                .collect(Collectors.toMap(AChange::ordinal, change -> group(change.group())));
    }
}
