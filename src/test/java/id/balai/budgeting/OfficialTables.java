package id.balai.budgeting;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The ministry's files, where a developer has them beside the checkout; tests that need them say so when they are not. */
final class OfficialTables {
    private static final Path FOLDER = Path.of("..", "shared", "data", "official");
    private static final Path ELSEWHERE = Path.of(System.getProperty("balai.official", FOLDER.toString()));

    private OfficialTables() {}

    static Path file(String name) {
        Path file = ELSEWHERE.resolve(name);
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: " + file + " is not here; set -Dbalai.official=FOLDER to test with it");
        }
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        return file;
    }
}
