package uk.alongside.pairing.proposals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import uk.alongside.pairing.proposals.ProposalRows.LockRow;
import uk.alongside.pairing.proposals.ProposalRows.ProposalRow;
import uk.alongside.pairing.rules.CoachToPair;
import uk.alongside.pairing.rules.Compared;
import uk.alongside.pairing.rules.Fit;
import uk.alongside.pairing.rules.Group;
import uk.alongside.pairing.rules.InBrief;
import uk.alongside.pairing.rules.Lock;
import uk.alongside.pairing.rules.Must;
import uk.alongside.pairing.rules.Question;
import uk.alongside.pairing.rules.Reasons;
import uk.alongside.pairing.rules.Rulebook;
import uk.alongside.pairing.rules.SchoolToPair;
import uk.alongside.pairing.solving.Proposal;
import uk.alongside.people.PersonId;
import uk.alongside.schools.SchoolId;

/** A proposal that was found, read back: its question with the locks that stand today, and its groups as they stand. */
final class ProposalRead {

    private final ProposalRow row;
    private final Question question;
    private final List<Group> groups;
    private final List<LockRow> locks;
    private final MustWords words;
    private final Map<SchoolId, SchoolToPair> schools = new HashMap<>();
    private final Map<PersonId, CoachToPair> coaches = new HashMap<>();

    ProposalRead(ProposalRow row, Question asked, List<Group> groups, List<LockRow> standing) {
        this.row = row;
        this.groups = List.copyOf(groups);
        this.words = new MustWords(asked);
        this.locks = standing.stream().filter(lock -> words.knows(lock.lock())).toList();
        this.question = asked.with(
                asked.musts().withLocks(locks.stream().map(LockRow::lock).toList()));
        asked.schools().forEach(school -> schools.put(school.id(), school));
        asked.coaches().forEach(coach -> coaches.put(coach.id(), coach));
    }

    List<Group> groups() {
        return groups;
    }

    Question question() {
        return question;
    }

    MustWords words() {
        return words;
    }

    /** The sum of all fits as the pairs stand. */
    int fit() {
        return new Reasons(question).total(groups);
    }

    /** How far some groups may be from the best possible, in points. What stood already counts as it did in the search. */
    long gap(List<Group> others, int fit) {
        return Math.max(0, row.bound().orElse(0) - fit - forStanding(others));
    }

    BigDecimal gapPercent(List<Group> others, int fit) {
        return proposal().gapPercentOf(row.bound().orElse(0) - gap(others, fit));
    }

    private Proposal proposal() {
        return new Proposal(groups, row.value().orElse(0), row.bound().orElse(0), row.steps(), row.stopped());
    }

    /** How good it is as it stands: what was changed by hand counts. */
    String inWords(int fit) {
        return gap(groups, fit) == 0
                ? "the best possible"
                : "within %s %% of the best possible".formatted(gapPercent(groups, fit));
    }

    /** What is given for pairs and coaches that stood before, as the search counts it: link by link. */
    private long forStanding(List<Group> others) {
        var standing = question.standing();
        var pairs = new HashSet<Set<SchoolId>>();
        var coachOf = new HashMap<SchoolId, PersonId>();
        for (var group : standing.groups()) {
            group.links().forEach(link -> pairs.add(Set.of(link.needing(), link.stronger())));
            group.schools().forEach(school -> coachOf.put(school, group.coach()));
        }
        long points = 0;
        for (var group : others) {
            for (var link : group.links()) {
                points += pairs.contains(Set.of(link.needing(), link.stronger())) ? standing.keepPair() : 0;
                points += Stream.of(link.needing(), link.stronger())
                                .filter(school -> group.coach().equals(coachOf.get(school)))
                                .count()
                        * standing.keepCoach();
            }
        }
        return points;
    }

