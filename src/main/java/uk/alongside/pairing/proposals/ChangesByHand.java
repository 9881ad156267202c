package uk.alongside.pairing.proposals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.pairing.proposals.ProposalRows.ProposalRow;
import uk.alongside.pairing.rules.Compared;
import uk.alongside.pairing.rules.Group;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/** What a lead changes in a proposal by hand: each change has its price, its reason and its way back. */
@Component
class ChangesByHand {

    private static final int LONGEST_REASON = 500;

    private final ProposalRows rows;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    ChangesByHand(ProposalRows rows, CurrentUser currentUser, Trail trail, Clock clock) {
        this.rows = rows;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    static ChangeCost swapCost(ProposalRead read, int one, int other) {
        return read.cost(swapped(read, one, other), swapWords(read, one, other), one, other);
    }

    static ChangeCost coachCost(ProposalRead read, int ordinal, PersonId coach) {
        return read.cost(coached(read, ordinal, coach), coachWords(read, ordinal, coach), ordinal);
    }

    HandChange swap(ProposalRow row, ProposalRead read, int revision, int one, int other, String reason) {
        return change(
                row,
                read,
                revision,
                HandChange.Kind.SWAP,
                reason,
                swapCost(read, one, other),
                swapped(read, one, other),
                one,
                other);
    }

    HandChange changeCoach(
            ProposalRow row, ProposalRead read, int revision, int ordinal, PersonId coach, String reason) {
        return change(
                row,
                read,
                revision,
                HandChange.Kind.COACH,
                reason,
                coachCost(read, ordinal, coach),
                coached(read, ordinal, coach),
                ordinal);
    }

    private static List<Group> swapped(ProposalRead read, int one, int other) {
        requirePair(read, one);
        requirePair(read, other);
        if (one == other) {
            throw new RuleBroken("Choose two different pairs to swap.");
        }
        return Compared.swapped(read.groups(), one, other);
    }

    private static void requirePair(ProposalRead read, int ordinal) {
        if (ordinal < 0 || ordinal >= read.groups().size()) {
            throw new NotFound();
        }
    }

    private static String swapWords(ProposalRead read, int one, int other) {
        var words = read.words();
        var first = read.groups().get(one);
        var second = read.groups().get(other);
        return "%s with %s, and %s with %s, instead:"
                .formatted(
                        words.school(first.needing()),
                        words.school(second.stronger()),
                        words.school(second.needing()),
                        words.school(first.stronger()));
    }

    private static List<Group> coached(ProposalRead read, int ordinal, PersonId coach) {
        requirePair(read, ordinal);
        if (read.coach(coach).isEmpty()) {
            throw new RuleBroken("Choose one of the project’s coaches.", "coach");
        }
        var changed = new ArrayList<>(read.groups());
        var group = changed.get(ordinal);
        changed.set(ordinal, new Group(group.needing(), group.stronger(), group.third(), coach));
        return List.copyOf(changed);
    }

    private static String coachWords(ProposalRead read, int ordinal, PersonId coach) {
        var group = read.groups().get(ordinal);
        return "%s with %s, and %s as their coach instead of %s:"
                .formatted(
                        read.words().school(group.needing()),
                        read.words().school(group.stronger()),
                        read.words().coach(coach),
                        read.words().coach(group.coach()));
    }

    private HandChange change(
            ProposalRow row,
            ProposalRead read,
            int revision,
            HandChange.Kind kind,
            String reason,
            ChangeCost price,
            List<Group> groups,
            int... ordinals) {
        var why = asReason(reason);
        var id = row.id();
        if (row.revision() == revision && !price.canBeMade()) {
            return new HandChange.Refused(price.broken());
        }
        if (!rows.step(id, revision)) {
            return new HandChange.ChangedMeanwhile();
        }
        var changed = new LinkedHashMap<Integer, Group>();
        for (int ordinal : ordinals) {
            changed.put(ordinal, groups.get(ordinal));
        }
        var compared = price.compared();
        trail.bulk(row.project().asSubject(), "changed a proposal of pairs", "proposal " + row.number(), () -> {
            rows.change(id, changed);
            rows.addOverride(
                    id,
                    kind,
                    QuestionInJson.writeChanged(read.groups(), ordinals),
                    compared.before().fit() - compared.after().fit(),
                    why,
                    currentUser.ifPerson(),
                    clock.instant());
            return id;
        });
        return new HandChange.Made(id, revision + 1);
    }

    private static String asReason(String reason) {
        var why = reason.strip();
        if (why.isEmpty()) {
            throw new RuleBroken("Say why, so that it can be understood later.", "reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw new RuleBroken("A reason has at most %d characters.".formatted(LONGEST_REASON), "reason");
        }
        return why;
    }

    /** Takes back the last change that stands. */
    HandChange undo(ProposalRow row, int revision) {
        var id = row.id();
        if (!rows.step(id, revision)) {
            return new HandChange.ChangedMeanwhile();
        }
        var last = rows.overrides(id).stream()
                .filter(change -> change.undoneAt().isEmpty())
                .reduce((_, later) -> later)
                .orElseThrow(() -> new RuleBroken("There is nothing to undo."));
        trail.bulk(row.project().asSubject(), "undid a change of a proposal", "proposal " + row.number(), () -> {
            rows.change(id, last.stoodBefore());
            rows.undo(id, last.ordinal(), currentUser.ifPerson(), clock.instant());
            return id;
        });
        return new HandChange.Made(id, revision + 1);
    }
}
