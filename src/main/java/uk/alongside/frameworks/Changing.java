package uk.alongside.frameworks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.alongside.frameworks.format.Tidy;

/** Works a change into a draft. Empty where what the person saw is no longer there. */
final class Changing {

    private final Edition draft;

    private Changing(Edition draft) {
        this.draft = draft;
    }

    static Optional<Edition> of(Edition draft, DraftChange change) {
        var changing = new Changing(draft);
        return switch (change) {
            case DraftChange.Named(var seen, var now) -> changing.named(seen, now);
            case DraftChange.Scaled(var seen, var now) ->
                changing.when(draft.content().scale().equals(seen), changing.areas(), Tidy.of(now));
            case DraftChange.AreaAdded(var now) -> changing.areaAdded(now);
            case DraftChange.AreaChanged(var seen, var now) -> changing.areaChanged(seen, now);
            case DraftChange.AreaRemoved(var seen) -> changing.areaRemoved(seen);
            case DraftChange.AreasOrdered(var seen, var now) -> changing.ordered(seen, now);
            case DraftChange.StatementAdded(var area, var now) -> changing.statementAdded(area, now);
            case DraftChange.StatementChanged(var seen, var now) -> changing.statementChanged(seen, now);
            case DraftChange.StatementRemoved(var seen) -> changing.statementRemoved(seen);
            case DraftChange.StatementMoved(var statement, var area, var place) ->
                changing.statementMoved(statement, area, place);
        };
    }

    private List<Area> areas() {
        return draft.content().areas();
    }

    private Optional<Edition> when(boolean asSeen, List<Area> areas) {
        return when(asSeen, areas, draft.content().scale());
    }

    private Optional<Edition> when(boolean asSeen, List<Area> areas, Scale scale) {
        return asSeen
                ? Optional.of(with(draft.framework(), draft.label(), new Content(scale, areas)))
                : Optional.empty();
    }

    private Edition with(Framework framework, String label, Content content) {
        return new Edition(
                draft.id(), framework, draft.number(), label, false, Optional.empty(), draft.revision() + 1, content);
    }

    private Optional<Edition> named(DraftChange.Words seen, DraftChange.Words now) {
        if (!DraftChange.Words.of(draft).equals(seen)) {
            return Optional.empty();
        }
        var framework = draft.framework();
        return Optional.of(with(
                new Framework(
                        framework.id(),
                        framework.owner(),
                        framework.key(),
                        Tidy.text(now.name()),
                        Tidy.text(now.publisher()),
                        Tidy.text(now.about())),
                Tidy.text(now.label()),
                draft.content()));
    }

    private Optional<Edition> areaAdded(DraftChange.Heading now) {
        var areas = new ArrayList<>(areas());
        areas.add(area(now, List.of()));
        return when(true, areas);
    }

    private static Area area(DraftChange.Heading heading, List<Statement> statements) {
        return new Area(heading.code().strip(), Tidy.text(heading.title()), Tidy.text(heading.about()), statements);
    }

    private Optional<Edition> areaChanged(DraftChange.Heading seen, DraftChange.Heading now) {
        return when(
                areas().stream().map(DraftChange.Heading::of).anyMatch(seen::equals),
                areas().stream()
                        .map(area -> DraftChange.Heading.of(area).equals(seen) ? area(now, area.statements()) : area)
                        .toList());
    }

    private Optional<Edition> areaRemoved(Area seen) {
        return when(
                areas().contains(seen),
                areas().stream().filter(area -> !area.equals(seen)).toList());
    }

    private Optional<Edition> ordered(List<String> seen, List<String> now) {
        var codes = areas().stream().map(Area::code).toList();
        return when(
                codes.equals(seen) && now.size() == codes.size() && now.containsAll(codes),
                areas().stream()
                        .sorted(Comparator.comparingInt(area -> now.indexOf(area.code())))
                        .toList());
    }

    private Optional<Edition> statementAdded(String code, Statement now) {
        return when(hasArea(code), inArea(code, statements -> {
            var more = new ArrayList<>(statements);
            more.add(Tidy.of(now));
            return more;
        }));
    }

    private Optional<Edition> statementChanged(Statement seen, Statement now) {
        return when(
                draft.content().statement(seen.id()).filter(seen::equals).isPresent(),
                everywhere(statements -> statements.stream()
                        .map(statement -> statement.id().equals(seen.id()) ? Tidy.of(now) : statement)
                        .toList()));
    }

    private Optional<Edition> statementRemoved(Statement seen) {
        return when(
                draft.content().statement(seen.id()).filter(seen::equals).isPresent(),
                everywhere(statements -> without(statements, seen.id())));
    }

    private Optional<Edition> statementMoved(StatementId id, String code, int place) {
        var moving = draft.content().statement(id);
        if (moving.isEmpty() || !hasArea(code)) {
            return Optional.empty();
        }
        return when(
                true,
                areas().stream()
                        .map(area -> {
                            var others = new ArrayList<>(without(area.statements(), id));
                            if (area.code().equals(code)) {
                                others.add(Math.clamp(place, 0, others.size()), moving.get());
                            }
                            return new Area(area.code(), area.title(), area.about(), others);
                        })
                        .toList());
    }

    private static List<Statement> without(List<Statement> statements, StatementId id) {
        return statements.stream()
                .filter(statement -> !statement.id().equals(id))
                .toList();
    }

    private boolean hasArea(String code) {
        return areas().stream().anyMatch(area -> area.code().equals(code));
    }

    private List<Area> inArea(String code, UnaryOperator<List<Statement>> change) {
        return areas().stream()
                .map(area -> area.code().equals(code)
                        ? new Area(area.code(), area.title(), area.about(), change.apply(area.statements()))
                        : area)
                .toList();
    }

    private List<Area> everywhere(UnaryOperator<List<Statement>> change) {
        return areas().stream()
                .map(area -> new Area(area.code(), area.title(), area.about(), change.apply(area.statements())))
                .toList();
    }
}
