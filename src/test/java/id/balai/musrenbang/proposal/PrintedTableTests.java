package id.balai.musrenbang.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in the documentation is the one of the code. */
class PrintedTableTests {
    @Test
    void theDocumentationShowsTheTransitionsOfTheCode() throws IOException {
        String table = Transitions.table().stream()
                .map(e -> "| " + e.from() + " | " + e.verb() + " | " + e.move() + " | " + e.to() + " | `" + e.event()
                        + "` |")
                .collect(Collectors.joining("\n"));
        assertThat(Files.readString(Path.of("docs/domain/musrenbang.md"))).contains(table);
    }
}
