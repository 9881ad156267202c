package uk.alongside.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A file that has arrived and was found fit to be kept; it lies in a passing folder until then.
 *
 * <p>Close it: what nobody has kept is gone then.
 */
public final class ReceivedFile implements AutoCloseable {

    private final Path content;
    private final String name;
    private final FileType type;
    private final Scan scan;

    ReceivedFile(Path content, String name, FileType type, Scan scan) {
        this.content = content;
        this.name = name;
        this.type = type;
        this.scan = scan;
    }

    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    Scan scan() {
        return scan;
    }

    Path content() {
        return content;
    }

    @Override
    public void close() {
        try {
            java.nio.file.Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
