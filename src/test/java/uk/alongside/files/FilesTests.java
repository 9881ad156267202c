package uk.alongside.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.files.FileExamples.received;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import uk.alongside.jobs.JobId;
import uk.alongside.jobs.JobsByHand;
import uk.alongside.kernel.ActingAs;
import uk.alongside.kernel.NotFound;
import uk.alongside.kernel.RuleBroken;

/** The life of a file: it comes, is kept, is read, is given out, and goes. */
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
@ContextConfiguration(classes = FilesTests.Listening.class)
class FilesTests {

    private static final ActingAs AMINA = ActingAs.person(UUID.fromString("00000000-0000-0000-0000-000000000001"));

    private final Files files;
    private final Listening listening;
    private final ApplicationContext portal;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FilesTests(
            Files files,
            Listening listening,
            ApplicationContext portal,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.files = files;
        this.listening = listening;
        this.portal = portal;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @TestConfiguration
    static class Listening {

        private final List<FileTextRead> told = new ArrayList<>();

        @EventListener
        void hear(FileTextRead fact) {
            told.add(fact);
        }
    }

    @BeforeEach
    void nothingKept() {
        for (var table : List.of("file_text", "file_piece", "stored_file", "job", "scheduled_tasks")) {
            jdbc.sql("delete from " + table).update();
        }
        listening.told.clear();
    }

    @Test
    void fileIsKeptReadGivenOutAndForgotten() throws IOException {
        var content = FileExamples.pdf("A plan for all");
        var id = keep("plan.pdf", content);

        assertThat(files.find(id)).hasValueSatisfying(file -> {
            assertThat(file.name()).isEqualTo("plan.pdf");
            assertThat(file.type()).isEqualTo(FileType.PDF);
            assertThat(file.size()).isEqualTo(content.length);
            assertThat(file.scan()).isEqualTo(Scan.NOT_SCANNED);
            assertThat(file.text()).isEqualTo(TextState.WAITING);
        });
        assertThat(given(id)).isEqualTo(content);

        runJobs();
        assertThat(files.find(id).orElseThrow().text()).isEqualTo(TextState.READ);
        assertThat(files.textOf(id)).hasValueSatisfying(text -> assertThat(text).contains("A plan for all"));
        assertThat(listening.told).containsExactly(new FileTextRead(id, TextState.READ));

        files.forget(id);
        assertThat(files.find(id)).isEmpty();
        assertThat(files.textOf(id)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> given(id));
    }

    @Test
    void twentyMegabytesAreKeptInPiecesAndComeBackAsTheyWere() throws IOException {
        var text = new byte[Files.LARGEST];
        var random = new Random(7);
        for (var place = 0; place < text.length; place++) {
            text[place] = (byte) ('a' + random.nextInt(26));
        }

        var id = keep("long.txt", text);

        assertThat(jdbc.sql("select count(*) from file_piece")
                        .query(Integer.class)
                        .single())
                .isEqualTo(20);
        assertThat(given(id)).isEqualTo(text);
    }

    @Test
    void oneByteMoreIsTurnedAwayAndSoIsNothing() {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> keep("large.txt", new byte[21 * 1024 * 1024]))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Files.TOO_LARGE));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> keep("nothing.txt", new byte[0]))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Files.EMPTY));
        assertThat(jdbc.sql("select count(*) from stored_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepingThatIsRolledBackKeepsNothing() {
        AMINA.run(() -> transaction.executeWithoutResult(status -> {
            try (var file = received(files, "plan.txt", "a plan".getBytes())) {
                files.keep(file);
            }
            status.setRollbackOnly();
        }));

        assertThat(jdbc.sql("select count(*) from file_piece")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from job").query(Integer.class).single())
                .isZero();
    }

    @Test
    void pictureHasNoTextToRead() {
        var id = keep("photo.jpg", FileExamples.photo(40, 20, 6));

        assertThat(files.find(id).orElseThrow().text()).isEqualTo(TextState.NO_TEXT);
        assertThat(jdbc.sql("select count(*) from job").query(Integer.class).single())
                .isZero();
    }

    @Test
    void lockedPdfIsKeptAndSaidToBeUnreadable() {
        var id = keep("plan.pdf", FileExamples.lockedPdf("A plan"));

        runJobs();

        assertThat(files.find(id).orElseThrow().text()).isEqualTo(TextState.UNREADABLE);
        assertThat(listening.told).containsExactly(new FileTextRead(id, TextState.UNREADABLE));
    }

    @Test
    void fileThatIsGoneBeforeItIsReadIsNoTrouble() {
        var id = keep("plan.txt", "a plan".getBytes());
        files.forget(id);

        runJobs();

        assertThat(listening.told).isEmpty();
        assertThat(jdbc.sql("select state from job").query(String.class).single())
                .isEqualTo("DONE");
    }

    @Test
    void receivedFileThatNobodyKeepsIsGone() {
        var file = received(files, "plan.txt", "a plan".getBytes());
        assertThat(file.content()).exists();

        file.close();

        assertThat(file.content()).doesNotExist();
    }

    @Test
    void sizesReadAsPeopleSayThem() {
        var id = FileId.next();
        assertThat(java.util.stream.Stream.of(12L, 1536L, 1_468_006L, 20L * 1024 * 1024)
                        .map(size -> new StoredFile(
                                        id,
                                        "a.pdf",
                                        FileType.PDF,
                                        size,
                                        java.time.Instant.EPOCH,
                                        Scan.CLEAN,
                                        TextState.READ)
                                .sizeInWords()))
                .containsExactly("12 bytes", "2 KB", "1.4 MB", "20 MB");
    }

    private FileId keep(String name, byte[] content) {
        try (var file = received(files, name, content)) {
            return AMINA.call(() -> files.keep(file));
        }
    }

    private byte[] given(FileId id) throws IOException {
        var out = new ByteArrayOutputStream();
        files.write(id, out);
        return out.toByteArray();
    }

    private void runJobs() {
        jdbc.sql("select id from job where state = 'WAITING'")
                .query((row, number) -> new JobId(row.getObject("id", UUID.class)))
                .list()
                .forEach(job -> JobsByHand.run(portal, job));
    }
}
