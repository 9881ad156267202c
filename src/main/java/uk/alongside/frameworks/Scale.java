package uk.alongside.frameworks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How statements are judged: levels from the lowest to the highest, as many as the framework has. */
public record Scale(List<Level> levels) {

    public Scale {
        levels = List.copyOf(levels);
    }

    /** The points of the lowest level. */
    public BigDecimal min() {
        return levels.getFirst().points();
    }

    /** The points of the highest level. */
    public BigDecimal max() {
        return levels.getLast().points();
    }

    /** The level at this position, counted from 1. */
    public Optional<Level> level(int position) {
        return position < 1 || position > levels.size() ? Optional.empty() : Optional.of(levels.get(position - 1));
    }
}
