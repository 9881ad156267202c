package uk.alongside.bench;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.alongside.TestDatabase;
import uk.alongside.bench.volumes.Volume;
import uk.alongside.bench.volumes.VolumeStore;

/**
 * What rows share: the volumes, and portals on them. Everything is started when the first row asks and closed when the
 * last has ended, in the opposite order, also after an error or an interruption.
 */
public final class Workbench implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Map<Volume, PortalHere> portals = new HashMap<>();
    private @Nullable VolumeStore volumes;
    private @Nullable RunningPortal demonstration;
    private @Nullable Chromium chromium;

    Workbench() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "clearing the bench"));
    }

    /** A portal in this JVM on a volume. */
    public PortalHere portalOn(Volume volume) throws Exception {
        var portal = portals.get(volume);
        if (portal == null) {
            portal = keep(PortalHere.on(volumes().of(volume)));
            portals.put(volume, portal);
        }
        return portal;
    }

    /** Where a volume is, for a portal that is started elsewhere. */
    public TestDatabase.Schema placeOf(Volume volume) throws Exception {
        return volumes().of(volume);
    }

    /** A portal in this JVM that knows nothing yet. */
    public PortalHere portalOnNothing(String name) throws Exception {
        return keep(PortalHere.on(volumes().empty(name)));
    }

    private VolumeStore volumes() throws Exception {
        var store = volumes;
        if (store == null) {
            store = keep(new VolumeStore());
            volumes = store;
        }
        return store;
    }

    /** Makes what is missing of the volumes, before anything is measured on one of them. */
    void prepare(Set<Volume> needed) throws Exception {
        for (var volume : needed) {
            volumes().prepare(volume);
        }
    }

    /** The portal as its launch script starts it, with its demonstration, in a process of its own. */
    public RunningPortal demonstration() throws Exception {
        var portal = demonstration;
        if (portal == null) {
            portal = keep(RunningPortal.launched("demonstration"));
            demonstration = portal;
        }
        return portal;
    }

    public Chromium chromium() {
        var started = chromium;
        if (started == null) {
            started = keep(new Chromium());
            chromium = started;
        }
        return started;
    }

    /** Closes it when all rows have been measured. */
    public synchronized <T extends AutoCloseable> T keep(T thing) {
        open.push(thing);
        return thing;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                // The others still have to be closed, and the figures stand.
                LOG.warn("Something on the bench could not be closed.", e);
            }
        }
    }
}
