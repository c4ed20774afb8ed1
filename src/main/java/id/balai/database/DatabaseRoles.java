package id.balai.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.postgresql.core.Utils;
import org.postgresql.util.PasswordUtil;

/**
 * The roles that stand between the program and its tables. The owner makes tables and only migrates; the program works
 * as {@value #APP}, which can neither change nor delete what is append-only; the ledger is put in order as
 * {@value #SEQUENCER}.
 */
public final class DatabaseRoles {
    public static final String APP = "balai_app";
    public static final String SEQUENCER = "balai_sequencer";

    private static final String WRONG_PASSWORD = "28P01";
    private static final String WRONG_AUTHORIZATION = "28000";
    private static final String MAY_NOT = "42501";

    private final Supplier<DatabaseLogin> owner;

    /** @param owner asked for with the first use */
    DatabaseRoles(Supplier<DatabaseLogin> owner) {
        this.owner = owner;
    }

    /** The roles of this server, {@link #prepare() prepared}. */
    public static DatabaseRoles prepare(DatabaseServer server) {
        return prepare(DatabaseLogin.ofOwner(server));
    }

    static DatabaseRoles prepare(DatabaseLogin owner) {
        DatabaseRoles roles = new DatabaseRoles(() -> owner);
        roles.prepare();
        return roles;
    }

    /**
     * Makes sure that both roles can sign in. Costs two connections when they can already.
     *
     * @throws DatabaseUnavailable when roles are missing and the owner may not create any; the message has the
     *     statements that an administrator of the server can run (they hold no password, only its SCRAM verifier)
     */
    void prepare() {
        try {
            List<DatabaseLogin> missing = new ArrayList<>();
            for (DatabaseLogin login : List.of(app(), sequencer())) if (!canSignIn(login)) missing.add(login);
            if (!missing.isEmpty()) create(missing);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "Basis data " + owner.get() + " tidak dapat dipakai: " + e.getMessage(),
                    "The database " + owner.get() + " cannot be used: " + e.getMessage(),
                    e);
        }
    }

    public DatabaseLogin app() {
        return owner.get().derive(APP);
    }

    public DatabaseLogin sequencer() {
        return owner.get().derive(SEQUENCER);
    }

    private static boolean canSignIn(DatabaseLogin login) throws SQLException {
        try (Connection connection = login.connect()) {
            return connection.isValid(0);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState()) || WRONG_AUTHORIZATION.equals(e.getSQLState())) return false;
            throw e;
        }
    }

    private void create(List<DatabaseLogin> missing) throws SQLException {
        List<String> sql = new ArrayList<>();
        DatabaseLogin owner = this.owner.get();
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            for (DatabaseLogin login : missing) sql.add(statementFor(connection, login, "LOGIN NOINHERIT"));
            for (String each : sql) statement.execute(each);
        } catch (SQLException e) {
            if (!MAY_NOT.equals(e.getSQLState())) throw e;
            String script = String.join("\n", sql);
            throw new DatabaseUnavailable(
                    "Pengguna " + owner.user() + " tidak boleh membuat peran. Mintalah administrator PostgreSQL"
                            + " menjalankan pernyataan di bawah ini, lalu mulai lagi.",
                    "User " + owner.user() + " may not create roles. Ask the administrator of PostgreSQL to run the"
                            + " statements below, then start again.\n" + script,
                    e);
        }
    }

    /** A role that is there but cannot sign in was made when the owner's password was another one. */
    static String statementFor(Connection connection, DatabaseLogin login, String attributes) throws SQLException {
        String verb;
        try (Statement statement = connection.createStatement();
                var found = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + login.user() + "'")) {
            verb = found.next() ? "ALTER" : "CREATE";
        }
        return verb + " ROLE " + login.user() + " " + attributes + " PASSWORD '" + verifier(login.password()) + "';";
    }

    private static String verifier(String password) throws SQLException {
        String encoded = PasswordUtil.encodePassword("", password.toCharArray(), "scram-sha-256");
        return Utils.escapeLiteral(null, encoded, true).toString();
    }
}
