package uk.alongside.frameworks;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts editions where tests of other modules find them. */
public final class FrameworkShelf {

    private final FrameworkSaving saving;
    private final FrameworkReading reading;

    public FrameworkShelf(JdbcTemplate jdbc, Clock clock, FrameworkReading reading) {
        this.saving = new FrameworkSaving(jdbc, clock);
        this.reading = reading;
    }

    /** A first edition, published. */
    public Edition publish(Framework framework, Content content) {
        saving.add(framework);
        return add(framework, 1, Optional.empty(), content);
    }

    /** The edition after another one, published. */
    public Edition publishAfter(Edition before, Content content) {
        return add(before.framework(), before.number() + 1, Optional.of(before.id()), content);
    }

    private Edition add(Framework framework, int number, Optional<EditionId> before, Content content) {
        var draft = new Edition(
                EditionId.next(), framework, number, "20" + (25 + number), false, Optional.empty(), 0, content);
        saving.add(draft, before);
        saving.publish(draft);
        return reading.edition(draft.id());
    }
}
