package uk.alongside.audits.ui;

import uk.alongside.audits.AuditId;
import uk.alongside.frameworks.StatementId;

/** Leads here from pages that tell of self-reviews. */
public final class ReviewsNavigation {

    private ReviewsNavigation() {}

    /**
     * The address of one statement of a self-review that was sent: for those who work in the school beside what all of it
     * answered, for others as it is read from outside.
     */
    public static String statement(
            String projectKey, AuditId review, String area, StatementId statement, boolean inside) {
        return "projects/%s/reviews/%s/%s?%s"
                .formatted(
                        projectKey,
                        review,
                        inside ? "all" : "read",
                        ReviewAddress.ofStatement(area, statement).asQuery().getQueryString());
    }
}
