package uk.alongside.database;

import java.sql.SQLNonTransientConnectionException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says why the portal does not start in the refusal's own sentence, without the frames that led there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalInASentence implements SpringBootExceptionReporter {

    /** The framework makes it with the context that failed to start, if there was one. */
    RefusalInASentence(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var sentence =
                    switch (cause) {
                        case StartRefused refused -> refused.sentence();
                        case PortInUseException taken ->
                            "Port %d is taken by another program: choose another with --port."
                                    .formatted(taken.getPort());
                        case SQLNonTransientConnectionException lost ->
                            "The database was lost while the portal was starting: start it again (%s)."
                                    .formatted(lost.getMessage());
                        default -> "";
                    };
            if (!sentence.isEmpty()) {
                System.err.println(sentence);
                return true;
            }
        }
        return false;
    }
}
