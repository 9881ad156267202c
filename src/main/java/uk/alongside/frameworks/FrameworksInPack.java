package uk.alongside.frameworks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;
import uk.alongside.projects.PackSource;

/**
 * The editions that a pack may speak of while it is read: its own, then those that the portal ships. Whoever reads another
 * part of the pack is given the very editions, with the very ids, that are saved with it.
 */
@Component
public class FrameworksInPack {

    private final Map<PackSource, List<PackedFrameworks.Packed>> read = new WeakHashMap<>();

    FrameworksInPack() {}

    /** Empty where there is none of this key and number. */
    public Optional<Edition> find(PackSource pack, String key, int number) {
        return of(pack).stream()
                .map(PackedFrameworks.Packed::edition)
                .filter(edition -> edition.framework().key().equals(key) && edition.number() == number)
                .findFirst()
                .or(() -> ShippedEditions.find(key, number));
    }

    /** Whether there is a framework with this key at all, whatever its editions. */
    public boolean knows(PackSource pack, String key) {
        return ShippedEditions.find(key, 1).isPresent()
                || of(pack).stream()
                        .anyMatch(packed -> packed.edition().framework().key().equals(key));
    }

    /** Read once: its faults are reported once. */
    List<PackedFrameworks.Packed> of(PackSource pack) {
        synchronized (read) {
            var known = read.get(pack);
            if (known == null) {
                known = PackedFrameworks.of(pack);
                read.put(pack, known);
            }
            return known;
        }
    }
}
