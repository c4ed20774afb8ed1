package id.balai.support;

import id.balai.Balai;
import java.io.IOException;
import java.time.Duration;

/** The program as it is, that also ends when the test that started it does: its database server must not outlive both. */
final class ProgramOfTest {
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private ProgramOfTest() {}

    public static void main(String... arguments) {
        Thread.ofPlatform().daemon().start(ProgramOfTest::endWithTest);
        Balai.main(arguments);
    }

    /** The pipe from the test closes when the test ends, however it ends. */
    private static void endWithTest() {
        try {
            while (System.in.read() >= 0) {
                // The test never writes.
            }
        } catch (IOException e) {
            // As good as closed.
        }
        Thread.ofPlatform().daemon().start(ProgramOfTest::haltAfterFarewell);
        System.exit(1);
    }

    private static void haltAfterFarewell() {
        try {
            Thread.sleep(FAREWELL);
        } catch (InterruptedException e) {
            // Then at once.
        }
        Runtime.getRuntime().halt(1);
    }
}
