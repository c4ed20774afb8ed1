package id.balai.ledger.publication;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections as the sequencer's role, which may move rows from the queue to the log and nothing else. */
@FunctionalInterface
public interface SequencerConnections {
    Connection open() throws SQLException;
}
