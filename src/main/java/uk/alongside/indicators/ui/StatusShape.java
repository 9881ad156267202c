package uk.alongside.indicators.ui;

import uk.alongside.indicators.rules.RagStatus;
import uk.alongside.kernel.ui.RagBadge;
import uk.alongside.kernel.ui.Shape;

/** Which drawn shape stands for which result: the more ink, the more progress. */
final class StatusShape {

    private StatusShape() {}

    static Shape of(RagStatus status) {
        return switch (status) {
            case ALL -> Shape.ALL;
            case MOST -> Shape.MOST;
            case HALF_OR_MORE -> Shape.HALF;
            case NOT_YET -> Shape.NOT_YET;
            case NOT_ENOUGH_EVIDENCE, UNKNOWN -> Shape.UNKNOWN;
        };
    }

    static RagBadge badge(RagStatus status) {
        return new RagBadge(of(status), status.word());
    }
}
