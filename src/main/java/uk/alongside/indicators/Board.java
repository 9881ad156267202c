package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ValueForMoney;

/**
 * A project's progress board, as one reader may see it on one day.
 *
 * @param asOf the day at whose end the figures stand
 * @param today the day on which the board is read
 * @param recordedOn the days on which something on the board was recorded, newest first
 * @param asPublished whether every result stands as published
 * @param lead one sentence that can be read aloud; it rests on no figure that is in doubt
 * @param facts at most four figures that a person asks for first
 * @param phases the groups of schools offered, "All" first; exactly one is chosen
 * @param listing how the schools are called and grouped, a sentence each
 * @param key what each word means with this project's thresholds, and how often it occurs in what the reader sees
 * @param themes in theme order
 * @param rows in letter order, never by result
 * @param notes doubts and differences, in the order in which they matter
 * @param missing what has not been entered, a sentence each
 * @param caution what the board does not claim
 */
public record Board(
        ProjectHeading project,
        LocalDate asOf,
        LocalDate today,
        List<LocalDate> recordedOn,
        boolean asPublished,
        Reach reach,
        String lead,
        List<Fact> facts,
        List<PhaseChoice> phases,
        List<String> listing,
        List<KeyEntry> key,
        List<ThemeColumn> themes,
        List<SchoolRow> rows,
        List<Note> notes,
        Part<Mentions> mentions,
        Part<PracticeChanges> practiceChanges,
        Part<List<Feedback>> feedback,
        Part<EvidenceHeld> evidence,
        Part<MoneyPart> valueForMoney,
        List<String> missing,
        String caution) {

    /** Whether no school that the reader sees has any result; the lead sentence then says so. */
    public boolean isEmpty() {
        return rows.stream().flatMap(row -> row.cells().stream()).allMatch(cell -> cell.status() == RagStatus.UNKNOWN);
    }

    /** Whether the figures are those of today. */
    public boolean isToday() {
        return asOf.equals(today);
    }

    /** Whether the day has not come yet; there is then nothing to show. */
    public boolean isToCome() {
        return asOf.isAfter(today);
    }

    /**
     * A figure with what it counts.
     *
     * @param figure "83 of 120"
     * @param label "theme results are “all”; 30 are “most”, 7 “half or more”"
     * @param doubt whether the figure is about something that differs from what was published
     * @param explanation how it was worked out, whose figure it is and since when, in whole sentences
     * @param worked the figure of value for money behind it, which says all this itself
     */
    public record Fact(
            String figure,
            String label,
            boolean doubt,
            List<String> explanation,
            Optional<ValueForMoney.Figure> worked) {}

    /**
     * @param meaning "at least 75 % of the judged descriptors progressed"
     * @param inBrief the same in a word or two: "75 % up"
     * @param cells how many of the cells shown carry it
     */
    public record KeyEntry(
            RagStatus status, Optional<String> publishedWord, String meaning, String inBrief, int cells) {}
}
