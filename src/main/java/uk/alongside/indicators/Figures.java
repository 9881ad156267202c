package uk.alongside.indicators;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedSet;
import uk.alongside.indicators.rules.ValueForMoney.DevelopmentDays;
import uk.alongside.indicators.rules.ValueForMoney.Grant;
import uk.alongside.kernel.Share;
import uk.alongside.schools.SchoolId;

/**
 * Everything on record about a project's results, as it stood at the end of one day. Nothing is computed yet.
 *
 * @param progress for each school and theme, how many of the judged descriptors progressed
 * @param mentions by descriptor
 * @param recordedOn the days on which something of it was recorded
 */
record Figures(
        Map<SchoolId, Map<Integer, Share>> progress,
        Map<SchoolId, Map<Integer, Cell.Judgement>> judgements,
        List<EvidenceRow> evidence,
        Map<String, Integer> mentions,
        List<ChangeRow> changes,
        List<FrequencyRow> feedback,
        List<DevelopmentDays> days,
        List<Grant> grants,
        PublishedFigures published,
        SortedSet<LocalDate> recordedOn) {

    record EvidenceRow(SchoolId school, String source, boolean held) {}

    record ChangeRow(String area, String category, int changes, LocalDate recordedOn) {}

    record FrequencyRow(String figure, String group, String code, int percent, Optional<Integer> base) {}

    /** What is on record of single descriptors of one school: whether it progressed, and since when that is known. */
    record DescriptorRow(boolean progressed, LocalDate recordedOn) {}

    Share progress(SchoolId school, int theme) {
        return progress.getOrDefault(school, Map.of()).getOrDefault(theme, NOTHING_JUDGED);
    }

    Optional<Cell.Judgement> judgement(SchoolId school, int theme) {
        return Optional.ofNullable(judgements.getOrDefault(school, Map.of()).get(theme));
    }

    /** The practice changes by impact area, in the order in which they were entered. */
    SequencedMap<String, List<ChangeRow>> changesByArea() {
        var areas = new LinkedHashMap<String, List<ChangeRow>>();
        changes.forEach(row ->
                areas.computeIfAbsent(row.area(), area -> new ArrayList<>()).add(row));
        return areas;
    }

    private static final Share NOTHING_JUDGED = new Share(0, 0);
}
