package id.balai.ledger;

import id.balai.database.CurrentCity;
import id.balai.database.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** A table with the guard on it, as other modules have them, and hands that change it with and without a decision. */
@TestComponent
public class Probe {
    public static final String KIND = "uji.perkara";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Ledger ledger;
    private final DatabaseServer server;

    Probe(JdbcClient jdbc, TransactionOperations transactions, Ledger ledger, DatabaseServer server) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.ledger = ledger;
        this.server = server;
    }

    /** The replay looks at the table as at any module's. */
    @Bean
    static LedgerSubject probeSubject() {
        return new LedgerSubject() {
            @Override
            public String kind() {
                return KIND;
            }

            @Override
            public String sql() {
                return "SELECT id AS object, version, state FROM ledger_probe";
            }
        };
    }

    public void createTable() {
        asOwner(
                "CREATE TABLE IF NOT EXISTS ledger_probe (id uuid PRIMARY KEY, version int NOT NULL, state text NOT NULL)");
        asOwner("""
                CREATE OR REPLACE FUNCTION probe_guarded() RETURNS void LANGUAGE plpgsql AS $$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'ledger_probe'::regclass AND tgname = 'ledger_probe_guard') THEN
                    CREATE CONSTRAINT TRIGGER ledger_probe_guard AFTER INSERT OR UPDATE OR DELETE ON ledger_probe
                      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('uji.perkara');
                  END IF; END $$""");
        asOwner("SELECT probe_guarded()");
        asOwner("GRANT SELECT, INSERT, UPDATE, DELETE ON ledger_probe TO balai_app");
    }

    /** What an administrator of the database could do, triggers or not. */
    public void asOwner(String... statements) {
        String schema = CurrentCity.get().schema();
        try (Connection connection =
                        DriverManager.getConnection(server.jdbcUrl(), server.ownerUser(), server.ownerPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path TO " + schema);
            for (String each : statements) statement.execute(each);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements behind the back of every trigger. */
    public void tamper(String table, String statement) {
        asOwner(
                "ALTER TABLE " + table + " DISABLE TRIGGER USER",
                statement,
                "ALTER TABLE " + table + " ENABLE TRIGGER USER");
    }

    public UUID begin() {
        UUID object = UUID.randomUUID();
        decide(object, 1, "begun");
        return object;
    }

    public EntryId decide(UUID object, int version, String state) {
        return decide(Decision.on(KIND, object, version).moving(version == 1 ? null : "before", state));
    }

    public EntryId decide(Decision decision) {
        EntryId id = transactions.execute(status -> {
            change(decision.object(), decision.version(), decision.to());
            return ledger.append(decision);
        });
        if (id == null) throw new AssertionError();
        return id;
    }

    /** A change of the table that nobody decided. */
    public void changeOnly(UUID object, int version, String state) {
        transactions.executeWithoutResult(status -> change(object, version, state));
    }

    public void deleteOnly(UUID object) {
        transactions.executeWithoutResult(status ->
                jdbc.sql("DELETE FROM ledger_probe WHERE id = ?").param(object).update());
    }

    private void change(UUID object, int version, String state) {
        jdbc.sql("""
                        INSERT INTO ledger_probe (id, version, state) VALUES (?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state""").params(object, version, state).update();
    }
}
