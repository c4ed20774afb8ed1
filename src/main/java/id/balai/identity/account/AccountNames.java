package id.balai.identity.account;

import id.balai.identity.person.FieldCipher;
import id.balai.kernel.PersonId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What an account is called in the decision log, which is public for ever: always the same, so that its story can be
 * followed, and without the city's key nobody can tell whose it is or find the person's other entries by it.
 */
@Component
public class AccountNames {
    private static final long VERSION_BITS = 0xF000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final FieldCipher cipher;

    AccountNames(FieldCipher cipher) {
        this.cipher = cipher;
    }

    /** A UUID of version 8 (RFC 9562 section 5.8) out of the keyed hash of the person's identifier. */
    public UUID of(PersonId person) {
        ByteBuffer hash = ByteBuffer.wrap(cipher.index("ledger-account", person.toString()));
        long high = hash.getLong() & ~VERSION_BITS | VERSION_8;
        long low = hash.getLong() & ~VARIANT_BITS | VARIANT;
        return new UUID(high, low);
    }
}
