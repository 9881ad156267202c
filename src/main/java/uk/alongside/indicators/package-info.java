/**
 * What became of a project: progress by school and theme, scores, counts, value for money.
 *
 * <p>Screens and packs ask {@code ProgressBoard}; a programme's view asks {@code
 * ProgrammeRollup}. How each figure is computed stands in {@code indicators.rules}, one class a
 * rule, in plain Java.
 */
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {
            "kernel",
            "kernel :: ui",
            "trail",
            "schools",
            "terms",
            "people",
            "projects",
            "projects :: ui",
            "audits :: results",
            "audits :: results-ui"
        })
@NullMarked
package uk.alongside.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
