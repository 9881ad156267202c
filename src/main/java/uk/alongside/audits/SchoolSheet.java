package uk.alongside.audits;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.drafts.Drafts;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.people.PersonDirectory;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/**
 * What a school makes of all its answers: its SENCO sees where colleagues differ, settles it, sends, and corrects with a
 * reason what was sent; its head sees the same and puts their name to it.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SchoolSheet {

    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_REASON = 500;

    private final ReviewAccess reviews;
    private final Sheets sheets;
    private final AuditRows audits;
    private final AnswerRows answers;
    private final BesideRows besides;
    private final SettlementRows settlements;
    private final RemarkRows remarks;
    private final SheetEvidence evidence;
    private final Answering answering;
    private final FrameworkReading frameworks;
    private final Drafts drafts;
    private final PersonDirectory people;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;

    SchoolSheet(
            ReviewAccess reviews,
            Sheets sheets,
            AuditRows audits,
            AnswerRows answers,
            BesideRows besides,
            SettlementRows settlements,
            RemarkRows remarks,
            SheetEvidence evidence,
            Answering answering,
            FrameworkReading frameworks,
            Drafts drafts,
            PersonDirectory people,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Trail trail,
            Clock clock) {
        this.reviews = reviews;
        this.sheets = sheets;
        this.audits = audits;
        this.answers = answers;
        this.besides = besides;
        this.settlements = settlements;
        this.remarks = remarks;
        this.evidence = evidence;
        this.answering = answering;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.people = people;
        this.currentUser = currentUser;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /** One area with the answers of everybody in it, as far as they were told that they are seen. */
    @Transactional(readOnly = true)
    public MergedArea merged(AuditId audit, String area) {
        var kinds = EnumSet.allOf(RespondentKind.class);
        kinds.remove(RespondentKind.PUPIL);
        return sheets.merged(reviews.requireSchool(audit), area, remarks.of(audit, kinds));
    }

    /** Settles a disagreement with a note that says why the school sees it as it does. */
    public void settle(AuditId audit, StatementId statement, String note) {
        var place = reviews.requireSenco(audit);
        place.requireOpen(SchoolTime.today(clock));
        var one = askedIn(place).find(statement).orElseThrow(NotFound::new);
        var text = words(note, LONGEST_NOTE, "note", "Write down why the school sees it this way.");
        var standing = answers.locked(audit.sheet(), statement);
        if (!besides.of(audit).disagreement(statement, standing).isOpen()) {
            throw new RuleBroken("There is nothing to settle here any more.", "note");
        }
        settlements.settle(audit, statement, text, currentUser.id(), now());
        record("settled a disagreement", place, one);
    }

    /**
     * Answers what the sheet has not answered yet and all colleagues who know agree on.
     *
     * @param area empty for all areas
     * @return how many statements
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public int takeOver(AuditId audit, Optional<String> area) {
        var place = reviews.requireSenco(audit);
        place.requireOpen(SchoolTime.today(clock));
        if (!audits.lockUnsent(audit)) {
            throw new RuleBroken("The answers were sent meanwhile.");
        }
        var own = answers.of(audit.sheet());
        var beside = besides.of(audit);
        var taken = new ArrayList<AnswerRows.Answer>();
        for (var one : askedIn(place).statements().values()) {
            var id = one.statement().id();
            if (!own.containsKey(id)
                    && area.filter(code -> !one.area().code().equals(code)).isEmpty()) {
                beside.agreed(id).ifPresent(judgement -> taken.add(answer(audit, id, judgement)));
            }
        }
        if (taken.isEmpty()) {
            return 0;
        }
        return trail.bulk(
                place.project().asSubject(), "took over what colleagues agree on", taken.size() + " answers", () -> {
                    answers.add(taken);
                    return taken.size();
                });
    }

    private AnswerRows.Answer answer(AuditId audit, StatementId statement, Judgement judgement) {
        return new AnswerRows.Answer(
                audit.sheet(),
                statement,
                judgement,
                Set.of(),
                false,
                1,
                currentUser.ifPerson(),
                Optional.empty(),
                now());
    }

    /**
     * Points to what the last round had behind a statement, so that it shows this round's answer too.
     *
     * @return how many pieces were pointed to
     */
    public int carryEvidence(AuditId audit, StatementId statement) {
        var place = reviews.requireSenco(audit);
        place.requireOpen(SchoolTime.today(clock));
        sheets.requireJoined(place);
        var one = askedIn(place).find(statement).orElseThrow(NotFound::new);
        return sheets.before(new ReviewAccess.Seated(place, Seat.SENCO), statement)
                .map(before -> evidence.carry(place, currentUser.id(), one.index(), before))
                .orElse(0);
    }

    /** What has to be done before it can be sent; nothing where all is there. */
    @Transactional(readOnly = true)
    public List<Missing> missing(AuditId audit) {
        return check(reviews.requireSchool(audit).place());
    }

    private List<Missing> check(Place place) {
        var audit = place.audit().id();
        var asked = askedIn(place);
        return new SendCheck(
                        place,
                        asked,
                        frameworks.edition(place.round().edition()).content().scale(),
                        answers.of(audit.sheet()),
                        besides.of(audit),
                        drafts.read(ReviewDrafts.NAME, audit.value()),
                        evidence.openQuestions(Sheets.subjects(place, asked)))
                .missing();
    }

    /** Sends the school's answers: from now on they stand, and others read them. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Sending send(AuditId audit) {
        var place = reviews.requireSenco(audit);
        var sender = currentUser.id();
        if (!audits.lockUnsent(audit)) {
            return new Sending.SentMeanwhile(audits.sentAt(audit).orElseThrow(NotFound::new));
        }
        place.requireOpen(SchoolTime.today(clock));
        var missing = check(place);
        if (!missing.isEmpty()) {
            return new Sending.NotYet(missing);
        }
        var at = now();
        keepWords(place, sender);
        audits.send(audit, sender, at);
        trail.record(
                "sent a self-review",
                audit.asSubject(),
                place.project().asSubject(),
                place.school().id().asSubject(),
                place.round().kind().words());
        events.publishEvent(new AuditSent(
                place.project(), place.school().id(), audit, place.round().kind()));
        return new Sending.Sent(at);
    }

    /** What was written becomes evidence, and the draft is done. */
    private void keepWords(Place place, PersonId sender) {
        var audit = place.audit().id();
        var texts = new HashMap<Integer, String>();
        var written = drafts.read(ReviewDrafts.NAME, audit.value());
        askedIn(place).statements().values().forEach(one -> Optional.ofNullable(
                        written.get(one.statement().id().value()))
                .map(draft -> draft.field(ReviewDrafts.TEXT).strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> texts.put(one.index(), text)));
        evidence.keep(place, sender, texts);
        drafts.forget(ReviewDrafts.NAME, audit.value());
    }

    /** The head puts their name to what the SENCO has sent. */
    public void coSend(AuditId audit) {
        var place = reviews.requireHead(audit);
        if (!place.isSent()) {
            throw new RuleBroken("The SENCO sends the answers first; then you can put your name to them.");
        }
        if (audits.coSend(audit, currentUser.id(), now())) {
            trail.record(
                    "put the head to a self-review",
                    audit.asSubject(),
                    place.project().asSubject(),
                    place.school().id().asSubject(),
                    "");
        }
    }

    /** Corrects an answer that was sent, with the reason; what stood before stays on record. */
    public void correct(AuditId audit, StatementId statement, Judgement judgement, Set<Integer> musts, String reason) {
        var place = reviews.requireSenco(audit);
        if (!place.isSent()) {
            throw new RuleBroken("The answers are not sent yet. Change them on the sheet.");
        }
        var one = askedIn(place).find(statement).orElseThrow(NotFound::new);
        Written.check(
                Map.of(
                        ReviewDrafts.JUDGEMENT, judgement.code(),
                        ReviewDrafts.MUSTS, AnswerRows.musts(musts)),
                place,
                one.statement(),
                frameworks.edition(place.round().edition()).content().scale());
        var why = words(reason, LONGEST_REASON, "reason", "Say why the answer is corrected.");
        var standing = answers.locked(audit.sheet(), statement);
        if (standing.filter(before -> before.saysTheSameAs(judgement, musts, before.helped()))
                .isPresent()) {
            throw new RuleBroken("This is the answer that stands already.", "judgement");
        }
        var answer = new AnswerRows.Answer(
                audit.sheet(), statement, judgement, musts, false, 1, currentUser.ifPerson(), Optional.of(why), now());
        answering.put(place, one, answer, standing, null);
    }

    /** Every answer that the school gave to a statement, the newest first. */
    @Transactional(readOnly = true)
    public List<AnswerStep> history(AuditId audit, StatementId statement) {
        reviews.requireSchool(audit);
        var steps = answers.history(audit.sheet(), statement);
        var names = people.namesOf(
                steps.stream().flatMap(step -> step.by().stream()).distinct().toList());
        return steps.stream()
                .map(step -> new AnswerStep(
                        step.at(), step.by().map(names::get).orElse(""), step.judgement(), step.reason()))
                .toList();
    }

    private Asked askedIn(Place place) {
        return Asked.ofTheSheet(
                frameworks.edition(place.round().edition()).content(),
                place.school().phase());
    }

    /** @throws RuleBroken tied to the field where nothing, or too much, is written */
    static String words(String written, int longest, String field, String ask) {
        var text = written.strip();
        if (text.isEmpty()) {
            throw new RuleBroken(ask, field);
        }
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RuleBroken(
                    "This has %,d letters; there is room for %,d."
                            .formatted(text.codePointCount(0, text.length()), longest),
                    field);
        }
        return text;
    }

    private void record(String what, Place place, Asked.One one) {
        trail.record(
                what,
                new AuditStatement(place.audit().id(), one.index()).asSubject(),
                place.project().asSubject(),
                place.school().id().asSubject(),
                "");
    }

    private Instant now() {
        return clock.instant();
    }
}
