package id.balai.identity.signin;

import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.demo.DemoStory;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.Passwords;
import id.balai.identity.account.Registering;
import id.balai.identity.account.TotpSetup;
import id.balai.identity.person.Consents;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The people of the demo come to the city and get their accounts. */
@Component
class DemoAccountsStory implements DemoStory {
    private static final int ORDER = 20;

    private final Registering registering;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Consents consents;
    private final TransactionTemplate transaction;

    DemoAccountsStory(
            Registering registering,
            Accounts accounts,
            Passwords passwords,
            Consents consents,
            TransactionTemplate transaction) {
        this.registering = registering;
        this.accounts = accounts;
        this.passwords = passwords;
        this.consents = consents;
        this.transaction = transaction;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        String hash = passwords.hash(DemoAccounts.PASSWORD);
        int number = 0;
        for (DemoPerson person : DemoPeople.all()) {
            Person known = person(person, number++);
            transaction.executeWithoutResult(t -> open(person, known, hash));
        }
    }

    private void open(DemoPerson demo, Person person, String hash) {
        PersonId by = demo.official() ? DemoPeople.of("operator").id() : demo.id();
        String role = demo.official() ? "operator" : SigningUp.ROLE;
        registering.register(person, by, role);
        registering.open(demo.id(), demo.login(), hash, by, role);
        if (demo.official()) accounts.setTotp(demo.id(), TotpSetup.fresh());
        else List.of(Consents.ACCOUNT, Consents.MESSAGES).forEach(purpose -> consents.give(demo.id(), purpose));
    }

    private static Person person(DemoPerson demo, int number) {
        return new Person(
                demo.id(),
                0,
                demo.name(),
                Optional.of(demo.nik()),
                Optional.of(new PhoneNumber(String.format("+6281200000%03d", number))),
                Optional.of(new EmailAddress(demo.login() + "@contoh.id")),
                Optional.of(demo.home()),
                demo.official() ? Verification.OFFICIAL : Verification.SELF_DECLARED);
    }
}
