package id.balai.identity.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys of personal data. One master key, outside of the database: in {@code BALAI_DATA_KEY} (base64 of 32 bytes), or in
 * {@code keys/data.key} of the home folder, made at the first start and readable by its owner only. Every city and
 * purpose has a key of its own, derived from it (HKDF-SHA256, RFC 5869), so that nothing of one city can be compared
 * with anything of another.
 */
@Component
class Keys {
    private static final int LENGTH = 32;

    private final SecretKey master;
    private final ConcurrentHashMap<String, SecretKey> derived = new ConcurrentHashMap<>();

    Keys(@Value("${BALAI_DATA_KEY:}") String given, @Value("${balai.home:.balai}") Path home) {
        byte[] key = given.isBlank() ? readOrMake(home.resolve("keys")) : decode(given);
        master = new javax.crypto.spec.SecretKeySpec(key, "HKDF");
    }

    /** @param purpose of the key: city, field and use */
    SecretKey derive(String algorithm, String purpose) {
        return derived.computeIfAbsent(algorithm + "/" + purpose, p -> expand(algorithm, purpose));
    }

    private SecretKey expand(String algorithm, String purpose) {
        try {
            HKDFParameterSpec how = HKDFParameterSpec.ofExtract()
                    .addIKM(master)
                    .thenExpand(("balai/" + purpose).getBytes(java.nio.charset.StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, how);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String given) {
        byte[] key = Base64.getDecoder().decode(given.strip());
        if (key.length != LENGTH) throw new IllegalArgumentException("BALAI_DATA_KEY is not base64 of 32 bytes");
        return key;
    }

    private static byte[] readOrMake(Path folder) {
        Path file = folder.resolve("data.key");
        try {
            if (!Files.exists(file)) make(folder, file);
            return decode(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        Files.createDirectories(folder);
        byte[] fresh = new byte[LENGTH];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(
                    file,
                    Base64.getEncoder().encode(fresh),
                    Set.of(StandardOpenOption.WRITE, StandardOpenOption.SYNC).toArray(StandardOpenOption[]::new));
        } catch (FileAlreadyExistsException e) {
            // Another process of the same home was first; its key is the key.
        }
    }
}
