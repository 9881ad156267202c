package uk.alongside.indicators;

import java.util.List;
import uk.alongside.indicators.rules.PublishedComparison;

/** Concrete changes in practice, by impact area and category, in the order in which they were entered. */
public record PracticeChanges(int total, List<ImpactArea> areas, PublishedComparison published, String source) {

    public record ImpactArea(String name, int total, List<Category> categories) {}

    public record Category(String name, int changes) {}
}
