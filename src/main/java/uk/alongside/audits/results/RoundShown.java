package uk.alongside.audits.results;

import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.audits.RoundId;
import uk.alongside.audits.RoundKind;
import uk.alongside.frameworks.EditionId;
import uk.alongside.frameworks.FrameworkId;

/**
 * A round of a project, with how far it has come.
 *
 * @param number its place among the project's rounds, as an address has it
 * @param editionTitle what it is answered against
 * @param schools how many schools have a self-review in it
 * @param sent how many of them had sent it by the day that is asked for
 */
public record RoundShown(
        RoundId id,
        int number,
        RoundKind kind,
        String name,
        FrameworkId framework,
        EditionId edition,
        String editionTitle,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        int schools,
        int sent) {

    /** "18 of 20 schools have sent it". */
    public String sentInWords() {
        return "%d of %d %s".formatted(sent, schools, schools == 1 ? "school has sent it" : "schools have sent it");
    }
}
