package uk.alongside.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Remembers the newest seal outside the database, in the data folder.
 *
 * <p>Inside the database the end of a chain can be cut off without a trace. Several nodes remember each for themselves;
 * the seal that an idle one remembers is older, and stands all the same.
 */
@Component
class SealMemory {

    /** A restore moves it aside with the tables that it is about. */
    static final String FILE = "last-seal";

    private static final Logger log = LoggerFactory.getLogger(SealMemory.class);

    private final Path file;

    SealMemory(@Value("${alongside.data:data}") Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** A seal by its number and hash. */
    record Remembered(long number, byte[] hash) {

        boolean is(TrailSeal seal) {
            return number == seal.number() && Arrays.equals(hash, seal.hash());
        }
    }

    void remember(TrailSeal seal) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = file.resolveSibling(FILE + ".part");
            Files.writeString(draft, seal.number() + " " + HexFormat.of().formatHex(seal.hash()) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The seal itself stands; what is lost is the second witness, until the next seal.
            log.error("The newest seal of the trail could not be written to {}", file, e);
        }
    }

    /** Empty before the first seal. */
    Optional<Remembered> remembered() {
        try {
            var parts = Files.readString(file).strip().split(" ");
            return Optional.of(
                    new Remembered(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1])));
        } catch (NoSuchFileException nothingSealedYet) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            log.error("The newest seal of the trail cannot be read from {}", file, e);
            return Optional.empty();
        }
    }
}
