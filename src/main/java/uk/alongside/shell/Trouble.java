package uk.alongside.shell;

import java.security.SecureRandom;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/**
 * What went wrong, in the words that the person reads.
 *
 * <p>What a person may not see reads exactly as what does not exist. Nothing of the machine's own words reaches the
 * screen: an unexpected failure has a reference, under which the log tells the rest.
 */
sealed interface Trouble {

    String sentence();

    /** A rule refused it. */
    record Refused(String sentence) implements Trouble {}

    /** It is not there for this person. */
    record Hidden() implements Trouble {
        @Override
        public String sentence() {
            return "We cannot find this. It may have moved, or it may not be yours to see.";
        }
    }

    /** Two people wrote at once, and the other was first. */
    record Overtaken() implements Trouble {
        @Override
        public String sentence() {
            return "Somebody else changed this in the meantime. Open the page again to see their change, then make"
                    + " yours.";
        }
    }

    /** The database does not answer. */
    record Unreachable() implements Trouble {
        @Override
        public String sentence() {
            return "We could not reach the database just now. Nothing was changed. Please try again in a minute.";
        }
    }

    /** Nobody foresaw it. */
    record Unexpected(String reference) implements Trouble {
        @Override
        public String sentence() {
            return "Something went wrong here, and it was not you. If you tell us about it, please quote %s."
                    .formatted(reference);
        }
    }

    static Trouble of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = causeOf(cause)) {
            var known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return new Unexpected(reference());
    }

    private static Optional<Trouble> known(Throwable cause) {
        return switch (cause) {
            case RuleBroken rule -> Optional.of(new Refused(rule.reason()));
            case NotFound _, AccessDeniedException _ -> Optional.of(new Hidden());
            case OptimisticLockingFailureException _ -> Optional.of(new Overtaken());
            case DataAccessResourceFailureException _,
                    CannotCreateTransactionException _,
                    SQLNonTransientConnectionException _,
                    SQLTransientConnectionException _ -> Optional.of(new Unreachable());
            default -> Optional.empty();
        };
    }

    private static @Nullable Throwable causeOf(Throwable thrown) {
        return thrown.getCause() == thrown ? null : thrown.getCause();
    }

    private static String reference() {
        var random = new byte[4];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().withUpperCase().formatHex(random);
    }
}
