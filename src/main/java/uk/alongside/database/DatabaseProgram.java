package uk.alongside.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One of MariaDB's own programs, talking to the embedded server; its password never stands in the list of processes. */
record DatabaseProgram(MariaDbFiles files, String name, int port, String password) {

    /** What goes in and out while it runs. */
    interface Conversation {
        void hold(OutputStream in, InputStream out) throws IOException;
    }

    /** Runs it to its end, and refuses to go on where it fails. */
    void run(List<String> options, Conversation conversation) throws IOException {
        var command = new ArrayList<>(List.of(
                files.program(name).toString(),
                "--no-defaults",
                "--host=127.0.0.1",
                "--port=" + port,
                "--protocol=tcp",
                "--user=alongside",
                "--skip-ssl",
                "--default-character-set=utf8mb4",
                "--max-allowed-packet=64M"));
        command.addAll(options);
        var builder = new ProcessBuilder(command);
        builder.environment().put("MYSQL_PWD", password);
        var process = builder.start();
        var complaints =
                CompletableFuture.supplyAsync(() -> read(process.getErrorStream()), Thread::startVirtualThread);
        try {
            conversation.hold(process.getOutputStream(), process.getInputStream());
        } catch (IOException e) {
            if (process.isAlive()) {
                process.destroy();
                throw e;
            }
        }
        process.getOutputStream().close();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(name + " says: " + complaints.join().strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + name + " was running", e);
        }
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "nothing that could be read (" + e + ")";
        }
    }
}
