package uk.alongside.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

class TroubleTests {

    @Test
    void aRuleSpeaksForItself() {
        assertThat(Trouble.of(new RuleBroken("Choose a day in term.")).sentence())
                .isEqualTo("Choose a day in term.");
    }

    @Test
    void whatOneMayNotSeeReadsAsWhatDoesNotExist() {
        assertThat(Trouble.of(new AccessDeniedException("no"))).isEqualTo(Trouble.of(new NotFound()));
    }

    @Test
    void theCauseIsFoundBehindWhatWrapsIt() {
        var wrapped = new BeanCreationException("view", "could not be made", new NotFound());

        assertThat(Trouble.of(wrapped)).isInstanceOf(Trouble.Hidden.class);
    }

    @Test
    void whoWritesSecondIsToldThatSomebodyWasFirst() {
        assertThat(Trouble.of(new OptimisticLockingFailureException("version")).sentence())
                .startsWith("Somebody else changed this in the meantime.");
    }

    @Test
    void aDatabaseThatIsAwayIsSaidInPlainWords() {
        assertThat(Trouble.of(new DataAccessResourceFailureException("down")).sentence())
                .startsWith("We could not reach the database");
    }

    @Test
    void anythingElseHasAReferenceAndNoneOfTheMachinesWords() {
        var secret = UUID.randomUUID().toString();

        var trouble = Trouble.of(new IllegalStateException(secret));

        assertThat(trouble.sentence()).doesNotContain(secret).containsPattern("quote [0-9A-F]{8}\\.");
    }
}
