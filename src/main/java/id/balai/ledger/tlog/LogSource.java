package id.balai.ledger.tlog;

import java.io.IOException;
import java.util.Optional;

/** Where a published log is read from: a folder or an address. */
@FunctionalInterface
public interface LogSource {
    /**
     * The file at that path under the log's prefix; empty when there is none.
     *
     * @throws IOException when it cannot be known whether there is one
     */
    Optional<byte[]> read(String path) throws IOException;
}
