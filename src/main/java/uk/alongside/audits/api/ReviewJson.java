package uk.alongside.audits.api;

import java.util.List;
import uk.alongside.audits.AreaProgress;
import uk.alongside.audits.RespondentKind;
import uk.alongside.audits.ReviewHead;
import uk.alongside.audits.SheetStatement;
import uk.alongside.audits.StatementMark;
import uk.alongside.frameworks.Level;
import uk.alongside.frameworks.Reader;
import uk.alongside.schools.Wording;

/** Where a self-review stands, as {@code frontend/review/sheet.ts} reads it. */
record ReviewJson(
        String respondent,
        String audit,
        String title,
        Reader reader,
        String learner,
        String closed,
        String joining,
        boolean mayWrite,
        boolean maySettle,
        boolean isSheet,
        boolean writesWords,
        String told,
        String safeguarding,
        int longest,
        int minutesLeft,
        List<LevelJson> levels,
        List<AreaLink> areas,
        List<MarkJson> marks) {

    private static final String TELL_SOMEBODY =
            "Worried about somebody’s safety? Do not write it here: tell your designated safeguarding lead now.";

    record LevelJson(int position, String label, String meaning) {

        static LevelJson of(Level level) {
            return new LevelJson(level.position(), level.label(), level.meaning());
        }
    }

    record AreaLink(String code, String title) {

        static AreaLink of(AreaProgress area) {
            return new AreaLink(area.code(), area.title());
        }
    }

    record MarkJson(String statement, String area, String code, boolean answered, boolean disagreed, boolean changed) {

        static MarkJson of(StatementMark mark) {
            return new MarkJson(
                    mark.statement().value().toString(),
                    mark.area(),
                    mark.code(),
                    mark.answered(),
                    mark.disagreed(),
                    mark.changed());
        }
    }

    static ReviewJson of(ReviewHead head) {
        return new ReviewJson(
                head.respondent().value().toString(),
                head.audit().value().toString(),
                head.roundName(),
                head.kind().reader(),
                Wording.of(head.phase()).one(),
                head.closed().orElse(""),
                head.agreementWaits()
                        ? "projects/%s/joining?school=%s".formatted(head.projectKey(), head.letter())
                        : "",
                head.mayWrite() && head.shut().isEmpty() && !head.agreementWaits(),
                head.kind() == RespondentKind.SHEET && head.maySend(),
                head.kind() == RespondentKind.SHEET,
                true,
                head.told().sentence(),
                TELL_SOMEBODY,
                SheetStatement.LONGEST_WORDS,
                head.minutesLeft(),
                head.scale().levels().stream().map(LevelJson::of).toList(),
                head.areas().stream().map(AreaLink::of).toList(),
                head.marks().stream().map(MarkJson::of).toList());
    }
}
