package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.tlog.SigningKey;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The signing keys: one Ed25519 key a city and year, in {@code HOME/keys/log-1275-2026} with mode 0600 (private key in
 * PKCS 8, public key in X.509, a line of base64 each).
 */
@Component
public class LogKeys {
    private final LogFolders folders;

    LogKeys(LogFolders folders) {
        this.folders = folders;
    }

    /**
     * The key of a log that exists.
     *
     * @throws LogHalted when it is not there: a new one would be another log
     */
    public SigningKey get(City city, int year, String origin) {
        Path file = file(city, year);
        if (!Files.exists(file))
            throw new LogHalted("the signing key " + file + " is missing; restore it from the safe");
        return read(file, origin);
    }

    /** The key of a log that begins now; one already lying there is taken. */
    SigningKey begin(City city, int year, String origin) {
        Path file = file(city, year);
        try {
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    file, encode(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()), StandardOpenOption.DSYNC);
        } catch (FileAlreadyExistsException e) {
            return read(file, origin);
        } catch (IOException | GeneralSecurityException e) {
            throw new LogHalted("cannot make the signing key " + file + ": " + e.getMessage());
        }
        return read(file, origin);
    }

    private Path file(City city, int year) {
        return folders.keys().resolve("log-" + city.code() + "-" + year);
    }

    private static String encode(KeyPair pair) {
        Base64.Encoder base64 = Base64.getEncoder();
        return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
    }

    private static SigningKey read(Path file, String origin) {
        try {
            List<String> lines = Files.readAllLines(file);
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            Base64.Decoder base64 = Base64.getDecoder();
            PublicKey open = factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1))));
            return new SigningKey(
                    origin,
                    new KeyPair(open, factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0))))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new LogHalted("the signing key " + file + " cannot be read: " + e.getMessage());
        }
    }
}
