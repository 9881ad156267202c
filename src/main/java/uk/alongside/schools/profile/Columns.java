package uk.alongside.schools.profile;

import java.util.ArrayList;
import java.util.List;

/** The columns of published figures that a school's page reads. */
final class Columns {

    static final List<String> ALL = all();

    private Columns() {}

    private static List<String> all() {
        var all = new ArrayList<>(List.of("pupils", "fsm", "fsm_ever"));
        for (var measure : Measure.values()) {
            measure.part().ifPresent(all::add);
            all.add(measure.rate());
        }
        for (var need : Need.values()) {
            all.add(need.ofPlans());
            all.add(need.ofSupport());
        }
        return List.copyOf(all);
    }
}
