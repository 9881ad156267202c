package uk.alongside.frameworks;

import java.util.List;
import java.util.Optional;

/** What an edition says: how it is judged, and what. */
public record Content(Scale scale, List<Area> areas) {

    public Content {
        areas = List.copyOf(areas);
    }

    /** All statements in their order. */
    public List<Statement> statements() {
        return areas.stream().flatMap(area -> area.statements().stream()).toList();
    }

    public Optional<Statement> statement(StatementId id) {
        return areas.stream()
                .flatMap(area -> area.statements().stream())
                .filter(statement -> statement.id().equals(id))
                .findFirst();
    }

    /** The area that this statement stands in. */
    public Optional<Area> areaOf(StatementId id) {
        return areas.stream()
                .filter(area -> area.statements().stream()
                        .anyMatch(statement -> statement.id().equals(id)))
                .findFirst();
    }
}
