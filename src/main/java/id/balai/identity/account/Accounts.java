package id.balai.identity.account;

import id.balai.database.CurrentCity;
import id.balai.identity.person.FieldCipher;
import id.balai.identity.person.People;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of the current city. */
@Component
public class Accounts {
    private static final String COLUMNS = """
            SELECT a.person, a.login, a.password_hash, a.totp_secret IS NOT NULL AS totp, a.by_message,
              a.locked_at, (SELECT count(*) FROM identity_passkey k WHERE k.person = a.person) AS passkeys
            FROM identity_account a\s""";

    private final JdbcClient jdbc;
    private final People people;
    private final FieldCipher cipher;
    private final Clock clock;

    Accounts(JdbcClient jdbc, People people, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.cipher = cipher;
        this.clock = clock;
    }

    public Optional<Account> find(PersonId person) {
        return jdbc.sql(COLUMNS + "WHERE a.person = ?")
                .param(person.value())
                .query(Accounts::account)
                .optional();
    }

    /** @throws IllegalArgumentException when the person has none */
    public Account get(PersonId person) {
        return find(person).orElseThrow(() -> new IllegalArgumentException("no account of " + person));
    }

    /** The account that somebody means by what they typed: a NIK, an e-mail address, or the name of an account. */
    public Optional<Account> named(String typed) {
        return jdbc.sql(COLUMNS + """
                        JOIN identity_person p ON p.id = a.person
                        WHERE a.login = :login OR p.nik_index = :nik OR p.email_index = :email""")
                .param("login", typed.strip().toLowerCase(Locale.ROOT))
                .param("nik", nikIndex(typed), java.sql.Types.BINARY)
                .param("email", emailIndex(typed), java.sql.Types.BINARY)
                .query(Accounts::account)
                .optional();
    }

    /** Opens an account for a person who has none. */
    public void open(PersonId person, @Nullable String login, @Nullable String passwordHash) {
        jdbc.sql("""
                        INSERT INTO identity_account (person, login, password_hash, password_set_at)
                        VALUES (?, ?, ?, ?)""")
                .param(person.value())
                .param(login == null ? null : login.toLowerCase(Locale.ROOT))
                .param(passwordHash)
                .param(passwordHash == null ? null : now())
                .update();
    }

    public void setPassword(PersonId person, String hash) {
        change(person, "password_hash = ?, password_set_at = ?", hash, now());
    }

    /** The authenticator app counts from now on. */
    public void setTotp(PersonId person, TotpSetup app) {
        change(person, "totp_secret = ?, totp_step = 0", (Object) cipher.encrypt("totp", person.value(), app.hex()));
    }

    public void removeTotp(PersonId person) {
        change(person, "totp_secret = ?", (Object) null);
    }

    public void setByMessage(PersonId person, boolean wanted) {
        change(person, "by_message = ?", wanted);
    }

    public void lock(PersonId person) {
        change(person, "locked_at = ?", now());
    }

    public void unlock(PersonId person) {
        change(person, "locked_at = ?", (Object) null);
    }

    /**
     * Whether the code of the authenticator app is right; the same code counts only once, also for two at a time. In a
     * demo, where many share an account and the page shows the code, it counts as often as it is shown.
     */
    public boolean takeTotp(PersonId person, String typed) {
        Optional<byte[]> secret = totpSecret(person);
        if (secret.isEmpty()) return false;
        OptionalLong step = Totp.stepOf(secret.get(), typed, clock.instant(), -1);
        return step.isPresent() && (CurrentCity.get().demo() || useUp(person, step.getAsLong()));
    }

    private boolean useUp(PersonId person, long step) {
        return jdbc.sql("UPDATE identity_account SET totp_step = :step WHERE person = :person AND totp_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** The code that the authenticator app shows now; for the demo, which has no phone. */
    public Optional<String> totpNow(PersonId person) {
        return totpSecret(person).map(secret -> Totp.codeAt(secret, clock.instant()));
    }

    private Optional<byte[]> totpSecret(PersonId person) {
        return jdbc.sql("SELECT totp_secret FROM identity_account WHERE person = ? AND totp_secret IS NOT NULL")
                .param(person.value())
                .query(byte[].class)
                .optional()
                .map(hidden -> HexFormat.of().parseHex(cipher.decrypt("totp", person.value(), hidden)));
    }

    private void change(PersonId person, String assignments, @Nullable Object... values) {
        JdbcClient.StatementSpec update = jdbc.sql("UPDATE identity_account SET " + assignments + " WHERE person = ?");
        for (Object value : values) update = update.param(value);
        update.param(person.value()).update();
    }

    private byte @Nullable [] nikIndex(String typed) {
        try {
            return people.indexOf(Nik.parse(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private byte @Nullable [] emailIndex(String typed) {
        try {
            return people.indexOf(new EmailAddress(typed));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        OffsetDateTime locked = row.getObject("locked_at", OffsetDateTime.class);
        return new Account(
                new PersonId(row.getObject("person", UUID.class)),
                Optional.ofNullable(row.getString("login")),
                Optional.ofNullable(row.getString("password_hash")),
                row.getBoolean("totp"),
                row.getBoolean("by_message"),
                row.getInt("passkeys"),
                Optional.ofNullable(locked).map(OffsetDateTime::toInstant));
    }
}
