package uk.alongside.schools.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.springframework.context.ApplicationContext;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.ActingAs;

/** Imports files as a person at the desk does, and waits for their reports. */
public final class RegisterDesk {

    /** Published files that are not part of this project, where they are at hand. */
    private static final Path REAL =
            Path.of(System.getenv().getOrDefault("ALONGSIDE_REAL_DATA", "../shared/data/real"));

    private static final ActingAs PORTAL = ActingAs.system("test");

    private final ApplicationContext portal;

    public RegisterDesk(ApplicationContext portal) {
        this.portal = portal;
    }

    public ImportReport bring(String name, String text) {
        return bring(name, text, StandardCharsets.UTF_8);
    }

    ImportReport bring(String name, String text, Charset charset) {
        return bring(name, new ByteArrayInputStream(text.getBytes(charset)), Optional.empty());
    }

    /** A published file; the test is passed over, with the reason, where it is not there. */
    public ImportReport bringReal(String name, Optional<Integer> year) {
        var file = REAL.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "%s is not at hand; ALONGSIDE_REAL_DATA says where".formatted(file));
        try (var content = Files.newInputStream(file)) {
            return bring(name, content, year);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ImportReport bring(String name, InputStream content, Optional<Integer> year) {
        var id = receive(name, content, year);
        var started = PORTAL.call(() -> imports().start(id));
        JobsByHand.run(portal, started.job());
        return report(started.id());
    }

    ImportId receive(String name, InputStream content, Optional<Integer> year) {
        return PORTAL.call(() -> {
            try {
                var id = imports().begin(name, year);
                for (var part = content.readNBytes(RegisterImport.PART);
                        part.length > 0;
                        part = content.readNBytes(RegisterImport.PART)) {
                    imports().add(id, part);
                }
                return id;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    ImportReport report(ImportId id) {
        return PORTAL.call(() -> imports().report(id));
    }

    private RegisterImport imports() {
        return portal.getBean(RegisterImport.class);
    }
}
