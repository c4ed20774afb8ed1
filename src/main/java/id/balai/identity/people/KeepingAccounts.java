package id.balai.identity.people;

import id.balai.identity.account.AccountNames;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.Passkeys;
import id.balai.identity.account.RecoveryCodes;
import id.balai.identity.account.Registering;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.session.Sessions;
import id.balai.kernel.PersonId;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an operator does to accounts. Each is a decision in the log, and nobody does it to themselves. */
@Service
class KeepingAccounts {
    private static final String ROLE = "operator";

    private final People people;
    private final Accounts accounts;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final Registering registering;
    private final Sessions sessions;
    private final AccountNames names;
    private final Ledger ledger;

    KeepingAccounts(
            People people,
            Accounts accounts,
            Passkeys passkeys,
            RecoveryCodes recovery,
            Registering registering,
            Sessions sessions,
            AccountNames names,
            Ledger ledger) {
        this.people = people;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.registering = registering;
        this.sessions = sessions;
        this.names = names;
        this.ledger = ledger;
    }

    /** An official gets an account without a password: the first is set by "forgotten password", the factor at the first sign-in. */
    @Transactional
    Optional<AdminRefused> add(Person person, String login, PersonId by) {
        if (accounts.named(login).isPresent()) return Optional.of(AdminRefused.LOGIN_TAKEN);
        boolean known = person.nik().flatMap(people::find).isPresent()
                || person.email().flatMap(people::find).isPresent();
        if (known) return Optional.of(AdminRefused.PERSON_KNOWN);
        registering.register(person, by, ROLE);
        registering.open(person.id(), login, null, by, ROLE);
        return Optional.empty();
    }

    /** Locks the account and ends its sessions at once (ASVS 7.4.2). */
    @Transactional
    Optional<AdminRefused> lock(PersonId person, PersonId by) {
        return change(person, by, "open", "locked", p -> {
            accounts.lock(p);
            sessions.endAll(p);
        });
    }

    @Transactional
    Optional<AdminRefused> unlock(PersonId person, PersonId by) {
        return change(person, by, "locked", "open", accounts::unlock);
    }

    /** Takes away every second factor: the person sets up a new one at the next sign-in. */
    @Transactional
    Optional<AdminRefused> resetFactor(PersonId person, PersonId by) {
        return change(person, by, "open", "factor_reset", p -> {
            accounts.removeTotp(p);
            passkeys.removeAll(p);
            recovery.remove(p);
            sessions.endAll(p);
        });
    }

    @Transactional
    Optional<AdminRefused> endSessions(PersonId person, PersonId by) {
        return change(person, by, "open", "sessions_ended", sessions::endAll);
    }

    private Optional<AdminRefused> change(
            PersonId person, PersonId by, String from, String to, Consumer<PersonId> act) {
        if (person.equals(by)) return Optional.of(AdminRefused.OWN_ACCOUNT);
        accounts.get(person);
        act.accept(person);
        ledger.append(Decision.remark("identity.account", names.of(person))
                .by(by, ROLE)
                .moving(from, to));
        return Optional.empty();
    }
}
