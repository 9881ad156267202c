package uk.alongside.pairing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.DueItem;
import uk.alongside.people.CurrentUser;
import uk.alongside.projects.Participation;
import uk.alongside.projects.ProjectAccess;
import uk.alongside.projects.Role;

/**
 * Puts before heads and coaches what is offered to them, and before a lead what has to be looked at in the pairs of their
 * projects.
 */
@Component
class PairsDue implements DueItem.Source {

    private static final int MINUTES_TO_ANSWER = 3;
    private static final int MINUTES_TO_LOOK = 5;

    private final PairRows rows;
    private final PairAnswerRows answers;
    private final PairAccess pairAccess;
    private final PairAttention attention;
    private final ProjectAccess access;
    private final CurrentUser currentUser;

    PairsDue(
            PairRows rows,
            PairAnswerRows answers,
            PairAccess pairAccess,
            PairAttention attention,
            ProjectAccess access,
            CurrentUser currentUser) {
        this.rows = rows;
        this.answers = answers;
        this.pairAccess = pairAccess;
        this.attention = attention;
        this.access = access;
        this.currentUser = currentUser;
    }

    @Override
    public List<DueItem> dueNow() {
        if (currentUser.ifPerson().isEmpty()) {
            return List.of();
        }
        var mine = access.mine();
        var projects = mine.stream()
                .filter(role ->
                        role.role() == Role.PROJECT_LEAD || role.role() == Role.HEAD || role.role() == Role.COACH)
                .map(Participation::project)
                .collect(Collectors.toSet());
        var pairs = rows.in(projects);
        if (pairs.isEmpty()) {
            return List.of();
        }
        var led = mine.stream()
                .filter(role -> role.role() == Role.PROJECT_LEAD)
                .map(Participation::project)
                .collect(Collectors.toSet());
        var items = new ArrayList<>(offers(pairs));
        items.addAll(toLookAt(
                pairs.stream().filter(pair -> led.contains(pair.project())).toList()));
        return items;
    }

    private List<DueItem> offers(List<Pair> pairs) {
        var open = pairs.stream().filter(pair -> pair.state().isOpen()).toList();
        var standing = answers.standing(open.stream().map(Pair::id).toList());
        var seats = pairAccess.seats(open);
        var items = new ArrayList<DueItem>();
        for (var pair : open) {
            var seat = seats.get(pair.id());
            if (seat != null
                    && PairAnswers.waiting(pair, standing.getOrDefault(pair.id(), Map.of())).stream()
                            .anyMatch(seat.answersFor()::contains)) {
                items.add(offer(pair, seat));
            }
        }
        return items;
    }

    private static DueItem offer(Pair pair, PairAccess.Seat seat) {
        return new DueItem(
                DueItem.Urgency.OTHERS_WAIT,
                seat.coaches()
                        ? "You are asked to coach %s.".formatted(pair.names())
                        : "An offer waits for your answer: %s together.".formatted(pair.names()),
                "%s. Read why, then accept or decline.".formatted(pair.projectName()),
                MINUTES_TO_ANSWER,
                page(pair),
                "Read and answer");
    }

    private static String page(Pair pair) {
        return "projects/%s/pairing/pairs/%s".formatted(pair.projectKey(), pair.id());
    }

    /** One pair by name; where it is several for the same cause, the list. */
    private List<DueItem> toLookAt(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var found = attention.of(pairs);
        var items = new ArrayList<DueItem>();
        pairs.stream().collect(Collectors.groupingBy(Pair::project)).forEach((_, of) -> {
            for (var kind : PairAttention.Kind.values()) {
                var concerned = of.stream()
                        .filter(pair -> found.getOrDefault(pair.id(), List.of()).stream()
                                .anyMatch(one -> one.kind() == kind))
                        .sorted(Comparator.comparing(Pair::names))
                        .toList();
                if (!concerned.isEmpty()) {
                    items.add(item(kind, concerned, found));
                }
            }
        });
        return items;
    }

    private static DueItem item(
            PairAttention.Kind kind, List<Pair> concerned, Map<PairingId, List<PairAttention.Found>> found) {
        var first = concerned.getFirst();
        var sentence = found.getOrDefault(first.id(), List.of()).stream()
                .filter(one -> one.kind() == kind)
                .map(PairAttention.Found::sentence)
                .findFirst()
                .orElse("");
        var one = concerned.size() == 1;
        return new DueItem(
                kind == PairAttention.Kind.NOBODY_THERE
                        ? DueItem.Urgency.WHEN_YOU_HAVE_TIME
                        : DueItem.Urgency.OTHERS_WAIT,
                one
                        ? "%s: %s".formatted(first.names(), inWords(kind))
                        : "%d pairs: %s".formatted(concerned.size(), inWords(kind)),
                "%s. %s".formatted(first.projectName(), one ? sentence : whatHelps(kind)),
                MINUTES_TO_LOOK,
                one ? page(first) : "projects/%s/pairing".formatted(first.projectKey()),
                kind == PairAttention.Kind.UNANSWERED && one ? "Remind kindly" : "Look");
    }

    private static String inWords(PairAttention.Kind kind) {
        return switch (kind) {
            case CONFLICT -> "a conflict was declared.";
            case COACH_LEFT -> "the coach has left.";
            case SCHOOL_LEAVES -> "a school leaves.";
            case DECLINED -> "declined.";
            case UNANSWERED -> "not answered yet.";
            case NOBODY_THERE -> "nobody there can answer.";
        };
    }

    private static String whatHelps(PairAttention.Kind kind) {
        return switch (kind) {
            case CONFLICT, COACH_LEFT -> "Each needs another coach.";
            case SCHOOL_LEAVES, DECLINED -> "Look again for the least change.";
            case UNANSWERED -> "A kind reminder is one button on each pair’s page.";
            case NOBODY_THERE -> "Invite a head, or record the answer.";
        };
    }
}
