package id.balai.identity.account;

import id.balai.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a person signs in.
 *
 * @param login the name of an official's account; residents sign in by NIK or e-mail
 * @param passwordHash missing when only a passkey opens it
 * @param totp whether an authenticator app is set up
 * @param byMessage whether a code by message is asked for as second factor
 * @param passkeys how many are registered
 */
public record Account(
        PersonId person,
        Optional<String> login,
        Optional<String> passwordHash,
        boolean totp,
        boolean byMessage,
        int passkeys,
        Optional<Instant> lockedAt) {

    public boolean locked() {
        return lockedAt.isPresent();
    }

    /** Whether something besides the password is asked for. */
    public boolean hasSecondFactor() {
        return totp || byMessage || passkeys > 0;
    }

    /** Whether it has what an official must have: a message to a phone is not enough (ASVS 6.6.1). */
    public boolean hasStrongFactor() {
        return totp || passkeys > 0;
    }
}
