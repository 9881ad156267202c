package uk.alongside.pairing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.kernel.Days;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.pairing.PairAnswerRows.Answer;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.trail.Trail;

/**
 * The answers to a pair that is offered: the head of each school and the coach accept or decline, or the lead records what
 * they said elsewhere. Once all have accepted, the pair is agreed.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class PairAnswers {

    /** So long a reason may be. */
    public static final int LONGEST_REASON = 500;

    private final PairRows rows;
    private final PairAnswerRows answers;
    private final PairChanging changing;
    private final PairMail mail;
    private final PairAccess access;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    PairAnswers(
            PairRows rows,
            PairAnswerRows answers,
            PairChanging changing,
            PairMail mail,
            PairAccess access,
            PersonDirectory people,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.changing = changing;
        this.mail = mail;
        this.access = access;
        this.people = people;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is offered, for the people of its schools, its coach and the lead. */
    @Transactional(readOnly = true)
    public PairOffer offer(PairingId id) {
        var pair = rows.find(id).orElseThrow(NotFound::new);
        var seat = access.seat(pair);
        if (!seat.leads() && seat.own().isEmpty() && !seat.coaches()) {
            throw new NotFound();
        }
        return new PairOffer(
                id,
                pair.schools(),
                people.namesOf(List.of(pair.coach())).getOrDefault(pair.coach(), ""),
                pair.beginsOn(),
                pair.state(),
                pair.sharedReasons(),
                pair.offered(),
                waiting(pair, answers.standing(id)).stream()
                        .filter(seat.answersFor()::contains)
                        .collect(Collectors.toSet()));
    }

    /** Whose answer is still waited for: everybody's while a pair is offered, a new coach's once it is agreed. */
    static List<PairParty> waiting(Pair pair, Map<PairParty, Answer> standing) {
        return pair.parties().stream()
                .filter(party -> !standing.containsKey(party))
                .filter(party -> pair.state() == PairState.OFFERED
                        || pair.state().isOpen() && party instanceof PairParty.OfCoach)
                .toList();
    }

    /**
     * Accepts for every school whose head they are, and as its coach. Doing so twice is the same as once.
     *
     * @param read what stood before them: schools, coach and first day
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Answered accept(PairingId id, Offered read) {
        return answer(id, read, true, "");
    }

    /**
     * Declines.
     *
     * @param read what stood before them
     * @param reason a sentence that only the project's lead reads
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Answered decline(PairingId id, Offered read, String reason) {
        return answer(id, read, false, reason);
    }

    private Answered answer(PairingId id, Offered read, boolean accepts, String reason) {
        var before = rows.find(id).orElseThrow(NotFound::new);
        if (access.seat(before).answersFor().isEmpty()) {
            throw new NotFound();
        }
        var words = accepts ? "" : required(reason, "Say in a sentence why. Only the project’s lead reads it.");
        rows.lock(id);
        var pair = rows.find(id).orElseThrow(NotFound::new);
        if (!pair.offered().equals(read)) {
            return new Answered.Changed(
                    "This pair was changed since you opened the page. It stands here anew: read it, and then answer.");
        }
        var mine = access.seat(pair).answersFor();
        var standing = answers.standing(id);
        if (pair.state().isOpen() && saidSoBefore(mine, standing, accepts)) {
            return new Answered.Taken(pair.state());
        }
        var waiting = pair.state() == PairState.OFFERED
                ? mine
                : waiting(pair, standing).stream().filter(mine::contains).collect(Collectors.toSet());
        if (waiting.isEmpty()) {
            return new Answered.NotOpen(whyNotOpen(pair));
        }
        waiting.forEach(
                party -> write(pair, new Answer(id, party, accepts, words, today(), Optional.empty()), standing));
        return settle(pair, accepts, waiting);
    }

    private static boolean saidSoBefore(Collection<PairParty> mine, Map<PairParty, Answer> standing, boolean accepts) {
        return !mine.isEmpty()
                && mine.stream().allMatch(party -> Optional.ofNullable(standing.get(party))
                        .filter(answer -> answer.accepts() == accepts)
                        .isPresent());
    }

    private static String whyNotOpen(Pair pair) {
        return switch (pair.state()) {
            case AGREED, PAUSED ->
                "All have accepted already. If something has changed, tell the project’s lead: they can pause or end"
                        + " the pair.";
            case ENDED, DECLINED, OFFERED -> "This offer is not open any more. Nothing waits for you.";
        };
    }

    /**
     * Records what somebody said elsewhere.
     *
     * @param answeredOn the day on which they really said it
     * @param reason why it is recorded by the lead, and late
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Answered recordLate(PairingId id, PairParty party, boolean accepts, LocalDate answeredOn, String reason) {
        var before = rows.find(id).orElseThrow(NotFound::new);
        access.requireLead(before.project());
        var words = required(reason, "Say in a sentence how you know, and why it is recorded now.");
        requireLikely(answeredOn, before, today());
        rows.lock(id);
        var pair = rows.find(id).orElseThrow(NotFound::new);
        if (!pair.parties().contains(party)) {
            throw new NotFound();
        }
        var standing = answers.standing(id);
        if (!pair.state().isOpen()
                || !accepts && !waiting(pair, standing).contains(party) && pair.state() != PairState.OFFERED) {
            return new Answered.NotOpen(whyNotOpen(pair));
        }
        write(pair, new Answer(id, party, accepts, "", answeredOn, Optional.of(words)), standing);
        return settle(pair, accepts, Set.of(party));
    }

    /** What is recorded late happened before today, and not long before anybody thought of the pair. */
    static void requireLikely(LocalDate day, Pair pair, LocalDate today) {
        var earliest =
                (pair.beginsOn().isBefore(pair.confirmedOn()) ? pair.beginsOn() : pair.confirmedOn()).minusYears(1);
        if (day.isAfter(today)) {
            throw new RuleBroken("Choose today or an earlier day.", "day");
        }
        if (day.isBefore(earliest)) {
            throw new RuleBroken(
                    "Choose %s or a later day: the pair was not thought of before.".formatted(Days.inWords(earliest)),
                    "day");
        }
    }

    private void write(Pair pair, Answer answer, Map<PairParty, Answer> standing) {
        var now = clock.instant();
        answers.answer(answer, currentUser.ifPerson(), now);
        rows.touch(pair.id());
        changing.happened(
                pair,
                answer.accepts() ? PairEventKind.ACCEPTED : PairEventKind.DECLINED,
                answer.on(),
                Optional.of(answer.party()),
                answer.lateReason().orElse(answer.reason()),
                now);
        record(pair, answer, standing.containsKey(answer.party()));
    }

    private void record(Pair pair, Answer answer, boolean changed) {
        var what = answer.lateReason().isPresent()
                ? "recorded an answer to a pair"
                : answer.accepts() ? "accepted a pair" : "declined a pair";
        var detail = "on %s%s".formatted(answer.on(), changed ? ", answered otherwise before" : "");
        var project = pair.project().asSubject();
        switch (answer.party()) {
            case PairParty.OfSchool(var school) ->
                trail.record(what, pair.id().asSubject(), project, school.asSubject(), detail);
            case PairParty.OfCoach _ -> trail.record(what, pair.id().asSubject(), project, detail);
        }
    }

    private Answered settle(Pair pair, boolean accepts, Collection<PairParty> answered) {
        if (!accepts) {
            if (pair.state() == PairState.OFFERED) {
                changing.decline(pair);
                return new Answered.Taken(PairState.DECLINED);
            }
            mail.declined(pair, true);
            return new Answered.Taken(pair.state());
        }
        if (pair.state() != PairState.OFFERED) {
            if (answered.contains(new PairParty.OfCoach(pair.coach()))) {
                changing.giveCoachTheSchools(pair);
            }
            return new Answered.Taken(pair.state());
        }
        var standing = answers.standing(pair.id());
        if (pair.parties().stream().allMatch(standing::containsKey)) {
            changing.agree(pair, clock.instant());
            return new Answered.Taken(PairState.AGREED);
        }
        return new Answered.Taken(PairState.OFFERED);
    }

    /** Reminds those kindly whose answer is waited for; once a day. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Reminded remind(PairingId id) {
        var pair = rows.find(id).orElseThrow(NotFound::new);
        access.requireLead(pair.project());
        rows.lock(id);
        var waiting = waiting(pair, answers.standing(id));
        if (waiting.isEmpty()) {
            return new Reminded.Now(0);
        }
        if (rows.history(id).stream()
                .anyMatch(event ->
                        event.kind() == PairEventKind.REMINDED && event.on().equals(today()))) {
            return new Reminded.TodayAlready();
        }
        changing.happened(pair, PairEventKind.REMINDED, today(), Optional.empty(), "", clock.instant());
        trail.record("reminded of a pair", id.asSubject(), pair.project().asSubject());
        return new Reminded.Now(mail.remind(pair, waiting));
    }

    private static String required(String reason, String missing) {
        var words = reason.strip();
        if (words.isEmpty()) {
            throw new RuleBroken(missing, "reason");
        }
        if (words.length() > LONGEST_REASON) {
            throw new RuleBroken("At most %d characters.".formatted(LONGEST_REASON), "reason");
        }
        return words;
    }

    private LocalDate today() {
        return SchoolTime.today(clock);
    }
}
