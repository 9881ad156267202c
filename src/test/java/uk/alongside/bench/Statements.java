package uk.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import uk.alongside.SqlCount;

/**
 * Hears every SQL statement that a portal in this JVM sends while it answers a browser.
 *
 * <p>The work of background jobs is not the page's, so only threads of the web server count.
 */
public final class Statements {

    private static final String OF_THE_WEB_SERVER = "http-nio-";

    private final AtomicBoolean listening = new AtomicBoolean();
    private final List<String> heard = new ArrayList<>();

    SqlCount asBean() {
        return new SqlCount(this::hear);
    }

    private void hear(String statement) {
        if (listening.get() && Thread.currentThread().getName().startsWith(OF_THE_WEB_SERVER)) {
            synchronized (heard) {
                heard.add(statement);
            }
        }
    }

    /** What is sent while something is done. */
    public List<String> during(Rounds.Work work) throws Exception {
        synchronized (heard) {
            heard.clear();
        }
        listening.set(true);
        try {
            work.run();
        } finally {
            listening.set(false);
        }
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }
}
