package uk.alongside.audits;

import java.time.Clock;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.Drafts;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.Moments;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.people.PersonId;
import uk.alongside.trail.Trail;

/** What those do who answer beside a sheet once they are done: with an account or by a link, it is the same. */
@Component
class Finishing {

    private final RespondentRows respondents;
    private final RemarkRows remarks;
    private final BesideRows besides;
    private final Drafts drafts;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Finishing(
            RespondentRows respondents,
            RemarkRows remarks,
            BesideRows besides,
            Drafts drafts,
            JdbcClient jdbc,
            Trail trail,
            Clock clock) {
        this.respondents = respondents;
        this.remarks = remarks;
        this.besides = besides;
        this.drafts = drafts;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Their words can be read from here on, unless they look as if they named a pupil. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void finish(Place place, Asked asked) {
        if (place.respondent().kind() != RespondentKind.PUPIL) {
            keepWords(place, asked);
        }
        respondents.finish(place.respondent().id(), Optional.of(clock.instant()));
        record("finished answering", place);
    }

    /** What pupils write is kept as they write it, for whoever reads it every day. */
    private void keepWords(Place place, Asked asked) {
        var sheet = place.respondent().id();
        var settled = besides.ofColleague(place.audit().id(), sheet).namesSettled();
        var texts = new HashMap<StatementId, String>();
        drafts.read(ReviewDrafts.NAME, sheet.value()).forEach((part, draft) -> {
            var statement = new StatementId(part);
            var text = draft.field(ReviewDrafts.TEXT).strip();
            var one = asked.find(statement);
            if (!text.isEmpty() && one.isPresent()) {
                if (NameQuestions.open(text, Optional.ofNullable(settled.get(statement)))
                        .isPresent()) {
                    throw new RuleBroken(
                            "What you wrote to statement %d looks as if it named a pupil. Take the name out, or say that no pupil is named."
                                    .formatted(one.get().number()),
                            ReviewDrafts.TEXT);
                }
                texts.put(statement, text);
            }
        });
        remarks.write(sheet, texts, clock.instant());
    }

    /** They go on; what they wrote can be read again once they have finished again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(Place place) {
        respondents.finish(place.respondent().id(), Optional.empty());
        record("went on answering", place);
    }

    /** The writer says that their words, as they are now, name no pupil. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void noPupilIsNamed(Place place, StatementId statement, Optional<PersonId> by) {
        var draft = draftOf(place, statement);
        @Nullable UUID person = by.map(PersonId::value).orElse(null);
        jdbc.sql("""
                        insert into audit_name_answer (respondent_id, statement_id, digest, answered_by, answered_at)
                        values (:respondent, :statement, :digest, :by, :at)
                        on duplicate key update digest = :digest, answered_by = :by, answered_at = :at""")
                .param("respondent", place.respondent().id().value())
                .param("statement", statement.value())
                .param("digest", NameQuestions.digest(draft.field(ReviewDrafts.TEXT)))
                .param("by", person)
                .param("at", Moments.kept(clock.instant()))
                .update();
        record("said that no pupil is named", place);
    }

    private Draft draftOf(Place place, StatementId statement) {
        return drafts.read(
                new DraftKey(ReviewDrafts.NAME, place.respondent().id().value(), statement.value()));
    }

    private void record(String what, Place place) {
        trail.record(
                what,
                place.audit().id().asSubject(),
                place.project().asSubject(),
                place.school().id().asSubject(),
                place.respondent().kind().words());
    }
}