    /** The musts of the question with the locks that stand today, and whether each is kept. */
    List<ProposalPage.Rule> rules() {
        var broken = new HashSet<>(new Rulebook(question).brokenBy(groups));
        return Rulebook.all(question).stream()
                .map(must -> new ProposalPage.Rule(must, words.of(must), !broken.contains(must)))
                .toList();
    }

    /** What was changed since pairs were looked for; locks are told with the rules. */
    List<String> changedSince(Question today) {
        var changed = new ArrayList<String>();
        if (!today.musts().withLocks(List.of()).equals(question.musts().withLocks(List.of()))) {
            changed.add("What has to hold was changed.");
        }
        if (!today.weights().equals(question.weights())) {
            changed.add("What counts was changed.");
        }
        if (!today.themes().equals(question.themes())
                || !today.schools().equals(question.schools())
                || !today.coaches().equals(question.coaches())) {
            changed.add("More, or something else, is known of schools and coaches.");
        }
        return List.copyOf(changed);
    }

    /** Whether these are the pairs that stand today, each with its coach. */
    boolean isStanding(Question today) {
        return together(groups).equals(together(today.standing().groups()));
    }

    private static Map<Set<SchoolId>, PersonId> together(List<Group> groups) {
        var coachOf = new HashMap<Set<SchoolId>, PersonId>();
        groups.forEach(group -> coachOf.put(Set.copyOf(group.schools()), group.coach()));
        return coachOf;
    }

    /** What it would be beside the pairs that stood when it was looked for; empty where none did. */
    private Optional<String> besideWhatStood(Group group) {
        var stood = together(question.standing().groups());
        if (stood.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(stood.get(Set.copyOf(group.schools())))
                .map(coach -> coach.equals(group.coach()) ? "As it stands." : "These schools stay, with another coach.")
                .orElse("A new pair."));
    }

    List<ProposalPage.Rule> clash() {
        return row.clash().stream()
                .map(must -> new ProposalPage.Rule(must, words.of(must), false))
                .toList();
    }

    int locked() {
        var locked = lockedBy();
        return Math.toIntExact(groups.stream()
                .filter(group -> locked.containsKey(Set.of(group.needing(), group.stronger())))
                .count());
    }

    /** Some of the pairs, from one on. */
    List<ProposedPair> pairs(int from, int most, Map<PersonId, String> names, Set<Integer> changed) {
        var reasons = new Reasons(question);
        var brief = new InBrief(question);
        var fits = reasons.fits(groups);
        var locked = lockedBy();
        var pairs = new ArrayList<ProposedPair>();
        int link = 0;
        for (int ordinal = 0; ordinal < groups.size() && ordinal < from + most; ordinal++) {
            var group = groups.get(ordinal);
            int next = link + group.links().size();
            if (ordinal >= from) {
                pairs.add(pair(
                        ordinal,
                        group,
                        fits.subList(link, next),
                        brief.of(group),
                        reasons.toShare(group),
                        Optional.ofNullable(locked.get(Set.of(group.needing(), group.stronger()))),
                        names,
                        changed.contains(ordinal)));
            }
            link = next;
        }
        return pairs;
    }

    private Map<Set<SchoolId>, LockRow> lockedBy() {
        var locked = new HashMap<Set<SchoolId>, LockRow>();
        for (var lock : locks) {
            if (lock.lock() instanceof Lock.Together(var one, var other)) {
                locked.put(Set.of(one, other), lock);
            }
        }
        return locked;
    }

    private ProposedPair pair(
            int ordinal,
            Group group,
            List<Fit> fits,
            InBrief.Brief brief,
            List<String> shared,
            Optional<LockRow> lock,
            Map<PersonId, String> names,
            boolean changed) {
        var terms = fits.stream().flatMap(fit -> fit.terms().stream()).toList();
        return new ProposedPair(
                ordinal,
                inPair(group.needing()),
                inPair(group.stronger()),
                group.third().map(third -> inPair(third.school())),
                group.coach(),
                words.coach(group.coach()),
                fits.stream().mapToInt(Fit::points).sum(),
                fits.stream().mapToInt(Fit::most).sum(),
                brief.good(),
                brief.givenUp(),
                terms,
                shared,
                lock.map(standing -> new ProposedPair.Locked(
                        standing.id(), standing.reason(), nameOf(standing.by(), names), standing.at())),
                changed,
                besideWhatStood(group));
    }

