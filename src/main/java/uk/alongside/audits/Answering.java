package uk.alongside.audits;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.kernel.Moments;
import uk.alongside.trail.Trail;

/** Puts answers on record, each with its line on the trail, for those who have asked who may. */
@Component
class Answering {

    private final AnswerRows answers;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Answering(AnswerRows answers, JdbcClient jdbc, Trail trail, Clock clock) {
        this.answers = answers;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a draft says of the answer, now that the draft is kept. Words alone change no answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(Place place, Asked.One one, DraftWrite write, Draft now) {
        if (write.fields().keySet().stream().allMatch(ReviewDrafts.TEXT::equals)) {
            return;
        }
        if (saysAll(now, place, one)) {
            var whole = answer(
                    place,
                    one,
                    write,
                    Judgement.of(now.field(ReviewDrafts.JUDGEMENT)).orElseThrow(),
                    AnswerRows.musts(now.field(ReviewDrafts.MUSTS)),
                    Boolean.parseBoolean(now.field(ReviewDrafts.HELPED)));
            if (answers.replace(whole, write.op(), write.base() == 0)) {
                given(place, one, whole);
            }
            return;
        }
        var standing = answers.standing(place.respondent().id(), one.statement().id());
        var code = now.fields().get(ReviewDrafts.JUDGEMENT);
        var judgement = code == null ? standing.map(AnswerRows.Answer::judgement) : Judgement.of(code);
        if (judgement.isEmpty()) {
            standing.ifPresent(before -> takeBack(place, one, before));
            return;
        }
        var musts = Optional.ofNullable(now.fields().get(ReviewDrafts.MUSTS))
                .map(AnswerRows::musts)
                .orElseGet(() -> standing.map(AnswerRows.Answer::musts).orElse(Set.of()));
        var helped = Optional.ofNullable(now.fields().get(ReviewDrafts.HELPED))
                .map(Boolean::valueOf)
                .orElseGet(() -> standing.map(AnswerRows.Answer::helped).orElse(false));
        if (standing.filter(before -> before.saysTheSameAs(judgement.get(), musts, helped))
                .isEmpty()) {
            put(place, one, answer(place, one, write, judgement.get(), musts, helped), standing, write.op());
        }
    }

    /** Whether the draft alone says what the answer is: then nobody has to look up what stands. */
    private static boolean saysAll(Draft now, Place place, Asked.One one) {
        var fields = now.fields();
        return !now.field(ReviewDrafts.JUDGEMENT).isEmpty()
                && (one.statement().musts().isEmpty() || fields.containsKey(ReviewDrafts.MUSTS))
                && (!place.respondent().kind().isFamily() || fields.containsKey(ReviewDrafts.HELPED));
    }

    private AnswerRows.Answer answer(
            Place place, Asked.One one, DraftWrite write, Judgement judgement, Set<Integer> musts, boolean helped) {
        return new AnswerRows.Answer(
                place.respondent().id(),
                one.statement().id(),
                judgement,
                musts,
                helped,
                1,
                write.by().person(),
                Optional.empty(),
                clock.instant());
    }

    /** Puts one answer in the place of the one that stands. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(
            Place place,
            Asked.One one,
            AnswerRows.Answer answer,
            Optional<AnswerRows.Answer> standing,
            @Nullable UUID op) {
        answers.write(answer, standing, op);
        given(place, one, answer);
    }

    private void given(Place place, Asked.One one, AnswerRows.Answer answer) {
        if (place.audit().startedAt().isEmpty()) {
            begin(place);
        }
        record(answer.reason().isPresent() ? "corrected an answer" : "gave an answer", place, one);
    }

    private void takeBack(Place place, Asked.One one, AnswerRows.Answer standing) {
        answers.clear(standing, clock.instant());
        record("took an answer back", place, one);
    }

    private void begin(Place place) {
        jdbc.sql("update audit set started_at = ? where id = ? and started_at is null")
                .params(Moments.kept(clock.instant()), place.audit().id().value())
                .update();
    }

    /** Who gave it, and never what: the answer of a colleague is theirs, and the school's is its own until it is sent. */
    private void record(String what, Place place, Asked.One one) {
        trail.record(
                what,
                new AuditStatement(place.audit().id(), one.index()).asSubject(),
                place.project().asSubject(),
                place.school().id().asSubject(),
                "");
    }
}
