package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.ledger.tlog.ProofFile;
import id.balai.ledger.tlog.VerifierKey;
import id.balai.support.Http;
import id.balai.support.OwnProgram;
import id.balai.support.Proposing;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program, as a city runs it, dies by SIGKILL while residents send proposals over HTTP, once alone and once
 * with its database server. Who got a receipt finds the proposal after the next start, and the receipt is proven by the
 * log. The parts alone are killed in {@code KilledServerTests} and {@code KillTests}.
 */
class KilledProgramTests {
    private static final int RESIDENTS = 4;
    private static final int ENOUGH = 8;
    private static final long SEED = Long.getLong("balai.kills.seed", System.nanoTime());
    private static final Pattern PROOF = Pattern.compile("href=\"(/log/receipt/[^\"]+)\"");

    @TempDir(cleanup = CleanupMode.ALWAYS)
    Path folder;

    private final Random random = new Random(SEED);
    private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

    @Test
    @Timeout(400)
    void everyProposalWithAReceiptOutlivesTheProgramAndItsDatabase() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        ProcessHandle server;
        try (OwnProgram first = OwnProgram.start(home)) {
            proposeUntilKilled(first, first::kill);
            server = first.postmaster().orElseThrow();
            assertThat(server.isAlive()).as("the database outlives the program").isTrue();
            try (OwnProgram second = OwnProgram.start(home)) {
                assertThat(second.postmaster()).as("and is taken over").contains(server);
                assertNothingIsLost(second);
                proposeUntilKilled(second, () -> {
                    second.server().forEach(ProcessHandle::destroyForcibly);
                    second.kill();
                });
            }
            try (OwnProgram third = OwnProgram.start(home)) {
                assertThat(third.postmaster()).get().isNotEqualTo(server);
                assertNothingIsLost(third);
            }
        }
        System.out.printf("killed program: seed %d, %d proposals acknowledged%n", SEED, acknowledged.size());
    }

    /** Several residents at once, so that the kill meets transactions under way. */
    private void proposeUntilKilled(OwnProgram program, Runnable kill) throws InterruptedException {
        int before = acknowledged.size();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < RESIDENTS; i++) {
            Proposing resident = Proposing.at(program.port());
            threads.add(Thread.ofVirtual().start(() -> proposeForEver(resident)));
        }
        OwnProgram.await("proposals", () -> acknowledged.size() >= before + ENOUGH);
        Thread.sleep(Duration.ofMillis(random.nextInt(700)));
        kill.run();
        for (Thread each : threads) each.join();
    }

    private void proposeForEver(Proposing resident) {
        try {
            while (true) acknowledged.add(resident.propose("Air masuk ke dapur tiap hujan, rumah tidak punya parit."));
        } catch (IllegalStateException | AssertionError e) {
            // Killed in the middle: nothing was acknowledged.
        }
    }

    private void assertNothingIsLost(OwnProgram program) {
        Http reader = Http.at(program.port());
        for (String proposal : acknowledged) {
            assertThat(reader.get(proposal).statusCode()).as(proposal).isEqualTo(200);
            Matcher link = PROOF.matcher(reader.get(proposal + "/tanda-terima").body());
            assertThat(link.find()).as("the receipt of " + proposal).isTrue();
            assertProven(reader, proposal, link.group(1));
        }
    }

    private static void assertProven(Http reader, String proposal, String receipt) {
        OwnProgram.await(receipt, () -> reader.get(receipt).statusCode() != 503);
        HttpResponse<String> proof = reader.get(receipt);
        String entry = reader.get(receipt.replace("/receipt/", "/entry/")).body();
        String vkey = reader.get("/log/" + yearOf(entry) + "/vkey").body().strip();
        assertThat(entry).contains(proposal.substring(proposal.lastIndexOf('/') + 1));
        assertThat(ProofFile.parse(proof.body().getBytes(StandardCharsets.UTF_8))
                        .proves(entry.getBytes(StandardCharsets.UTF_8), VerifierKey.parse(vkey)))
                .as("the receipt of " + proposal)
                .isTrue();
    }

    /** The year of the log is that of the decision's time. */
    private static String yearOf(String entry) {
        Matcher time = Pattern.compile("\"(20\\d\\d)-\\d\\d-\\d\\dT").matcher(entry);
        assertThat(time.find()).as(entry).isTrue();
        return time.group(1);
    }
}
