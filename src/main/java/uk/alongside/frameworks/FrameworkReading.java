package uk.alongside.frameworks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.alongside.kernel.NotFound;
import uk.alongside.projects.ProjectId;

/**
 * Editions for the services of other modules, which have settled already who may see them.
 *
 * <p>A published edition never changes, so it is kept in memory and costs no statement. Only where a name that was
 * disclosed by mistake is removed do its words change: the node that removes them forgets the edition at once, and every
 * other within minutes.
 */
@Component
public class FrameworkReading {

    private static final int MOST = 100;
    private static final Duration KEPT_FOR = Duration.ofMinutes(5);

    private final FrameworkRows rows;
    private final Clock clock;
    private final Map<EditionId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    FrameworkReading(FrameworkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One edition, a draft too.
     *
     * @throws NotFound where there is none
     */
    public Edition edition(EditionId id) {
        var found = editions(List.of(id)).get(id);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    /** These editions; those that do not exist are left out. */
    public Map<EditionId, Edition> editions(Collection<EditionId> ids) {
        var found = new LinkedHashMap<EditionId, Edition>();
        var missing = new ArrayList<EditionId>();
        var oldest = clock.instant().minus(KEPT_FOR);
        synchronized (kept) {
            for (var id : ids) {
                var known = kept.get(id);
                if (known != null && known.since().isAfter(oldest)) {
                    found.put(id, known.edition());
                } else {
                    missing.add(id);
                }
            }
        }
        if (!missing.isEmpty()) {
            var read = rows.editions(missing);
            found.putAll(read);
            read.values().stream().filter(Edition::published).forEach(this::keepOnceItStands);
        }
        return found;
    }

    /** The edition with this number of the framework with this key: a project's own, or one that the portal ships. */
    public Optional<EditionId> find(Optional<ProjectId> owner, String key, int number) {
        return rows.find(owner, key, number);
    }

    /** What a transaction reads that may still be rolled back is kept only when it is not. */
    private void keepOnceItStands(Edition edition) {
        if (TransactionSynchronizationManager.isSynchronizationActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    keep(edition);
                }
            });
        } else {
            keep(edition);
        }
    }

    private void keep(Edition edition) {
        synchronized (kept) {
            kept.put(edition.id(), new Kept(edition, clock.instant()));
            if (kept.size() > MOST) {
                var eldest = kept.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
    }

    /** Called where words were removed. Whoever reads before the transaction ends may still read the old ones. */
    void forgetNowAndOnceItStands() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget();
                }
            });
        }
    }

    private void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }

    private record Kept(Edition edition, Instant since) {}
}
