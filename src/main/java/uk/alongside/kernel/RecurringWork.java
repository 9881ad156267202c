package uk.alongside.kernel;

import java.time.Duration;

/** Something the portal does again and again by itself. The {@code jobs} module runs every such bean, once at a time. */
public interface RecurringWork {

    /** A short, stable name in lower case with hyphens. */
    String name();

    Duration every();

    void run();
}
