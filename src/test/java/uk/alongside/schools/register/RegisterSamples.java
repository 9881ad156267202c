package uk.alongside.schools.register;

import static uk.alongside.schools.register.RegisterExamples.ASHWOOD;
import static uk.alongside.schools.register.RegisterExamples.HEADINGS;
import static uk.alongside.schools.register.RegisterExamples.extract;
import static uk.alongside.schools.register.RegisterExamples.with;

import org.springframework.context.ApplicationContext;

/** A small register for tests of its pages. */
public final class RegisterSamples {

    private RegisterSamples() {}

    /** An extract with one open school, a closed one, and a row without a name. */
    public static String anExtract() {
        return extract(
                HEADINGS,
                ASHWOOD,
                with(
                        ASHWOOD,
                        "URN",
                        "900002",
                        "EstablishmentNumber",
                        "0103",
                        "EstablishmentName",
                        "St Mary's School",
                        "EstablishmentStatus (name)",
                        "Closed"),
                with(ASHWOOD, "URN", "900003", "EstablishmentName", ""));
    }

    public static ImportReport bringIn(ApplicationContext portal) {
        return new RegisterDesk(portal).bring("extract.csv", anExtract());
    }
}
