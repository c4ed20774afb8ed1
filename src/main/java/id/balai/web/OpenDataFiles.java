package id.balai.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a public table to a file before anybody downloads it. Inside the transaction rows come from the database a few
 * at a time, so a big table does not fill the memory; and a reader on a slow line holds a file, not a connection.
 */
@Component
class OpenDataFiles {
    /** The table as a temporary file, which the caller deletes. */
    @Transactional(readOnly = true)
    public Path write(OpenDataSet set) throws IOException {
        Path file = Files.createTempFile("balai-", ".csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            set.write(out);
            return file;
        } catch (IOException | UncheckedIOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
