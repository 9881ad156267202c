package uk.alongside.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files as rows: what is known of them, their pieces of one megabyte, and their text. */
@Component
class FileRows {

    private static final int PIECE = 1024 * 1024;

    private final JdbcClient jdbc;
    private final Clock clock;

    FileRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(FileId id, ReceivedFile file) {
        try (var content = java.nio.file.Files.newInputStream(file.content())) {
            jdbc.sql("insert into stored_file (id, name, type, size, kept_at, scan, text_state)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id.value(),
                            file.name(),
                            file.type().name(),
                            java.nio.file.Files.size(file.content()),
                            LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)
                                    .truncatedTo(ChronoUnit.MICROS),
                            file.scan().name(),
                            (file.type().isPicture() ? TextState.NO_TEXT : TextState.WAITING).name())
                    .update();
            var ordinal = 0;
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                jdbc.sql("insert into file_piece (file_id, ordinal, bytes) values (?, ?, ?)")
                        .params(id.value(), ordinal, piece)
                        .update();
                ordinal++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<FileId, StoredFile> find(Collection<FileId> ids) {
        return jdbc
                .sql("select id, name, type, size, kept_at, scan, text_state from stored_file where id in (:ids)")
                .param("ids", ids.stream().map(FileId::value).toList())
                .query((row, number) -> new StoredFile(
                        new FileId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getLong("size"),
                        row.getObject("kept_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Scan.valueOf(row.getString("scan")),
                        TextState.valueOf(row.getString("text_state"))))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
    }

    Optional<byte[]> piece(FileId id, int ordinal) {
        return jdbc.sql("select bytes from file_piece where file_id = ? and ordinal = ?")
                .params(id.value(), ordinal)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    void keepText(FileId id, ReadText read) {
        var updated = jdbc.sql("update stored_file set text_state = ? where id = ?")
                .params(read.outcome().name(), id.value())
                .update();
        if (updated == 1 && read.outcome() == TextState.READ) {
            jdbc.sql("replace into file_text (file_id, content) values (?, ?)")
                    .params(id.value(), read.text())
                    .update();
        }
    }

    Optional<String> textOf(FileId id) {
        return jdbc.sql("select content from file_text where file_id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    void forget(FileId id) {
        jdbc.sql("delete from file_text where file_id = ?").param(id.value()).update();
        jdbc.sql("delete from file_piece where file_id = ?").param(id.value()).update();
        jdbc.sql("delete from stored_file where id = ?").param(id.value()).update();
    }
}
