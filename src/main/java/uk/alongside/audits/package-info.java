/**
 * Self-reviews: a round opens one for each school of a project, its SENCO answers it with colleagues, and somebody from
 * outside the school moderates what was sent.
 *
 * <p>Whoever leads a project opens {@link uk.alongside.audits.Rounds}; whoever works in a school answers in
 * {@link uk.alongside.audits.SelfReview}, and asks others through {@link uk.alongside.audits.Respondents}; everybody else
 * reads in {@link uk.alongside.audits.SelfReviewReading}. {@link uk.alongside.audits.AuditSent} tells that a school has
 * sent its answers.
 */
@ApplicationModule(
        displayName = "Self-reviews",
        allowedDependencies = {
            "kernel",
            "kernel :: ui",
            "trail",
            "schools",
            "terms",
            "people",
            "mail",
            "projects",
            "projects :: ui",
            "drafts",
            "drafts :: names",
            "evidence",
            "evidence :: ui",
            "frameworks",
            "frameworks :: sheets"
        })
@NullMarked
package uk.alongside.audits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
