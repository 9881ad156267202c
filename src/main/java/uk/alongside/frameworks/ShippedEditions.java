package uk.alongside.frameworks;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** The editions that the portal ships, as its own files have them: for whoever has to know them without a database. */
public final class ShippedEditions {

    private static final Supplier<Map<String, Edition>> ALL =
            SingletonSupplier.of(() -> ShippedFrameworks.folders().stream()
                    .map(ShippedFrameworks::read)
                    .collect(Collectors.toUnmodifiableMap(
                            edition -> name(edition.framework().key(), edition.number()), Function.identity())));

    private ShippedEditions() {}

    /** Empty where no edition of this number is shipped under this key. */
    public static Optional<Edition> find(String key, int number) {
        return Optional.ofNullable(ALL.get().get(name(key, number)));
    }

    private static String name(String key, int number) {
        return key + "/" + number;
    }
}
