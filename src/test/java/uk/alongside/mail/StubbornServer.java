package uk.alongside.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that answers, at one point of the conversation, as it was told to; elsewhere it is well-behaved. */
final class StubbornServer implements AutoCloseable {

    /** How it answers the end of a message, or hangs up instead. */
    enum Answer {
        TAKES_IT("250 Taken"),
        TRY_LATER("451 4.7.1 Greylisted, try again later"),
        HANGS_UP_AFTER_TAKING_IT("");

        private final String line;

        Answer(String line) {
            this.line = line;
        }
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    private volatile Answer answer = Answer.TAKES_IT;
    private volatile Runnable beforeTheEnd = () -> {};

    StubbornServer() {
        try {
            socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    void answers(Answer how) {
        answer = how;
    }

    /** What happens elsewhere when a message has been announced, before it comes down the line. */
    void whileAMessageIsOnTheLine(Runnable what) {
        beforeTheEnd = what;
    }

    /** The messages that came in whole, whatever was answered to them. */
    List<String> cameInWhole() {
        return taken;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var caller = socket.accept()) {
                speak(caller);
            } catch (SocketException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void speak(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        say(caller, "220 stubborn");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                beforeTheEnd.run();
                say(caller, "354 Go ahead");
                if (!read(in) || answer == Answer.HANGS_UP_AFTER_TAKING_IT) {
                    return;
                }
                say(caller, answer.line);
            } else if (line.startsWith("QUIT")) {
                say(caller, "221 Bye");
                return;
            } else {
                say(caller, "250 Yes");
            }
        }
    }

    private boolean read(BufferedReader in) throws IOException {
        var message = new StringBuilder();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                taken.add(message.toString());
                return true;
            }
            message.append(line).append('\n');
        }
        return false;
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
