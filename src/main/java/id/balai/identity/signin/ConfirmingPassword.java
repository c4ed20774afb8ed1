package id.balai.identity.signin;

import id.balai.identity.RateLimits;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.Passwords;
import id.balai.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Whether somebody who is signed in still knows the password: before the account itself is changed. */
@Component
public class ConfirmingPassword {
    private final Accounts accounts;
    private final Passwords passwords;
    private final RateLimits limits;

    ConfirmingPassword(Accounts accounts, Passwords passwords, RateLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.limits = limits;
    }

    /** Wrong also after too many tries. */
    public boolean isRight(PersonId person, String password) {
        String key = person.toString();
        if (limits.take(SigningIn.TRIES, key).isPresent()) return false;
        String hash = accounts.get(person).passwordHash().orElse(null);
        boolean right = passwords.matches(password, hash);
        if (right) limits.forget(SigningIn.TRIES, key);
        return right;
    }
}
