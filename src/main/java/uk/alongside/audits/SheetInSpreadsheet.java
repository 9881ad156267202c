package uk.alongside.audits;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.audits.spreadsheet.Filled;
import uk.alongside.audits.spreadsheet.SheetContent;
import uk.alongside.audits.spreadsheet.SheetRead;
import uk.alongside.audits.spreadsheet.SheetReading;
import uk.alongside.audits.spreadsheet.SheetWriting;
import uk.alongside.drafts.Author;
import uk.alongside.drafts.Draft;
import uk.alongside.drafts.DraftKey;
import uk.alongside.drafts.DraftWrite;
import uk.alongside.drafts.Drafts;
import uk.alongside.drafts.Keeping;
import uk.alongside.frameworks.FrameworkReading;
import uk.alongside.frameworks.StatementId;
import uk.alongside.frameworks.format.SentSheets;
import uk.alongside.kernel.Ids;
import uk.alongside.kernel.SchoolTime;
import uk.alongside.people.CurrentUser;
import uk.alongside.schools.Wording;
import uk.alongside.trail.Trail;

/**
 * A school's sheet as a file: taken along empty or filled in, filled in elsewhere, and brought back by its SENCO, who sees
 * first what it would change. What is taken over goes the same way as what is answered on the page.
 */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class SheetInSpreadsheet {

    /** Bytes of a file that is brought back. */
    public static final int LARGEST_FILE = SentSheets.LARGEST_FILE;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final ReviewAccess reviews;
    private final Sheets sheets;
    private final AnswerRows answers;
    private final SheetEvidence evidence;
    private final SheetWords sheetWords;
    private final ReviewDrafts writing;
    private final Drafts drafts;
    private final FrameworkReading frameworks;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Clock clock;

    SheetInSpreadsheet(
            ReviewAccess reviews,
            Sheets sheets,
            AnswerRows answers,
            SheetEvidence evidence,
            SheetWords sheetWords,
            ReviewDrafts writing,
            Drafts drafts,
            FrameworkReading frameworks,
            CurrentUser currentUser,
            Trail trail,
            Clock clock) {
        this.reviews = reviews;
        this.sheets = sheets;
        this.answers = answers;
        this.evidence = evidence;
        this.sheetWords = sheetWords;
        this.writing = writing;
        this.drafts = drafts;
        this.frameworks = frameworks;
        this.currentUser = currentUser;
        this.trail = trail;
        this.clock = clock;
    }

    /** The sheet as a file, for its SENCO and its head: empty, or with what stands on it. */
    @Transactional(readOnly = true)
    public byte[] download(AuditId audit, SheetFile as, boolean filledIn) {
        var seated = reviews.requireSchool(audit);
        var downloaded = MOMENT.format(clock.instant().atZone(SchoolTime.LONDON));
        var writes = new SheetWriting(content(seated), downloaded, filledIn);
        return switch (as) {
            case WORKBOOK -> writes.workbook();
            case CSV -> writes.csv();
        };
    }

    /** What a file that was filled in elsewhere would change. Nothing is changed yet. */
    @Transactional(readOnly = true)
    public SheetRead read(AuditId audit, byte[] file) {
        var place = requireWritable(audit);
        return SheetReading.read(file, content(new ReviewAccess.Seated(place, Seat.SENCO)));
    }

    /**
     * What became of it.
     *
     * @param taken how many statements were written
     * @param changedMeanwhile those that somebody changed since they were looked at; they stay as they are
     */
    public record TakenOver(int taken, List<StatementId> changedMeanwhile) {

        public TakenOver {
            changedMeanwhile = List.copyOf(changedMeanwhile);
        }
    }

    /** Writes on the sheet what somebody chose from a file, all of it or nothing. Doing it again changes nothing. */
    public TakenOver takeOver(AuditId audit, List<BroughtAnswer> chosen) {
        var place = requireWritable(audit);
        var rows = content(new ReviewAccess.Seated(place, Seat.SENCO)).rows().stream()
                .collect(Collectors.toMap(SheetContent.Row::id, Function.identity()));
        var versions = drafts.read(ReviewDrafts.NAME, audit.value());
        var meanwhile = new ArrayList<StatementId>();
        int taken = 0;
        for (var one : chosen) {
            SheetContent.@Nullable Row row = rows.get(one.statement());
            if (row == null || row.now().equals(one.brought())) {
                continue;
            }
            if (!row.now().equals(one.seen()) || !isWritten(audit, one, row.now(), versions)) {
                meanwhile.add(one.statement());
            } else {
                taken++;
            }
        }
        if (taken > 0) {
            trail.record(
                    "brought in answers from a spreadsheet",
                    audit.asSubject(),
                    place.project().asSubject(),
                    place.school().id().asSubject(),
                    taken == 1 ? "1 statement" : taken + " statements");
        }
        return new TakenOver(taken, meanwhile);
    }

    private boolean isWritten(AuditId audit, BroughtAnswer one, Filled now, Map<UUID, Draft> drafts) {
        var key = new DraftKey(ReviewDrafts.NAME, audit.value(), one.statement().value());
        var base =
                Objects.requireNonNullElse(drafts.get(key.part()), Draft.NONE).version();
        var write = new DraftWrite(
                key,
                new Author.Somebody(currentUser.id()),
                base,
                Ids.next(),
                fields(one.brought(), now),
                clock.instant());
        return writing.keep(write) instanceof Keeping.Kept;
    }

    private static Map<String, String> fields(Filled brought, Filled now) {
        var fields = new HashMap<String, String>();
        if (!brought.words().equals(now.words())) {
            fields.put(ReviewDrafts.TEXT, brought.words());
        }
        if (!brought.judgement().equals(now.judgement()) || !brought.musts().equals(now.musts())) {
            brought.judgement().ifPresent(given -> fields.put(ReviewDrafts.JUDGEMENT, given.code()));
            fields.put(ReviewDrafts.MUSTS, AnswerRows.musts(brought.musts()));
        }
        return fields;
    }

    private Place requireWritable(AuditId audit) {
        var place = reviews.requireSenco(audit);
        place.requireOpen(SchoolTime.today(clock));
        sheets.requireJoined(place);
        return place;
    }

    private SheetContent content(ReviewAccess.Seated seated) {
        var place = seated.place();
        var edition = frameworks.edition(place.round().edition());
        var asked = sheets.asked(place);
        var given = answers.of(place.audit().id().sheet());
        var words = words(seated, asked);
        var phase = Wording.of(place.school().phase());
        return new SheetContent(
                place.audit().id().value(),
                place.school().name(),
                place.school().projectName(),
                place.round().name(),
                edition.title(),
                edition.content().scale(),
                asked.statements().values().stream()
                        .map(one -> {
                            var statement = one.statement().in(phase);
                            var answer = Optional.ofNullable(given.get(statement.id()));
                            return new SheetContent.Row(
                                    statement.id(),
                                    one.number(),
                                    one.area().title(),
                                    statement.code(),
                                    statement.text(),
                                    statement.musts(),
                                    new Filled(
                                            answer.map(AnswerRows.Answer::judgement),
                                            answer.map(AnswerRows.Answer::musts).orElse(Set.of()),
                                            words.getOrDefault(statement.id(), "")));
                        })
                        .toList());
    }

    /** As they are being written; once it is sent they are notes. Who does not write reads none that may name a pupil. */
    private Map<StatementId, String> words(ReviewAccess.Seated seated, Asked asked) {
        var place = seated.place();
        if (place.isSent()) {
            var words = new HashMap<StatementId, String>();
            var notes =
                    evidence.behind(Sheets.subjects(place, asked), List.of()).notes();
            asked.statements().values().forEach(one -> Optional.ofNullable(
                            notes.get(new AuditStatement(place.audit().id(), one.index()).asSubject()))
                    .ifPresent(texts -> words.put(one.statement().id(), String.join("\n\n", texts))));
            return words;
        }
        return seated.seat().writes()
                ? sheetWords.asWritten(place.audit().id())
                : sheetWords.forOthers(place.audit().id()).words();
    }
}
