package uk.alongside.frameworks;

import java.util.List;

/** A part of a framework: statements about one subject. */
public record Area(String code, String title, String about, List<Statement> statements) {

    public Area {
        statements = List.copyOf(statements);
    }
}
