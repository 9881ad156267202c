package uk.alongside.frameworks;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.alongside.frameworks.FrameworkExamples.HARBOUR;
import static uk.alongside.frameworks.FrameworkExamples.LAMP;
import static uk.alongside.frameworks.FrameworkExamples.STAIRS;
import static uk.alongside.frameworks.FrameworkExamples.content;
import static uk.alongside.frameworks.FrameworkExamples.harbour;
import static uk.alongside.frameworks.FrameworkExamples.lamp;
import static uk.alongside.frameworks.FrameworkExamples.published;
import static uk.alongside.frameworks.FrameworkExamples.stairs;
import static uk.alongside.frameworks.FrameworkExamples.threeSteps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes different from one edition to the next. */
class ComparisonTests {

    @Test
    void nothingIsDifferentBetweenAnEditionAndItself() {
        var comparison = Comparison.of(published(content()), published(content()));
        assertThat(comparison.isSame()).isTrue();
        assertThat(comparison.shared()).containsExactly(LAMP, STAIRS, HARBOUR);
    }

    @Test
    void statementMayBeAddedRemovedRewordedAndMoved() {
        var fresh = statement(harbour(), StatementId.next(), "2.2", "Boats leave the harbour.");
        var after = new Content(
                threeSteps(),
                List.of(
                        new Area("1", "The lamp", "", List.of(lamp())),
                        new Area(
                                "2",
                                "The harbour",
                                "",
                                List.of(statement(stairs(), STAIRS, "2.1", "The stairs are swept."), fresh))));

        var comparison = Comparison.of(published(content()), published(after));

        assertThat(comparison.added()).containsExactly(fresh.id());
        assertThat(comparison.removed()).containsExactly(HARBOUR);
        assertThat(comparison.reworded()).containsExactly(STAIRS);
        assertThat(comparison.moved()).containsExactly(STAIRS);
        assertThat(comparison.rescaled()).isFalse();
        assertThat(comparison.shared()).containsExactly(LAMP, STAIRS);
    }

    @Test
    void spacesAloneAreNoNewWording() {
        var spaced = statement(harbour(), HARBOUR, "2.1", "Boats  find\nthe harbour.");
        var after = new Content(
                threeSteps(), List.of(content().areas().getFirst(), new Area("2", "The harbour", "", List.of(spaced))));
        assertThat(Comparison.of(content(), after).reworded()).isEmpty();
    }

    @Test
    void scaleIsAnotherWhenAStepOrItsPointsAreButNotForItsMeaning() {
        assertThat(rescaled(new Level(3, "Bright", "Seen from afar.", new BigDecimal("2.50"))))
                .isFalse();
        assertThat(rescaled(new Level(3, "Bright", "Ships steer by it.", new BigDecimal("3"))))
                .isTrue();
        assertThat(rescaled(new Level(3, "Blinding", "Ships steer by it.", new BigDecimal("2.5"))))
                .isTrue();
        var shorter = new Scale(threeSteps().levels().subList(0, 2));
        assertThat(Comparison.of(content(), new Content(shorter, content().areas()))
                        .rescaled())
                .isTrue();
    }

    private static boolean rescaled(Level highest) {
        var levels = new ArrayList<>(threeSteps().levels());
        levels.set(2, highest);
        return Comparison.of(content(), new Content(new Scale(levels), content().areas()))
                .rescaled();
    }

    private static Statement statement(Statement like, StatementId id, String code, String text) {
        return new Statement(
                id,
                code,
                text,
                like.guidance(),
                like.prompts(),
                like.evidenceKinds(),
                like.settings(),
                like.musts(),
                like.descriptors(),
                like.worded());
    }
}
