package id.balai.ledger;

import static id.balai.ledger.RunningLedger.BINJAI;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A process of its own that decides as fast as it can and says so after each commit, until it is killed; with the word
 * {@code drain} it decides nothing and ends when everything is signed.
 */
final class DecidingProcess {
    private static final int HANDS = 4;

    private DecidingProcess() {}

    public static void main(String... arguments) {
        Thread.ofPlatform().daemon().start(DecidingProcess::endWithParent);
        PrintStream out = System.out;
        RunningLedger ledger = RunningLedger.start(Path.of(arguments[0]), "logging.level.root=ERROR");
        out.println("READY");
        if (arguments.length > 1) {
            RunningLedger.await(() ->
                    ledger.in(BINJAI, () -> ledger.get(Ledger.class).state().waiting() == 0));
            ledger.close();
        } else {
            for (int i = 0; i < HANDS; i++) Thread.ofPlatform().start(() -> decideForEver(ledger, out));
        }
    }

    /** The pipe from the test closes when the test ends, however it ends; nothing may go on after it. */
    private static void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // The test never writes.
            }
        } catch (IOException e) {
            // As good as closed.
        }
        Runtime.getRuntime().halt(1);
    }

    private static void decideForEver(RunningLedger ledger, PrintStream out) {
        Probe probe = ledger.get(Probe.class);
        ledger.in(BINJAI, () -> {
            for (int version = 1; ; version = version % 5 + 1) {
                UUID object = UUID.randomUUID();
                for (int v = 1; v <= version; v++) {
                    EntryId id = probe.decide(object, v, "state " + v);
                    synchronized (out) {
                        out.println("ACK " + id);
                        out.flush();
                    }
                }
            }
        });
    }
}
