package uk.alongside.audits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.alongside.frameworks.Edition;
import uk.alongside.frameworks.Statement;

/**
 * A round as a pack has it.
 *
 * @param edition of a framework that the portal ships
 */
record PackedRound(
        int number,
        RoundKind kind,
        String name,
        Edition edition,
        LocalDate opensOn,
        Optional<LocalDate> closesOn,
        Optional<Instant> closedAt,
        ColleaguesSee colleaguesSee,
        Instant recordedAt) {

    Optional<Statement> statement(String code) {
        return edition.content().statements().stream()
                .filter(statement -> statement.code().equals(code))
                .findFirst();
    }
}
