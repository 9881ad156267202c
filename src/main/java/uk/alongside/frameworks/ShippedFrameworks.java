package uk.alongside.frameworks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.frameworks.format.FrameworkFile;
import uk.alongside.frameworks.format.ShippedFiles;
import uk.alongside.kernel.ActingAs;
import uk.alongside.trail.Trail;

/**
 * Brings the frameworks that the portal ships into the database when it starts: each edition once, and never again.
 *
 * <p>Their ids follow from their key, number and codes, so that every portal has the same.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedFrameworks implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedFrameworks.class);
    private static final String FILES = "classpath*:db/frameworks/*/*/*.csv";
    private static final Pattern PLACE = Pattern.compile(".*/db/frameworks/([a-z0-9-]+)/([0-9]+)/([a-z]+)\\.csv");

    private final FrameworkRows rows;
    private final FrameworkSaving saving;
    private final Trail trail;
    private final TransactionOperations transaction;

    ShippedFrameworks(FrameworkRows rows, FrameworkSaving saving, Trail trail, TransactionOperations transaction) {
        this.rows = rows;
        this.saving = saving;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ActingAs.system("framework loader").run(() -> {
            for (var folder : folders()) {
                if (rows.find(Optional.empty(), folder.key(), folder.number()).isEmpty()) {
                    bring(folder);
                }
            }
        });
    }

    private void bring(Folder folder) {
        var edition = read(folder);
        try {
            transaction.executeWithoutResult(_ -> {
                var before = before(folder);
                if (before.isEmpty()) {
                    saving.add(edition.framework());
                }
                saving.add(edition, before);
                saving.publish(edition);
                trail.record(
                        "brought in a framework that the portal ships",
                        edition.id().asSubject(),
                        Trail.PORTAL,
                        "%s, edition %d".formatted(folder.key(), folder.number()));
            });
        } catch (DuplicateKeyException broughtByAnotherNode) {
            LOG.info("The framework {} {} was brought in by another node.", folder.key(), folder.number());
        }
    }

    /** One edition among the files of the portal. */
    record Folder(String key, int number, Map<String, byte[]> files) {}

    /** All editions that the portal ships, earlier ones first. */
    static List<Folder> folders() {
        var folders = new HashMap<String, Folder>();
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                var place = place(file);
                if (place.matches()) {
                    folders.computeIfAbsent(
                                    place.group(1) + "/" + place.group(2),
                                    _ -> new Folder(place.group(1), Integer.parseInt(place.group(2)), new HashMap<>()))
                            .files()
                            .put(place.group(3) + ".csv", file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The frameworks of this portal cannot be read", e);
        }
        return folders.values().stream()
                .sorted(Comparator.comparing(Folder::key).thenComparingInt(Folder::number))
                .toList();
    }

    private static Matcher place(Resource file) throws IOException {
        return PLACE.matcher(file.getURL().toString());
    }

    private static Optional<EditionId> before(Folder folder) {
        return folder.number() == 1 ? Optional.empty() : Optional.of(edition(folder.key(), folder.number() - 1));
    }

    /** What a folder says, with the editions before it: published, and since when only the database knows. */
    static Edition read(Folder folder) {
        var before = folder.number() == 1
                ? Optional.<Content>empty()
                : folders().stream()
                        .filter(other -> other.key().equals(folder.key()) && other.number() == folder.number() - 1)
                        .findFirst()
                        .map(other -> read(other).content());
        return switch (ShippedFiles.read(
                folder.files(), before, code -> statement(folder.key(), folder.number(), code))) {
            case FrameworkFile.Refused refused ->
                throw new IllegalStateException("The framework %s %d of this portal has faults: %s"
                        .formatted(folder.key(), folder.number(), refused.faults()));
            case FrameworkFile.Read read -> edition(folder, read);
        };
    }

    private static Edition edition(Folder folder, FrameworkFile.Read read) {
        var heading = read.heading();
        if (!heading.key().equals(folder.key()) || heading.edition() != folder.number()) {
            throw new IllegalStateException("The framework in the folder %s/%d says that it is %s/%d."
                    .formatted(folder.key(), folder.number(), heading.key(), heading.edition()));
        }
        return new Edition(
                edition(folder.key(), folder.number()),
                new Framework(
                        new FrameworkId(derived(folder.key())),
                        Optional.empty(),
                        folder.key(),
                        heading.name(),
                        heading.publisher(),
                        heading.about()),
                folder.number(),
                heading.label(),
                true,
                Optional.empty(),
                0,
                read.content());
    }

    static EditionId edition(String key, int number) {
        return new EditionId(derived(key + "/" + number));
    }

    private static StatementId statement(String key, int number, String code) {
        return new StatementId(derived(key + "/" + number + "/" + code));
    }

    private static UUID derived(String name) {
        return UUID.nameUUIDFromBytes(("alongside/framework/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
