package id.balai.ledger.publication;

import id.balai.database.City;
import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one connection of the sequencer, outside of the pool. It holds the advisory locks by which this process leads
 * cities and does all the work for them: when it breaks, the lead is gone together with the ability to write.
 */
final class SequencerConnection implements AutoCloseable {
    /** "balai log" in the first of the two numbers of an advisory lock; the second is the city's code. */
    private static final int LOCK = 0xBA1A1;

    private final SingleConnectionDataSource source;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    SequencerConnection(Connection connection) {
        source = new SingleConnectionDataSource(connection, true);
        jdbc = JdbcClient.create(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Makes the following statements speak of this city. */
    void enter(City city) {
        jdbc.sql("SET search_path TO " + city.schema()).update();
    }

    /** Takes the lead of a city unless another process has it; held until the connection ends. */
    boolean tryLead(City city) {
        return jdbc.sql("SELECT pg_try_advisory_lock(?, ?)")
                .params(LOCK, Integer.parseInt(city.code().value()))
                .query(Boolean.class)
                .single();
    }

    LogYears years() {
        return new LogYears(jdbc);
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() {
        source.destroy();
    }
}
