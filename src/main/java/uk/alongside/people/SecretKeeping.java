package uk.alongside.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Locks up the secrets of second factors, so that the tables alone open nothing.
 *
 * <p>The key is a property, or else a file in the data folder that its owner alone can read; it is made when the first
 * person needs it. Each secret is locked for its person: moved to another's row it does not open.
 */
@Component
class SecretKeeping {

    static final String FILE = "second-factor";

    private static final Logger LOG = LoggerFactory.getLogger(SecretKeeping.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String property;
    private final Path file;
    private @Nullable SecretKey key;

    SecretKeeping(
            @Value("${alongside.second-factor.key:}") String property, @Value("${alongside.data:data}") Path folder) {
        this.property = property;
        this.file = folder.resolve("keys").resolve(FILE);
    }

    byte[] lock(byte[] secret, PersonId person) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var locked = cipher(Cipher.ENCRYPT_MODE, nonce, person).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES.", impossible);
        }
    }

    /** The secret; empty where it was locked with another key, or for somebody else. */
    Optional<byte[]> unlock(byte[] locked, PersonId person) {
        var nonce = Arrays.copyOf(locked, NONCE_BYTES);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, person)
                    .doFinal(locked, NONCE_BYTES, locked.length - NONCE_BYTES));
        } catch (GeneralSecurityException anotherKey) {
            LOG.error("A second factor cannot be unlocked: the key is not the one it was locked with", anotherKey);
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, PersonId person) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .flip());
        return cipher;
    }

    private synchronized SecretKey key() {
        if (key == null) {
            key = new SecretKeySpec(property.isBlank() ? fromFile() : read(property), "AES");
        }
        return key;
    }

    private byte[] fromFile() {
        try {
            if (!Files.exists(file)) {
                write();
            }
            return read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key " + file + " cannot be read or made", unreadable);
        }
    }

    private void write() throws IOException {
        var fresh = new byte[KEY_BYTES];
        RANDOM.nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent(), forTheOwnerAlone("rwx------"));
        try {
            Files.writeString(
                    Files.createFile(file, forTheOwnerAlone("rw-------")),
                    Base64.getEncoder().encodeToString(fresh));
        } catch (FileAlreadyExistsException made) {
            LOG.info("The key {} was made by somebody else just now", file);
        }
    }

    private FileAttribute<?>[] forTheOwnerAlone(String permissions) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static byte[] read(String text) {
        var bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("The key of second factors is 32 bytes, in Base64.");
        }
        return bytes;
    }
}
