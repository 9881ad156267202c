package uk.alongside.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.alongside.files.FileExamples.onDisk;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.alongside.kernel.RuleBroken;

/** Speaks with a scanner that says what the test wants, in the words of ClamAV's protocol. */
class VirusScanTests {

    private static final byte[] CONTENT = new byte[200_000];

    @Test
    void fileIsSentInPiecesAndFoundClean() throws IOException {
        try (var scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> answerOnce(scanner, "stream: OK\0"));

            assertThat(new VirusScan("127.0.0.1:" + scanner.getLocalPort()).scan(onDisk(CONTENT)))
                    .isEqualTo(Scan.CLEAN);
            assertThat(heard.join()).isEqualTo(CONTENT);
        }
    }

    @Test
    void virusIsStopped() throws IOException {
        assertThat(refusal("stream: Eicar-Test-Signature FOUND\0")).isEqualTo(VirusScan.FOUND);
    }

    @Test
    void whatIsNoVerdictIsNoPermission() throws IOException {
        assertThat(refusal("INSTREAM size limit exceeded. ERROR\0")).isEqualTo(VirusScan.NO_ANSWER);
        assertThat(refusal("")).isEqualTo(VirusScan.NO_ANSWER);
        assertThat(refusal("stream: OK maybe\0")).isEqualTo(VirusScan.NO_ANSWER);
    }

    @Test
    void scannerThatIsNotThereLetsNothingIn() throws IOException {
        int free;
        try (var nobody = new ServerSocket(0)) {
            free = nobody.getLocalPort();
        }
        refused(new VirusScan("127.0.0.1:" + free), VirusScan.NO_ANSWER);
        refused(new VirusScan("127.0.0.1:notaport"), VirusScan.NO_ANSWER);
        refused(new VirusScan("/nowhere/clamd.sock"), VirusScan.NO_ANSWER);
    }

    @Test
    void withoutAScannerAFileIsNotScanned() {
        assertThat(new VirusScan(" ").scan(onDisk(CONTENT))).isEqualTo(Scan.NOT_SCANNED);
    }

    @Test
    void scannerBehindAPathIsAskedToo(@TempDir Path folder) throws IOException {
        var path = folder.resolve("clamd.sock");
        try (var scanner = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            scanner.bind(UnixDomainSocketAddress.of(path));
            var heard = CompletableFuture.supplyAsync(() -> {
                try (var asked = scanner.accept()) {
                    return answer(Channels.newInputStream(asked), Channels.newOutputStream(asked), "stream: OK\0");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThat(new VirusScan(path.toString()).scan(onDisk(CONTENT))).isEqualTo(Scan.CLEAN);
            assertThat(heard.join()).isEqualTo(CONTENT);
        }
    }

    private static String refusal(String verdict) throws IOException {
        try (var scanner = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> answerOnce(scanner, verdict));
            var scan = new VirusScan("127.0.0.1:" + scanner.getLocalPort());
            var reason = new CompletableFuture<String>();
            assertThatExceptionOfType(RuleBroken.class)
                    .isThrownBy(() -> scan.scan(onDisk(CONTENT)))
                    .satisfies(refusal -> reason.complete(refusal.reason()));
            heard.join();
            return reason.join();
        }
    }

    private static void refused(VirusScan scan, String sentence) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> scan.scan(onDisk(CONTENT)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(sentence));
    }

    private static byte[] answerOnce(ServerSocket scanner, String verdict) {
        try (var asked = scanner.accept()) {
            return answer(asked.getInputStream(), asked.getOutputStream(), verdict);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Listens as ClamAV does: a command, pieces with their lengths, a piece of nothing; then the verdict. */
    private static byte[] answer(InputStream from, OutputStream to, String verdict) throws IOException {
        var in = new DataInputStream(from);
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        var content = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        to.write(verdict.getBytes(StandardCharsets.US_ASCII));
        to.flush();
        return content.toByteArray();
    }
}
