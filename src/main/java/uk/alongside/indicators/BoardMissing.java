package uk.alongside.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.indicators.rules.ValueForMoney;
import uk.alongside.indicators.rules.Words;
import uk.alongside.projects.ProjectSchool;

/** What a board does not know, in words: missing is not zero. */
record BoardMissing(Matrix matrix, BoardParts parts, Figures figures, Sight sight) {

    static final String NO_DESCRIPTORS = "Results of single descriptors: none is held";

    List<String> of(List<ProjectSchool> visible) {
        if (sight.datesOnly()) {
            return List.of();
        }
        var missing = new ArrayList<String>(results(visible));
        if (sight.wholeBoard()) {
            missing.addAll(counts());
        }
        notKnown(parts.evidence(visible, false)).ifPresent(missing::add);
        if (sight.moneyFigures() || sight.moneyInputs()) {
            missing.addAll(money());
        }
        return List.copyOf(missing);
    }

    private List<String> results(List<ProjectSchool> visible) {
        var missing = new ArrayList<String>();
        var cells = visible.stream()
                .flatMap(school -> matrix.cellsOf(school.id()).stream())
                .toList();
        var unknown = cells.stream()
                .filter(cell -> cell.status() == RagStatus.UNKNOWN)
                .count();
        if (unknown > 0) {
            missing.add("%d of %d theme results: nothing has been entered for them.".formatted(unknown, cells.size()));
        }
        if (!cells.isEmpty()
                && unknown < cells.size()
                && cells.stream().allMatch(cell -> cell.progressed().isEmpty())) {
            missing.add(NO_DESCRIPTORS + (visible.size() == 1 ? "." : " for any school."));
        }
        return missing;
    }

    private List<String> counts() {
        var missing = new ArrayList<String>();
        Stream.of(parts.mentions(), parts.practiceChanges(), parts.feedback())
                .forEach(part -> notKnown(part).ifPresent(missing::add));
        var uncounted = matrix.themes().stream()
                .flatMap(theme -> theme.descriptors().stream())
                .filter(descriptor -> !figures.mentions().containsKey(descriptor.code()))
                .count();
        if (!figures.mentions().isEmpty() && uncounted > 0) {
            missing.add("Mentions of %s.".formatted(Words.count((int) uncounted, "descriptor")));
        }
        return missing;
    }

    private List<String> money() {
        return ValueForMoney.inputs(parts.moneyInputs()).stream()
                .filter(input -> input.value().equals(ValueForMoney.NOT_ENTERED))
                .map(input -> "%s: not entered.".formatted(input.name()))
                .toList();
    }

    private static Optional<String> notKnown(Part<?> part) {
        return part instanceof Part.NotKnown<?>(var sentence) ? Optional.of(sentence) : Optional.empty();
    }
}
