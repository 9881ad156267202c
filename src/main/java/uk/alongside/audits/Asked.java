package uk.alongside.audits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.alongside.frameworks.Area;
import uk.alongside.frameworks.Content;
import uk.alongside.frameworks.Reader;
import uk.alongside.frameworks.Statement;
import uk.alongside.frameworks.StatementId;
import uk.alongside.frameworks.Worded;
import uk.alongside.schools.Phase;

/**
 * The statements of an edition that somebody is asked: those for a setting of this kind, worded for such a reader, and of
 * these the share that was given to them.
 */
record Asked(Map<StatementId, One> statements) {

    /**
     * @param number its place among those that are asked, counted from 1
     * @param index its place in the edition, counted from 0
     */
    record One(Statement statement, Area area, int number, int index) {}

    /** @param share empty where all are asked */
    static Asked of(Content content, Phase phase, Reader reader, Optional<Set<StatementId>> share) {
        var asked = new LinkedHashMap<StatementId, One>();
        int index = 0;
        for (var area : content.areas()) {
            for (var statement : area.statements()) {
                if (statement.appliesTo(phase)
                        && statement.isAskedOf(reader)
                        && share.filter(some -> !some.contains(statement.id())).isEmpty()) {
                    asked.put(statement.id(), new One(statement, area, asked.size() + 1, index));
                }
                index++;
            }
        }
        return new Asked(asked);
    }

    /** What a school answers on its own sheet. */
    static Asked ofTheSheet(Content content, Phase phase) {
        return of(content, phase, RespondentKind.SHEET.reader(), Optional.empty());
    }

    Optional<One> find(StatementId id) {
        return Optional.ofNullable(statements.get(id));
    }

    /** The languages in which these readers are asked something, English first. */
    List<String> languages(Reader reader) {
        return Stream.concat(
                        Stream.of("en"),
                        statements.values().stream()
                                .flatMap(one -> one.statement().worded().stream())
                                .filter(worded -> worded.reader() == reader)
                                .map(Worded::language)
                                .sorted())
                .distinct()
                .toList();
    }

    /** The areas in which something is asked, in order. */
    Map<Area, List<One>> byArea() {
        var areas = new LinkedHashMap<Area, List<One>>();
        statements.values().forEach(one -> areas.computeIfAbsent(one.area(), area -> new ArrayList<>())
                .add(one));
        return areas;
    }
}
