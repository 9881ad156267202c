package uk.alongside.projects;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import uk.alongside.access.AccessExample;
import uk.alongside.access.AccessExamples;
import uk.alongside.kernel.SoughtWords;

/** Only the lead removes words from a project, and says how long its personal data is kept. */
class DataCareAccess implements AccessExamples {

    private static final SoughtWords WORDS = new SoughtWords("the", true);

    private final Disclosures disclosures;
    private final Retention retention;

    DataCareAccess(Disclosures disclosures, Retention retention) {
        this.disclosures = disclosures;
        this.retention = retention;
    }

    @Override
    public Stream<AccessExample<?>> examples() {
        return Stream.of(
                AccessExample.ofAProject("Disclosures.find", target -> disclosures.find(target.key(), WORDS)),
                AccessExample.ofAProject(
                        "Disclosures.remove", target -> disclosures.remove(target.key(), WORDS, Set.of())),
                AccessExample.ofAProject("Disclosures.records", target -> disclosures.records(target.key())),
                AccessExample.ofAProject("Retention.plan", target -> retention.plan(target.key())),
                AccessExample.doingToAProject(
                        "Retention.keepUntil", target -> retention.keepUntil(target.key(), LocalDate.of(2031, 1, 1))),
                AccessExample.ofThePortal("Retention.past", target -> retention.past()),
                AccessExample.doingToThePortal("Retention.letGo", target -> retention.letGo(target.project())),
                AccessExample.ofThePortal(
                        "Retention.forgetEndedInvitations", target -> retention.forgetEndedInvitations()));
    }
}
