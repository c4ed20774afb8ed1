package id.balai.identity.account;

import id.balai.database.CurrentCity;
import id.balai.identity.person.FieldCipher;
import id.balai.kernel.Ids;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Six digits sent by message: they count once, for a quarter of an hour, and five wrong ones end them. What is to happen
 * when they come back waits with them, encrypted.
 */
@Component
public class MessageCodes {
    public static final Duration VALID = Duration.ofMinutes(15);
    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MessageCodes(JdbcClient jdbc, FieldCipher cipher, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
    }

    /**
     * Makes a code; an earlier one of the same holder ends.
     *
     * @param holder what has to be shown together with the code: a secret of a cookie, the person of a half sign-in
     * @param content what waits for the code
     */
    public String issue(String holder, String content) {
        String code = String.format("%06d", random.nextInt(CODES));
        UUID record = Ids.next();
        jdbc.sql("""
                        INSERT INTO identity_code (holder, record, code, content, shown_in_demo, tries, expires_at)
                        VALUES (?, ?, ?, ?, ?, 0, ?)
                        ON CONFLICT (holder) DO UPDATE SET record = excluded.record, code = excluded.code,
                          content = excluded.content, shown_in_demo = excluded.shown_in_demo, tries = 0,
                          expires_at = excluded.expires_at""")
                .param(holderIndex(holder))
                .param(record)
                .param(cipher.index("code/" + holder, code))
                .param(cipher.encrypt("code", record, content))
                .param(CurrentCity.get().demo() ? code : null)
                .param(clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        return code;
    }

    /** What waited for the code, once; empty when it is wrong, too old or tried too often. */
    @Transactional
    public Optional<String> redeem(String holder, String typed) {
        Optional<Waiting> waiting = jdbc.sql("""
                        UPDATE identity_code SET tries = tries + 1 WHERE holder = ? AND tries < ? AND expires_at > ?
                        RETURNING record, code, content""")
                .params(holderIndex(holder), TRIES, clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) ->
                        new Waiting(row.getObject("record", UUID.class), row.getBytes("code"), row.getBytes("content")))
                .optional();
        if (waiting.isEmpty()) return Optional.empty();
        byte[] code = cipher.index("code/" + holder, typed.replaceAll("\\s", ""));
        if (!MessageDigest.isEqual(code, waiting.get().code())) return Optional.empty();
        drop(holder);
        return Optional.of(
                cipher.decrypt("code", waiting.get().record(), waiting.get().content()));
    }

    /** Whether a code of this holder is still waiting; says nothing about its being right. */
    public boolean isWaiting(@Nullable String holder) {
        return holder != null
                && jdbc.sql("SELECT EXISTS (SELECT FROM identity_code WHERE holder = ? AND expires_at > ?)")
                        .params(holderIndex(holder), clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Boolean.class)
                        .single();
    }

    /** The code that waits, in a demo city only, where nobody has a phone. */
    public Optional<String> shownInDemo(String holder) {
        return jdbc.sql("SELECT shown_in_demo FROM identity_code WHERE holder = ? AND shown_in_demo IS NOT NULL")
                .param(holderIndex(holder))
                .query(String.class)
                .optional();
    }

    public void drop(String holder) {
        jdbc.sql("DELETE FROM identity_code WHERE holder = ?")
                .param(holderIndex(holder))
                .update();
    }

    public int clean() {
        return jdbc.sql("DELETE FROM identity_code WHERE expires_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] holderIndex(String holder) {
        return cipher.index("code-holder", holder);
    }

    private record Waiting(UUID record, byte[] code, byte[] content) {}
}
