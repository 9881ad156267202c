package uk.alongside.schools.register;

import java.util.Set;

/** Told when an import has brought or changed published figures, in the import's own transaction. */
public interface AfterFigures {

    /** @param years the calendar years in which the school years begin; 0 where a file did not say */
    void changed(Set<Integer> years);
}
