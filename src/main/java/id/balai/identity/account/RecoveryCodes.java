package id.balai.identity.account;

import id.balai.identity.person.FieldCipher;
import id.balai.kernel.PersonId;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper for the day when the phone is lost. Each counts once; shown only when they are made. */
@Component
public class RecoveryCodes {
    private static final int COUNT = 10;
    private static final int LENGTH = 16;
    private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    /** Makes ten fresh ones; the old ones end. */
    @Transactional
    public List<String> renew(PersonId person) {
        remove(person);
        List<String> codes = Stream.generate(this::code).limit(COUNT).toList();
        codes.forEach(code -> jdbc.sql("INSERT INTO identity_recovery_code (person, code) VALUES (?, ?)")
                .params(person.value(), index(person, code))
                .update());
        return codes;
    }

    /** Whether it is one of the person's codes; it is used up by this. */
    public boolean take(PersonId person, String typed) {
        return jdbc.sql("DELETE FROM identity_recovery_code WHERE person = ? AND code = ?")
                        .params(person.value(), index(person, typed))
                        .update()
                == 1;
    }

    public int left(PersonId person) {
        return jdbc.sql("SELECT count(*) FROM identity_recovery_code WHERE person = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    public void remove(PersonId person) {
        jdbc.sql("DELETE FROM identity_recovery_code WHERE person = ?")
                .param(person.value())
                .update();
    }

    private byte[] index(PersonId person, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return cipher.index("recovery/" + person, plain);
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) code.append('-');
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
