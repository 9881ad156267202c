package uk.alongside.audits.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.alongside.audits.AreaSheet;
import uk.alongside.audits.Disagreement;
import uk.alongside.audits.Judgement;
import uk.alongside.audits.Others;
import uk.alongside.audits.SheetStatement;
import uk.alongside.kernel.SchoolTime;

/** One area of a sheet, as {@code frontend/review/sheet.ts} reads it. */
record AreaJson(String code, String title, String about, List<StatementJson> statements) {

    static AreaJson of(AreaSheet area, Clock clock) {
        var today = SchoolTime.today(clock);
        return new AreaJson(
                area.code(),
                area.title(),
                area.about(),
                area.statements().stream()
                        .map(statement -> StatementJson.of(statement, area, today))
                        .toList());
    }

    record StatementJson(
            String id,
            String code,
            String text,
            String symbol,
            String guidance,
            List<String> prompts,
            List<String> evidenceKinds,
            List<MustJson> musts,
            AnswerJson answer,
            @Nullable BeforeJson before,
            String since,
            int documents,
            @Nullable OthersJson others,
            String corrected,
            String question) {

        static StatementJson of(SheetStatement statement, AreaSheet area, LocalDate today) {
            return new StatementJson(
                    statement.id().value().toString(),
                    statement.code(),
                    statement.text(),
                    statement.symbol(),
                    statement.guidance(),
                    statement.prompts(),
                    statement.evidenceKinds(),
                    statement.musts().stream()
                            .map(must -> new MustJson(must.text(), must.fromLevel()))
                            .toList(),
                    AnswerJson.of(statement),
                    statement
                            .last()
                            .filter(last -> !last.isNew())
                            .map(last -> BeforeJson.of(last, today))
                            .orElse(null),
                    since(statement),
                    statement.evidence(),
                    statement
                            .others()
                            .filter(others -> others.replies() > 0
                                    || others.parents().isShown()
                                    || others.pupils().isShown())
                            .map(others -> OthersJson.of(others, statement.disagreement(), area))
                            .orElse(null),
                    statement.corrected() ? "Corrected after it was sent." : "",
                    statement
                            .question()
                            .map(SheetStatement.NameQuestion::sentence)
                            .orElse(""));
        }

        private static String since(SheetStatement statement) {
            return statement
                    .last()
                    .map(last -> last.isNew()
                            ? "A new statement: there is no earlier answer."
                            : last.textThen().isPresent() ? "Reworded since the last round." : "")
                    .orElse("");
        }
    }

    record MustJson(String text, int fromLevel) {}

    record AnswerJson(String judgement, String text, String musts, boolean helped, long version) {

        static AnswerJson of(SheetStatement statement) {
            return new AnswerJson(
                    statement.judgement().map(Judgement::code).orElse(""),
                    statement.words(),
                    statement.mustsInPlace().stream()
                            .sorted()
                            .map(String::valueOf)
                            .collect(Collectors.joining(",")),
                    statement.helped(),
                    statement.version());
        }
    }

    record BeforeJson(String judgement, String text, String when, String textThen) {

        private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
        private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

        static BeforeJson of(SheetStatement.LastTime last, LocalDate today) {
            return new BeforeJson(
                    last.judgement().map(Judgement::code).orElse(""),
                    String.join("\n\n", last.words()),
                    when(last.sentAt(), today),
                    last.textThen().orElse(""));
        }

        /** "in February", with its year once that is not plain. */
        static String when(Instant sentAt, LocalDate today) {
            var day = SchoolTime.dayOf(sentAt);
            return "in " + (day.isAfter(today.minusMonths(11)) ? MONTH : MONTH_AND_YEAR).format(day);
        }
    }

    record OthersJson(
            String sentence, List<TallyJson> counts, List<String> families, boolean disagree, String settled) {

        static OthersJson of(Others others, Disagreement disagreement, AreaSheet area) {
            var given = others.colleagues().stream().collect(Collectors.toMap(Others.Tally::judgement, tally -> tally));
            var counts = new ArrayList<TallyJson>();
            area.head().scale().levels().forEach(level -> {
                var judgement = Judgement.at(level.position());
                counts.add(TallyJson.of(given.getOrDefault(judgement, new Others.Tally(judgement, 0, List.of()))));
            });
            others.colleagues().stream()
                    .filter(tally -> !tally.judgement().isLevel())
                    .map(TallyJson::of)
                    .forEach(counts::add);
            return new OthersJson(
                    area.head().shut().isEmpty()
                            ? "%d so far; shown after your own answer".formatted(others.replies())
                            : "%d in all".formatted(others.replies()),
                    counts,
                    families(others, area),
                    disagreement.isOpen(),
                    disagreement instanceof Disagreement.Settled settled ? settled.note() : "");
        }

        private static List<String> families(Others others, AreaSheet area) {
            var sentences = new ArrayList<String>();
            say("Parents and carers", others.parents(), area, sentences);
            say("Learners", others.pupils(), area, sentences);
            return sentences;
        }

        private static void say(String who, Others.FamilyReplies replies, AreaSheet area, List<String> sentences) {
            if (replies.isShown()) {
                var parts = replies.tallies().stream()
                        .map(tally -> "%d %s".formatted(tally.count(), words(tally.judgement(), area)))
                        .collect(Collectors.joining(", "));
                sentences.add("%s, %d replies: %s.".formatted(who, replies.replies(), parts));
            }
        }

        private static String words(Judgement judgement, AreaSheet area) {
            return switch (judgement.kind()) {
                case LEVEL ->
                    area.head()
                            .scale()
                            .level(judgement.level())
                            .map(level -> "“%s”".formatted(level.label()))
                            .orElse("level " + judgement.level());
                case NOT_APPLICABLE -> "“does not apply”";
                case DONT_KNOW -> "“I don’t know”";
            };
        }
    }

    record TallyJson(String judgement, int count, String who) {

        static TallyJson of(Others.Tally tally) {
            return new TallyJson(tally.judgement().code(), tally.count(), String.join(", ", tally.names()));
        }
    }
}
