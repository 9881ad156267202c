package uk.alongside.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import uk.alongside.jobs.JobHandler;
import uk.alongside.jobs.JobRun;

/** Reads the text of a file in the background, and tells whoever owns the file that it has been read. */
@Component
class ReadFileText implements JobHandler {

    static final String KIND = "read-file-text";
    static final String FILE = "file";

    private final Files files;
    private final FileRows rows;
    private final TextProcess process;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    ReadFileText(
            Files files,
            FileRows rows,
            TextProcess process,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.files = files;
        this.rows = rows;
        this.process = process;
        this.events = events;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        var id = new FileId(UUID.fromString(run.parameter(FILE)));
        var file = transaction.execute(_ -> files.find(id));
        if (file == null || file.isEmpty()) {
            run.progress(1, 1, "The file was removed before its text was read.");
            return;
        }
        var read = read(file.get());
        transaction.executeWithoutResult(_ -> {
            rows.keepText(id, read);
            events.publishEvent(new FileTextRead(id, read.outcome()));
            run.checkpoint("read");
        });
        run.progress(1, 1, read.outcome() == TextState.READ ? "Read." : "The file’s text cannot be read.");
    }

    private ReadText read(StoredFile file) {
        try {
            var content = java.nio.file.Files.createTempFile("alongside-file", ".read");
            try {
                try (var out = java.nio.file.Files.newOutputStream(content)) {
                    files.write(file.id(), out);
                }
                return process.read(content, file.type());
            } finally {
                java.nio.file.Files.deleteIfExists(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
