package uk.alongside.audits;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftKind;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Drafts;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;
import uk.alongside.kernel.SchoolTime;

/**
 * Keeps what somebody writes on a sheet the moment they write it: the judgement as an answer with its line on the trail,
 * the words as a draft, both or neither.
 */
@Component
class ReviewDrafts implements DraftKind {

    static final String NAME = "review";

    static final String JUDGEMENT = "judgement";
    static final String TEXT = "text";
    static final String MUSTS = "musts";
    static final String HELPED = "helped";

    private final ReviewDoor door;
    private final Sheets sheets;
    private final AnswerRows answers;
    private final RemarkRows remarks;
    private final Answering answering;
    private final FrameworkReading frameworks;
    private final Drafts drafts;
    private final ObjectProvider<ReviewWritten> told;
    private final Clock clock;

    ReviewDrafts(
            ReviewDoor door,
            Sheets sheets,
            AnswerRows answers,
            RemarkRows remarks,
            Answering answering,
            FrameworkReading frameworks,
            Drafts drafts,
            ObjectProvider<ReviewWritten> told,
            Clock clock) {
        this.door = door;
        this.sheets = sheets;
        this.answers = answers;
        this.remarks = remarks;
        this.answering = answering;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.told = told;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    @Transactional
    public Keeping keep(DraftWrite write) {
        var place = door.toWrite(new RespondentId(write.key().document()), write.by());
        place.requireOpen(SchoolTime.today(clock));
        var one = sheets.asked(place).find(new StatementId(write.key().part())).orElseThrow(NotFound::new);
        var scale = frameworks.edition(place.round().edition()).content().scale();
        Written.check(write.fields(), place, one.statement(), scale);
        sheets.requireJoined(place);
        var kept = drafts.keep(place.project(), write);
        if (kept instanceof Keeping.Kept(var now, var again) && !again) {
            answering.give(place, one, write, now);
            if (place.respondent().kind() == RespondentKind.PUPIL
                    && write.fields().containsKey(TEXT)) {
                remarks.put(
                        place.respondent().id(),
                        one.statement().id(),
                        now.field(TEXT).strip(),
                        clock.instant());
            }
            tell(place, one.statement().id(), now.version());
        }
        return kept;
    }

    /** Pages that stand open hear of it once it is kept, and of nothing that was not. */
    private void tell(Place place, StatementId statement, long version) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.forEach(page ->
                        page.written(place.audit().id(), place.respondent().id(), statement, version));
            }
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Draft read(DraftKey key, Author by) {
        return read(key.document(), by).getOrDefault(key.part(), Draft.NONE);
    }

    /** The words as they are kept, and of each answer that has no draft what it says. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Draft> read(UUID document, Author by) {
        var place = door.toRead(new RespondentId(document), by);
        var found = new HashMap<UUID, Draft>();
        answers.of(place.respondent().id())
                .forEach((statement, answer) ->
                        found.put(statement.value(), new Draft(0, answer.at(), answer.by(), Written.fields(answer))));
        found.putAll(drafts.read(NAME, document));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean admits(Author.ByLink link) {
        try {
            door.byLink(link);
            return true;
        } catch (NotFound | RuleBroken nothingThere) {
            return false;
        }
    }
}
