package id.balai.identity.people;

import id.balai.cli.Command;
import id.balai.identity.account.Account;
import id.balai.identity.account.Accounts;
import id.balai.identity.account.Registering;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Posts;
import id.balai.organisation.post.AppointingHolder;
import id.balai.organisation.post.Appointment;
import id.balai.organisation.post.AppointmentResult;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The verbs {@code user add}, {@code user lock} and {@code user reset}: how the first operator comes into a new city. */
@Configuration(proxyBeanMethods = false)
class UserCommands {
    private static final int UNUSABLE = 2;
    /** Who acts on the command line: nobody signed in, only somebody with the machine. */
    private static final PersonId CONSOLE = new PersonId(new UUID(0, 0));

    /** One verb. */
    private record Verb(String name, String help, int least, Action action) implements Command {
        interface Action {
            int run(List<String> arguments, PrintStream out, PrintStream err);
        }

        @Override
        public int run(List<String> arguments, PrintStream out, PrintStream err) {
            if (arguments.size() < least) {
                err.println(name + " " + help);
                return UNUSABLE;
            }
            return action.run(arguments, out, err);
        }
    }

    @Bean
    Command userAdd(KeepingAccounts keeping, Posts posts, AppointingHolder appointing, Clock clock) {
        return new Verb(
                "user add",
                "LOGIN NAME EMAIL [POST]: an official's account, for instance with the post operator/1",
                3,
                (words, out, err) -> {
                    Optional<UUID> post = words.size() > 3 ? posts.byKey(words.get(3)) : Optional.empty();
                    if (words.size() > 3 && post.isEmpty()) return refused(err, AdminRefused.NO_SUCH_POST);
                    Person person = person(words);
                    Optional<AdminRefused> refused = keeping.add(person, words.get(0), CONSOLE);
                    if (refused.isPresent()) return refused(err, refused.get());
                    if (post.isPresent() && !appointed(appointing, clock, person, post.get())) {
                        return refused(err, AdminRefused.POST_NOT_FREE);
                    }
                    out.println(words.get(0) + ": set the password at /lupa-sandi");
                    return 0;
                });
    }

    @Bean
    Command userLock(KeepingAccounts keeping, Accounts accounts) {
        return verb("user lock", "LOGIN: locks an account and ends its sessions", accounts, keeping::lock);
    }

    @Bean
    Command userReset(KeepingAccounts keeping, Accounts accounts) {
        return verb("user reset", "LOGIN: takes away the second factors", accounts, keeping::resetFactor);
    }

    private static Command verb(
            String name,
            String help,
            Accounts accounts,
            BiFunction<PersonId, PersonId, Optional<AdminRefused>> change) {
        return new Verb(name, help, 1, (words, out, err) -> {
            Optional<Account> account = accounts.named(words.getFirst());
            if (account.isEmpty()) {
                err.println("no account " + words.getFirst());
                return 1;
            }
            Optional<AdminRefused> refused = change.apply(account.get().person(), CONSOLE);
            return refused.isPresent() ? refused(err, refused.get()) : 0;
        });
    }

    private static boolean appointed(AppointingHolder appointing, Clock clock, Person person, UUID post) {
        Appointment appointment = new Appointment(
                post,
                person.id(),
                new NonBlank(person.name()),
                Tenure.DEFINITIVE,
                LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA),
                Optional.empty(),
                new NonBlank("bin/balai user add"));
        return appointing.appoint(appointment, CONSOLE, "operator") instanceof AppointmentResult.Recorded;
    }

    private static Person person(List<String> words) {
        return new Person(
                Registering.newPerson(),
                0,
                new NonBlank(words.get(1)).value(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new EmailAddress(words.get(2))),
                Optional.empty(),
                Verification.OFFICIAL);
    }

    private static int refused(PrintStream err, AdminRefused why) {
        err.println(PeopleController.words(why));
        return 1;
    }
}
