package id.balai.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Where and as whom one connects. */
public record DatabaseLogin(String jdbcUrl, String user, String password) {
    private static final int CONNECT_SECONDS = 10;

    static DatabaseLogin ofOwner(DatabaseServer server) {
        return new DatabaseLogin(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
    }

    /** A new connection, for the few statements that come before there is a pool. */
    Connection connect() throws SQLException {
        return connect(CONNECT_SECONDS);
    }

    /** A new connection; a server that is reached but says nothing is given up, too. */
    Connection connect(int seconds) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(seconds));
        properties.setProperty("loginTimeout", Integer.toString(seconds));
        return DriverManager.getConnection(jdbcUrl, properties);
    }

    /**
     * The login of a lesser role on the same database. Its password is HMAC-SHA256(password of this login, role): every
     * process that knows the owner finds the same one, and nothing more has to be kept anywhere.
     */
    DatabaseLogin derive(String role) {
        return new DatabaseLogin(jdbcUrl, role, hmac(password, role));
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
