package id.balai.ledger.publication;

import id.balai.database.City;
import id.balai.ledger.tlog.SigningKey;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
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
        SecretFile file = file(city, year);
        if (!file.exists()) {
            throw new LogHalted("the signing key " + file.path() + " is missing; restore it from the safe");
        }
        return begin(city, year, origin);
    }

    /** The key of a log that begins now; one already lying there is taken. */
    SigningKey begin(City city, int year, String origin) {
        SecretFile file = file(city, year);
        try {
            return decode(file.readOrMake(LogKeys::newPair), origin);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new LogHalted("the signing key " + file.path() + " cannot be read: " + e.getMessage());
        }
    }

    private SecretFile file(City city, int year) {
        return new SecretFile(folders.keys().resolve("log-" + city.code() + "-" + year));
    }

    private static String newPair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has Ed25519", e);
        }
    }

    private static SigningKey decode(String text, String origin) throws GeneralSecurityException {
        List<String> lines = text.lines().toList();
        KeyFactory factory = KeyFactory.getInstance("Ed25519");
        Base64.Decoder base64 = Base64.getDecoder();
        PublicKey open = factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1))));
        PrivateKey secret = factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0))));
        return new SigningKey(origin, new KeyPair(open, secret));
    }
}
