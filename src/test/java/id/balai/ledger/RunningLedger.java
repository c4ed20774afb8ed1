package id.balai.ledger;

import id.balai.cli.Command;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import id.balai.ledger.publication.LogFolders;
import id.balai.ledger.publication.LogStates;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.LogVerification;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.VerifierKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of the program, as far as the ledger sees it: started on a database and a home, stopped, started again. */
public final class RunningLedger implements AutoCloseable {
    static final City BINJAI = new City(new CityCode("1275"), "Kota Binjai", List.of("binjai.contoh"), false);
    static final City MEDAN = new City(new CityCode("1271"), "Kota Medan", List.of("medan.contoh"), false);

    private final ConfigurableApplicationContext context;

    private RunningLedger(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On the embedded server of the home folder, or with {@code balai.jdbc...} settings on another. */
    static RunningLedger start(Path home, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--balai.home=" + home, "--spring.main.banner-mode=off"));
        for (String each : settings) arguments.add("--" + each);
        RunningLedger running = new RunningLedger(new SpringApplicationBuilder(LedgerProgram.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments.toArray(String[]::new)));
        for (City city : List.of(BINJAI, MEDAN)) {
            running.in(city, () -> {
                running.get(Probe.class).createTable();
                return true;
            });
        }
        return running;
    }

    /** What {@code bin/balai NAME} runs. */
    Command command(String name) {
        return context.getBeansOfType(Command.class).values().stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    <T> T in(City city, Callable<T> work) {
        try {
            return CurrentCity.call(city, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    EntryId decide(City city) {
        return in(city, () -> {
            java.util.UUID object = java.util.UUID.randomUUID();
            return get(Probe.class).decide(object, 1, "begun");
        });
    }

    /** Waits until the entry is under a signed checkpoint, and tells it with its index. */
    LedgerEntry signed(City city, EntryId id) {
        Ledger ledger = get(Ledger.class);
        await(() -> in(
                city,
                () -> ledger.find(id)
                        .filter(entry -> entry.index().isPresent())
                        .filter(entry ->
                                size(city, entry.year()) > entry.index().getAsLong())
                        .isPresent()));
        return in(city, () -> ledger.find(id).orElseThrow());
    }

    Optional<String> awaitHalt(City city) {
        await(() -> get(LogStates.class).halt(city).isPresent());
        return get(LogStates.class).halt(city);
    }

    LogFolder folder(City city, int year) {
        return get(LogFolders.class).of(city, year);
    }

    SignedNote checkpoint(City city, int year) {
        try {
            return SignedNote.parse(
                    folder(city, year).read(LogFolder.CHECKPOINT).orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of entries under the published checkpoint. */
    long size(City city, int year) {
        try {
            return folder(city, year)
                    .read(LogFolder.CHECKPOINT)
                    .map(bytes -> Long.parseLong(new String(bytes, StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .findFirst()
                            .orElseThrow()))
                    .orElse(0L);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Verifies the whole published log. */
    long verify(City city, int year, Optional<SignedNote> since) {
        try {
            String vkey = new String(folder(city, year).read(LogFolder.VKEY).orElseThrow(), StandardCharsets.UTF_8);
            VerifierKey key = VerifierKey.parse(vkey.strip());
            return new LogVerification(folder(city, year), key).verify(since).size();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("not within a minute");
            try {
                Thread.sleep(Duration.ofMillis(30));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
