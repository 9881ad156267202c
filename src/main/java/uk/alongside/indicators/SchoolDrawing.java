package uk.alongside.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.Words;
import uk.alongside.projects.ProjectSchool;

/** Draws one school's page from what the board's drawing knows. */
record SchoolDrawing(BoardDrawing board, Matrix matrix, BoardParts parts, Figures figures) {

    SchoolResults of(ProjectSchool school, Map<String, Figures.DescriptorRow> descriptors) {
        var row = board.row(school);
        var averages = board.averages();
        var letters = board.visible().stream().map(ProjectSchool::letter).toList();
        int place = letters.indexOf(school.letter());
        return new SchoolResults(
                board.heading(),
                board.asOf(),
                board.today(),
                school.letter(),
                school.name(),
                row.named(),
                row.phase(),
                row.own(),
                board.leadOf(school, school.name()),
                themesOf(row, descriptors, averages),
                averages,
                evidenceOf(school),
                board.notesOnOwn(List.of(row)),
                missingOf(row, school),
                place > 0 ? Optional.of(letters.get(place - 1)) : Optional.empty(),
                place + 1 < letters.size() ? Optional.of(letters.get(place + 1)) : Optional.empty(),
                BoardDrawing.CAUTION);
    }

    private List<SchoolResults.OfTheme> themesOf(
            SchoolRow row, Map<String, Figures.DescriptorRow> descriptors, Reach.Averages averages) {
        var themes = new ArrayList<SchoolResults.OfTheme>();
        for (int place = 0; place < matrix.themes().size(); place++) {
            var theme = matrix.themes().get(place);
            themes.add(new SchoolResults.OfTheme(
                    theme.number(),
                    theme.name(),
                    row.cells().get(place),
                    theme.descriptors().stream()
                            .map(descriptor -> {
                                var known = Optional.ofNullable(descriptors.get(descriptor.code()));
                                return new SchoolResults.DescriptorResult(
                                        descriptor.code(),
                                        descriptor.label(),
                                        known.map(result -> result.progressed()
                                                        ? SchoolResults.Progress.PROGRESSED
                                                        : SchoolResults.Progress.NOT_PROGRESSED)
                                                .orElse(SchoolResults.Progress.NOT_JUDGED),
                                        known.map(Figures.DescriptorRow::recordedOn));
                            })
                            .toList(),
                    averages instanceof Reach.Averages.OverOthers over
                            ? Optional.of(over.themes().get(place))
                            : Optional.empty()));
        }
        return List.copyOf(themes);
    }

    private List<SchoolResults.EvidenceLine> evidenceOf(ProjectSchool school) {
        var lines = new LinkedHashMap<String, SchoolResults.EvidenceLine>();
        for (var source : parts.sources()) {
            var held = figures.evidence().stream()
                    .anyMatch(row -> row.held()
                            && row.source().equals(source)
                            && row.school().equals(school.id()));
            lines.put(
                    source,
                    new SchoolResults.EvidenceLine(
                            source,
                            held,
                            parts.doubtsAbout(source).stream().reduce((one, other) -> one + " " + other)));
        }
        return List.copyOf(lines.values());
    }

    private List<String> missingOf(SchoolRow row, ProjectSchool school) {
        var missing = new ArrayList<String>();
        var noDescriptors =
                row.cells().stream().allMatch(cell -> cell.progressed().isEmpty());
        for (int place = 0; place < row.cells().size(); place++) {
            var cell = row.cells().get(place);
            var theme = matrix.themes().get(place);
            var notJudged = cell.descriptors() - cell.progressed().of();
            if (cell.status() == RagStatus.UNKNOWN) {
                missing.add("Theme %d, %s: no result yet.".formatted(theme.number(), theme.name()));
            } else if (notJudged > 0 && !noDescriptors) {
                missing.add("Theme %d, %s: %s not judged."
                        .formatted(
                                theme.number(),
                                theme.name(),
                                Words.count(notJudged, "descriptor") + (notJudged == 1 ? " is" : " are")));
            }
        }
        if (noDescriptors && row.cells().stream().anyMatch(cell -> cell.status().isResult())) {
            missing.add(BoardMissing.NO_DESCRIPTORS + ".");
        }
        var notHeld = evidenceOf(school).stream()
                .filter(line -> !line.held())
                .map(SchoolResults.EvidenceLine::source)
                .toList();
        if (!notHeld.isEmpty()) {
            missing.add("Evidence not held: %s.".formatted(Words.list(notHeld)));
        }
        return List.copyOf(missing);
    }
}
