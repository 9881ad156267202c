package uk.alongside.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import draftexamples.OpenScribbles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.alongside.database.ChildProcess;

/** The portal is killed, with a real {@code kill -9}, while somebody writes; what they were told is kept, is. */
@Tag("slow")
class KilledWhileKeepingTests {

    private static final int BEFORE = 20;

    private final UUID document = UUID.randomUUID();
    private final UUID part = UUID.randomUUID();

    /** The last write that a page sent, and the last version it was told of. */
    private record Left(UUID op, long base, String words) {}

    @Test
    void whatWasToldToBeKeptIsKeptAndTheWriteWithoutAnAnswerIsDoneOnce() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "killed-drafts");
        Left left;
        try (var portal = portal(data)) {
            var page = signedIn(portal, data);
            var enough = new CountDownLatch(BEFORE);
            try (var thread = Executors.newSingleThreadExecutor()) {
                var writing = thread.submit(() -> writeOnAndOn(page, enough));
                enough.await();
                portal.kill();
                left = writing.get();
            }
        }
        assertThat(left.base()).isGreaterThanOrEqualTo(BEFORE);

        try (var portal = portal(data)) {
            var page = signedIn(portal, data);
            var found = page.read(DraftExamples.KIND, document, part);
            assertThat(found.field("text")).startsWith("word ".repeat((int) left.base()));

            var again = page.write(document, part, left.base(), left.op(), "text", left.words());
            var andAgain = page.write(document, part, left.base(), left.op(), "text", left.words());

            assertThat(List.of(again.status(), andAgain.status())).containsOnly(200);
            assertThat(andAgain.field("text")).isEqualTo(left.words());
            assertThat(andAgain.version()).isEqualTo(left.base() + 1);
        }
    }

    /** A word more with each write, until there is no answer. */
    private Left writeOnAndOn(DraftPage page, CountDownLatch enough) {
        for (var version = 0; ; version++) {
            var next = new Left(UUID.randomUUID(), version, "word ".repeat(version + 1));
            try {
                var answer = page.write(document, part, next.base(), next.op(), "text", next.words());
                assertThat(answer.version()).as(answer.body()).isEqualTo(version + 1);
            } catch (UncheckedIOException killed) {
                return next;
            }
            enough.countDown();
        }
    }

    private static ChildProcess portal(Path data) throws IOException {
        return ChildProcess.portalWith(OpenScribbles.class, data);
    }

    private static DraftPage signedIn(ChildProcess portal, Path data) throws IOException {
        var address = portal.waitFor("Alongside is at ").replaceFirst(".*:(\\d+).*", "$1");
        var senco = Files.readAllLines(data.resolve("demo-accounts.txt")).stream()
                .map(line -> line.split("\t"))
                .filter(account -> account[0].strip().equals("SENCO"))
                .findFirst()
                .orElseThrow();
        return new DraftPage(Integer.parseInt(address)).signIn(senco[1].strip(), senco[2].strip());
    }
}
