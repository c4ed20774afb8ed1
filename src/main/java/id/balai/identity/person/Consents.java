package id.balai.identity.person;

import id.balai.kernel.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people agreed to, in which wording, and until when (UU 27/2022 art. 20-22; withdrawn within 3 x 24 hours, art. 9). */
@Component
public class Consents {
    /** Without it there is no account. */
    public static final String ACCOUNT = "akun";

    /** Messages about one's own matters by phone or e-mail. */
    public static final String MESSAGES = "kabar";

    /** The wording that is shown today; a new wording is a new consent. */
    public static final String WORDING = "2026-1";

    private final JdbcClient jdbc;
    private final Clock clock;

    Consents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One consent, given once. */
    public record Consent(String purpose, String wording, Instant given, Optional<Instant> withdrawn) {}

    public void give(PersonId person, String purpose) {
        jdbc.sql("INSERT INTO identity_consent (person, purpose, wording, given_at) VALUES (?, ?, ?, ?)")
                .params(person.value(), purpose, WORDING, now())
                .update();
    }

    public void withdraw(PersonId person, String purpose) {
        jdbc.sql("""
                        UPDATE identity_consent SET withdrawn_at = ?
                        WHERE person = ? AND purpose = ? AND withdrawn_at IS NULL""").params(now(), person.value(), purpose).update();
    }

    /** Whether it is given now. */
    public boolean has(PersonId person, String purpose) {
        return list(person).stream()
                .anyMatch(c -> c.purpose().equals(purpose) && c.withdrawn().isEmpty());
    }

    public List<Consent> list(PersonId person) {
        return jdbc.sql("""
                        SELECT purpose, wording, given_at, withdrawn_at FROM identity_consent
                        WHERE person = ? ORDER BY given_at DESC""")
                .param(person.value())
                .query((row, n) -> new Consent(
                        row.getString("purpose"),
                        row.getString("wording"),
                        row.getObject("given_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
