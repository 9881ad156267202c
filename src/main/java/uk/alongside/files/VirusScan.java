package uk.alongside.files;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a ClamAV that runs beside the portal whether a file carries a virus: through its socket, by its INSTREAM command.
 *
 * <p>Where none is named, files are kept and said to be not scanned. Where one is named and does not answer, nothing is
 * taken in until it does: whoever set it up wants it asked.
 */
@Component
class VirusScan {

    static final String FOUND = "The virus scanner stopped this file. It was not kept. Tell whoever looks after your"
            + " computers, and do not open the file again.";
    static final String NO_ANSWER =
            "The virus scanner does not answer, so the file was not kept. Try again in a few minutes,"
                    + " and tell whoever looks after the portal if it goes on.";

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final int PATIENCE_MILLIS = 60_000;

    private final String address;

    /** @param address {@code host:port}, or the path of its socket; empty where there is none */
    VirusScan(@Value("${alongside.clamav:}") String address) {
        this.address = address.strip();
    }

    Scan scan(Path file) {
        if (address.isEmpty()) {
            return Scan.NOT_SCANNED;
        }
        String answer;
        try {
            answer = address.startsWith("/") ? throughPath(file) : throughNet(file);
        } catch (IOException silent) {
            log.warn("The virus scanner at {} does not answer", address, silent);
            throw TypeOfFile.refused(NO_ANSWER);
        }
        if (answer.endsWith(" FOUND")) {
            log.warn("The virus scanner stopped a file: {}", answer);
            throw TypeOfFile.refused(FOUND);
        }
        if (!answer.equals("stream: OK")) {
            log.warn("The virus scanner gave no verdict: {}", answer);
            throw TypeOfFile.refused(NO_ANSWER);
        }
        return Scan.CLEAN;
    }

    private String throughNet(Path file) throws IOException {
        var colon = address.lastIndexOf(':');
        if (colon < 0) {
            throw new IOException("No port in the scanner's address");
        }
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    PATIENCE_MILLIS / 6);
            return ask(
                    file,
                    new DataOutputStream(new BufferedOutputStream(socket.getOutputStream())),
                    socket.getInputStream());
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException("Not an address of a scanner", notAnAddress);
        }
    }

    private String throughPath(Path file) throws IOException {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(address));
            return ask(
                    file,
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))),
                    Channels.newInputStream(channel));
        }
    }

    private static String ask(Path file, DataOutputStream out, InputStream in) throws IOException {
        try (var content = java.nio.file.Files.newInputStream(file)) {
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                out.writeInt(piece.length);
                out.write(piece);
            }
            out.writeInt(0);
            out.flush();
        }
        var answer = new StringBuilder();
        for (var sign = in.read(); sign > 0 && answer.length() < LONGEST_ANSWER; sign = in.read()) {
            answer.append((char) sign);
        }
        return answer.toString().strip();
    }
}
