/**
 * Pairing: two schools and a coach, chosen so that what must hold holds and as many wishes as possible come true.
 *
 * <p>What is known before is gathered in {@code pairing.known}; {@code pairing.proposals} looks for pairs in the background and
 * lets the lead change them; what was confirmed, answered, paused and ended stands in this package. {@code pairing.rules} says
 * what must hold and what each wish is worth, and tells the reasons in sentences; {@code pairing.solving} looks for the best
 * pairs and proves how far they may be from the best possible. Both are plain Java.
 */
@ApplicationModule(
        displayName = "Pairing",
        allowedDependencies = {
            "kernel",
            "kernel :: ui",
            "trail",
            "jobs",
            "jobs :: ui",
            "schools",
            "terms",
            "people",
            "mail",
            "projects",
            "projects :: ui",
            "frameworks",
            "audits",
            "audits :: results"
        })
@NullMarked
package uk.alongside.pairing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
