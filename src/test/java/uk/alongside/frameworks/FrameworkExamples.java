package uk.alongside.frameworks;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.alongside.projects.ProjectId;
import uk.alongside.schools.Phase;

/** A small framework that the tests talk about: a lighthouse, two areas, three statements. */
public final class FrameworkExamples {

    public static final StatementId LAMP = StatementId.next();
    public static final StatementId STAIRS = StatementId.next();
    public static final StatementId HARBOUR = StatementId.next();

    private FrameworkExamples() {}

    public static Scale threeSteps() {
        return new Scale(List.of(
                new Level(1, "Dark", "Nothing is lit.", BigDecimal.ZERO),
                new Level(2, "Lit", "The lamp is lit at night.", BigDecimal.ONE),
                new Level(3, "Bright", "Ships steer by it.", new BigDecimal("2.5"))));
    }

    public static Content content() {
        return new Content(
                threeSteps(),
                List.of(
                        new Area("1", "The lamp", "What can be seen.", List.of(lamp(), stairs())),
                        new Area("2", "The harbour", "", List.of(harbour()))));
    }

    public static Statement lamp() {
        return new Statement(
                LAMP,
                "1.1",
                "{Learners} know who lights the lamp for a {learner}.",
                "Ask three {learners}.\nAsk again in spring.",
                List.of("Who lights it?", "When, and what if not?"),
                List.of("a photograph", "the log book"),
                Set.of(),
                List.of(new Must("The lamp is lit by the law of the sea.", 2)),
                List.of("1.2", "2.4"),
                List.of(
                        new Worded(Reader.PARENT, "en", "We know who lights the lamp.", ""),
                        new Worded(Reader.PUPIL, "en", "I know who lights the lamp.", "lamp"),
                        new Worded(Reader.PUPIL, "pl", "Wiem, kto zapala lampę.", "lamp")));
    }

    public static Statement stairs() {
        return new Statement(
                STAIRS,
                "1.2",
                "The stairs are swept, \"every\" day; even on Sundays.",
                "",
                List.of(),
                List.of(),
                Set.of(Phase.EARLY_YEARS, Phase.WORK_BASED),
                List.of(),
                List.of(),
                List.of());
    }

    public static Statement harbour() {
        return new Statement(
                HARBOUR,
                "2.1",
                "Boats find the harbour.",
                "",
                List.of(),
                List.of(),
                Set.of(Phase.PRIMARY),
                List.of(),
                List.of("3.1"),
                List.of());
    }

    public static Framework framework(Optional<ProjectId> owner, String key) {
        return new Framework(
                FrameworkId.next(), owner, key, "Lighthouse review", "The keepers", "For everybody who keeps a light.");
    }

    public static Edition draft(Framework framework, Content content) {
        return new Edition(EditionId.next(), framework, 1, "2026", false, Optional.empty(), 0, content);
    }

    public static Edition published(Content content) {
        return new Edition(
                EditionId.next(),
                framework(Optional.empty(), "lighthouse"),
                1,
                "2026",
                true,
                Optional.of(Instant.EPOCH),
                1,
                content);
    }
}
