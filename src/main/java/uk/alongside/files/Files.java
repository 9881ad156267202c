package uk.alongside.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.alongside.jobs.JobRequest;
import uk.alongside.jobs.Jobs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/**
 * Takes files in and gives them out again.
 *
 * <p>A file is received first, outside any transaction: it is written to a passing folder, its kind is read from its
 * content, pictures lose what they tell of place and camera, and the virus scanner looks at it where there is one. Only
 * then is it kept, in the transaction of whoever it is for, in pieces of one megabyte. Asks nobody whether they may: the
 * module that owns the file does.
 */
@Component
public class Files {

    /** The largest file that is taken in, in bytes. */
    public static final int LARGEST = 20 * 1024 * 1024;

    static final String FIELD = "file";
    /** What whoever sends more reads. */
    public static final String TOO_LARGE =
            "This file is larger than 20 MB. Send a smaller one, for instance with fewer or smaller pictures.";

    static final String EMPTY = "This file is empty. Open it, see that something is in it, and choose it again.";

    private static final int PIECE = 64 * 1024;

    private final FileRows rows;
    private final TypeOfFile types;
    private final Pictures pictures;
    private final VirusScan scanner;
    private final Jobs jobs;

    Files(FileRows rows, TypeOfFile types, Pictures pictures, VirusScan scanner, Jobs jobs) {
        this.rows = rows;
        this.types = types;
        this.pictures = pictures;
        this.scanner = scanner;
        this.jobs = jobs;
    }

    /**
     * Looks at a file that is being brought.
     *
     * @param name what whoever brings it calls it; whatever it is, it does no harm
     * @throws RuleBroken with a sentence that says what to do, where it cannot be taken in
     */
    public ReceivedFile receive(String name, InputStream content) throws IOException {
        var arrived = java.nio.file.Files.createTempFile("alongside-file", ".arrived");
        try {
            write(content, arrived);
            var type = types.of(arrived, name);
            if (type.isPicture()) {
                pictures.clean(arrived, type);
            }
            return new ReceivedFile(arrived, FileNames.safe(name, type), type, scanner.scan(arrived));
        } catch (IOException | RuntimeException refused) {
            java.nio.file.Files.deleteIfExists(arrived);
            throw refused;
        }
    }

    private static void write(InputStream content, Path arrived) throws IOException {
        var size = 0L;
        try (var out = java.nio.file.Files.newOutputStream(arrived)) {
            var piece = new byte[PIECE];
            for (var read = content.read(piece); read >= 0; read = content.read(piece)) {
                size += read;
                if (size > LARGEST) {
                    throw new RuleBroken(TOO_LARGE, FIELD);
                }
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw new RuleBroken(EMPTY, FIELD);
        }
    }

    /** Keeps what was received; its text is read in the background once the caller's transaction is over. */
    @Transactional
    public FileId keep(ReceivedFile file) {
        var id = FileId.next();
        rows.add(id, file);
        if (!file.type().isPicture()) {
            jobs.start(new JobRequest(
                    ReadFileText.KIND,
                    "Reading the text of a file",
                    Map.of(ReadFileText.FILE, id.toString()),
                    Optional.empty()));
        }
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<StoredFile> find(FileId id) {
        return Optional.ofNullable(rows.find(List.of(id)).get(id));
    }

    /** All of these that there are, in one statement. */
    @Transactional(readOnly = true)
    public Map<FileId, StoredFile> find(Collection<FileId> ids) {
        return ids.isEmpty() ? Map.of() : rows.find(ids);
    }

    /** Writes the file piece by piece; no transaction is held while the other side reads. */
    public void write(FileId id, OutputStream out) throws IOException {
        var ordinal = 0;
        for (var piece = rows.piece(id, ordinal); piece.isPresent(); piece = rows.piece(id, ordinal)) {
            out.write(piece.get());
            ordinal++;
        }
        if (ordinal == 0) {
            throw new NotFound();
        }
    }

    /** The text that was read from the file. */
    @Transactional(readOnly = true)
    public Optional<String> textOf(FileId id) {
        return rows.textOf(id);
    }

    /** Removes the file with all its pieces and its text. */
    @Transactional
    public void forget(FileId id) {
        rows.forget(id);
    }
}
