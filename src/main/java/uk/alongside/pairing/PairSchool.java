package uk.alongside.pairing;

import java.io.Serializable;
import java.util.Comparator;
import uk.alongside.schools.SchoolId;

/**
 * A school of a pair, called as whoever reads it may know it. Schools of a pair always stand in the order of their names,
 * which says nothing of the part they have in it.
 */
public record PairSchool(SchoolId id, String name) implements Serializable {

    static final Comparator<PairSchool> BY_NAME = Comparator.comparing(PairSchool::name)
            .thenComparing(school -> school.id().value());
}
