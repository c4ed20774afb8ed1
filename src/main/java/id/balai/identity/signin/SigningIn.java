package id.balai.identity.signin;

import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.Passwords;
import id.balai.identity.gate.Actors;
import id.balai.identity.session.Stage;
import id.balai.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks a password. What it answers, and how long it takes, does not tell whether an account exists. */
@Component
class SigningIn {
    /** ASVS 6.3.1: five a minute, and ever slower for who goes on. */
    static final Rate TRIES = Rate.of("masuk", 5, Duration.ofMinutes(1))
            .and(20, Duration.ofHours(1))
            .and(60, Duration.ofDays(1));
    /** An office of many people has one address. */
    static final Rate TRIES_OF_ADDRESS =
            Rate.of("masuk-alamat", 30, Duration.ofMinutes(1)).and(300, Duration.ofHours(1));

    private static final Logger LOG = LoggerFactory.getLogger("balai.security");

    private final Accounts accounts;
    private final Passwords passwords;
    private final Actors actors;
    private final RateLimits limits;

    SigningIn(Accounts accounts, Passwords passwords, Actors actors, RateLimits limits) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.actors = actors;
        this.limits = limits;
    }

    SignInAnswer withPassword(String login, String password, String address) {
        String key = login.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> wait = Stream.of(limits.take(TRIES, key), limits.take(TRIES_OF_ADDRESS, address))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
        if (wait.isPresent()) return new SignInAnswer.TooMany(wait.get());
        Optional<Account> account = accounts.named(login);
        boolean right = passwords.matches(
                password, account.flatMap(Account::passwordHash).orElse(null));
        if (!right || account.isEmpty() || account.get().locked()) {
            LOG.warn("sign-in refused from {}", address);
            return new SignInAnswer.Wrong();
        }
        limits.forget(TRIES, key);
        limits.giveBack(TRIES_OF_ADDRESS, address);
        return welcome(account.get());
    }

    /** Where somebody stands whose first factor was right. */
    private SignInAnswer welcome(Account account) {
        boolean official = isOfficial(account.person());
        if (official && !account.hasStrongFactor())
            return new SignInAnswer.Welcome(account.person(), Stage.ENROL, true);
        Stage stage = account.hasSecondFactor() ? Stage.FACTOR : Stage.COMPLETE;
        return new SignInAnswer.Welcome(account.person(), stage, official);
    }

    boolean isOfficial(PersonId person) {
        return !actors.postsOf(person).isEmpty();
    }
}