    private ProposedPair.InPair inPair(SchoolId school) {
        return new ProposedPair.InPair(school, words.school(school));
    }

    static String nameOf(Optional<PersonId> person, Map<PersonId, String> names) {
        return person.map(id -> names.getOrDefault(id, "somebody who has left")).orElse("Alongside");
    }

    /** What it would cost to have these groups instead. */
    ChangeCost cost(List<Group> others, String what, int... ordinals) {
        var compared = Compared.of(question, groups, others);
        var brokenNow = new HashSet<>(new Rulebook(question).brokenBy(groups));
        return new ChangeCost(
                row.id(),
                row.revision(),
                what,
                compared,
                gapPercent(groups, compared.before().fit()),
                gapPercent(others, compared.after().fit()),
                miles(groups, ordinals),
                miles(others, ordinals),
                compared.broken().stream()
                        .filter(must -> !brokenNow.contains(must))
                        .map(this::named)
                        .toList());
    }

    private String named(Must must) {
        return words.of(must);
    }

    /** How far the schools of these groups are apart, together. */
    String miles(List<Group> some, int... ordinals) {
        int tenths = 0;
        for (int ordinal : ordinals) {
            for (var link : some.get(ordinal).links()) {
                var apart = apart(link);
                if (apart.isEmpty()) {
                    return "not known";
                }
                tenths += apart.getAsInt();
            }
        }
        return "%d.%d".formatted(tenths / 10, tenths % 10);
    }

    private OptionalInt apart(Group.Link link) {
        return school(link.needing())
                .flatMap(SchoolToPair::place)
                .flatMap(one -> school(link.stronger())
                        .flatMap(SchoolToPair::place)
                        .map(other -> OptionalInt.of(one.tenthsOfMilesTo(other))))
                .orElse(OptionalInt.empty());
    }

    Optional<SchoolToPair> school(SchoolId id) {
        return Optional.ofNullable(schools.get(id));
    }

    Optional<CoachToPair> coach(PersonId id) {
        return Optional.ofNullable(coaches.get(id));
    }

    /** Conflicts that are declared today between a coach of it and one of their schools, by the pair's place. */
    Map<Integer, String> conflictsIn(Question today) {
        var rules = new Rulebook(today);
        var found = new LinkedHashMap<Integer, String>();
        for (int ordinal = 0; ordinal < groups.size(); ordinal++) {
            var group = groups.get(ordinal);
            for (var school : group.schools()) {
                if (rules.knows(school)
                        && rules.knows(group.coach())
                        && rules.conflict(rules.number(school), rules.number(group.coach()))
                                .isPresent()) {
                    found.put(
                            ordinal,
                            "%s has declared a conflict with %s"
                                    .formatted(words.coach(group.coach()), words.school(school)));
                }
            }
        }
        return found;
    }

    /** Who has come or gone since pairs were looked for. */
    List<String> whoLeft(Question today) {
        var now = new Rulebook(today);
        var sentences = new ArrayList<String>();
        groups.forEach(group -> {
            group.schools().stream()
                    .filter(school -> !now.knows(school))
                    .forEach(school -> sentences.add("%s takes part no more.".formatted(words.school(school))));
            if (!now.knows(group.coach())) {
                sentences.add("%s is a coach of the project no more.".formatted(words.coach(group.coach())));
            }
        });
        today.schools().stream()
                .filter(school -> !schools.containsKey(school.id()))
                .forEach(school -> sentences.add("%s has joined and is in no pair.".formatted(school.name())));
        return sentences.stream().distinct().toList();
    }
}
