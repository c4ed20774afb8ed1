package id.balai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the program's home folder, so that one command runs a city. It listens on the loopback
 * address only, forces every commit to disk, and outlives a killed program: the next start takes it over. Killed itself, it
 * is started again.
 */
public final class EmbeddedPostgres implements DatabaseServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Executor VIRTUAL =
            work -> Thread.ofVirtual().name("postgres-keeper").start(work);
    private static final long REVIVAL_MILLIS = 2_000;
    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "balai_owner";
    private static final String DATABASE = "balai";

    private final PostgresProcess process;
    private final DatabaseLogin owner;
    /** Null when another program runs the server and this one only uses it. */
    private @Nullable DataFolderLock lock;

    private EmbeddedPostgres(PostgresProcess process, DatabaseLogin owner, @Nullable DataFolderLock lock) {
        this.process = process;
        this.owner = owner;
        this.lock = lock;
    }

    /**
     * Starts the server of this home, or takes over one that a killed program left running.
     *
     * @throws DatabaseUnavailable when another program runs it, or it cannot run here
     */
    public static EmbeddedPostgres start(Path home, PostgresSettings settings) {
        PostgresHome place = PostgresHome.at(home);
        return open(place, settings, PostgresUser.choose()).orElseThrow(() -> inUse(place));
    }

    /**
     * Like {@link #start}; but a server that another program runs is used, not refused. For the command line, whose
     * verbs work beside a running city and without one.
     */
    public static EmbeddedPostgres startOrJoin(Path home, PostgresSettings settings) {
        PostgresHome place = PostgresHome.at(home);
        PostgresUser user = PostgresUser.choose();
        return open(place, settings, user).or(() -> join(place, user)).orElseThrow(() -> inUse(place));
    }

    static Optional<EmbeddedPostgres> open(PostgresHome home, PostgresSettings settings, PostgresUser user) {
        try {
            Folders.createPrivate(home.database());
            Optional<DataFolderLock> lock = DataFolderLock.take(home.lock());
            if (lock.isEmpty()) return Optional.empty();
            try {
                return Optional.of(open(home, settings, user, lock.get()));
            } catch (IOException | RuntimeException e) {
                lock.get().close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    "Folder data " + home.folder() + " tidak dapat dipakai: " + e,
                    "The data folder " + home.folder() + " cannot be used: " + e,
                    e);
        }
    }

    private static EmbeddedPostgres open(
            PostgresHome home, PostgresSettings settings, PostgresUser user, DataFolderLock lock) throws IOException {
        Path programs = PostgresArchive.forThisMachine().unpackUnder(home.programs());
        PostgresProcess process = new PostgresProcess(user, programs, home.cluster());
        prepareFolder(home, settings, user, process);
        Optional<PostmasterFile> left = process.findRunning();
        if (left.isPresent() && !left.get().runsFrom(programs)) {
            process.stop();
            left = Optional.empty();
        }
        PostmasterFile running = left.isPresent() ? left.get() : process.start(settings);
        EmbeddedPostgres server = new EmbeddedPostgres(process, ownerOf(running, home), lock);
        server.keepAlive(running, settings);
        return server;
    }

    /** A server that ends although we did not end it (killed for memory, by mistake) is started again on its port. */
    private void keepAlive(PostmasterFile running, PostgresSettings settings) {
        ProcessHandle.of(running.pid())
                .map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null))
                .thenRunAsync(() -> revive(running, settings), VIRTUAL);
    }

    private synchronized void revive(PostmasterFile ended, PostgresSettings settings) {
        while (lock != null) {
            try {
                LOG.warn("the database server ended; starting it again");
                PostmasterFile running = process.startAgain(settings, ended.port());
                LOG.info("the database server runs again");
                keepAlive(running, settings);
                return;
            } catch (IOException | DatabaseUnavailable e) {
                LOG.error("the database server does not start: {}", e.getMessage());
            }
            try {
                wait(REVIVAL_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void prepareFolder(
            PostgresHome home, PostgresSettings settings, PostgresUser user, PostgresProcess process)
            throws IOException {
        if (home.hasCluster()) {
            process.checkVersion();
            Folders.createPrivate(home.cluster());
            user.own(home.database());
            return;
        }
        Folders.deleteSiblings(home.database(), "initdb-");
        home.makePassword();
        user.own(home.database());
        user.own(home.passwordFile());
        process.initialise(SUPERUSER, home.passwordFile(), settings.durable());
    }

    /** The server that another program runs from this home; it may be just starting. */
    private static Optional<EmbeddedPostgres> join(PostgresHome home, PostgresUser user) {
        PostgresProcess process = new PostgresProcess(user, home.programs(), home.cluster());
        try {
            Optional<PostmasterFile> running = process.findRunning();
            if (running.isEmpty()) return Optional.empty();
            return Optional.of(new EmbeddedPostgres(process, ownerOf(running.get(), home), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseLogin ownerOf(PostmasterFile running, PostgresHome home) throws IOException {
        String server = "jdbc:postgresql://127.0.0.1:" + running.port() + "/";
        DatabaseLogin superuser = new DatabaseLogin(server + SUPERUSER, SUPERUSER, home.password());
        String password = superuser.derive(OWNER).password();
        DatabaseLogin owner = new DatabaseLogin(server + DATABASE, OWNER, password);
        if (!canConnect(owner)) create(superuser, owner);
        return owner;
    }

    private static boolean canConnect(DatabaseLogin login) {
        try (Connection connection = login.connect()) {
            return connection.isValid(0);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The owner is no superuser: what works here works on a server that others run. */
    private static void create(DatabaseLogin superuser, DatabaseLogin owner) {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(DatabaseRoles.statementFor(connection, owner, "LOGIN CREATEROLE CREATEDB"));
            try (var found = statement.executeQuery("SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                if (found.next()) return;
            }
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(
                    "Server basis data di " + superuser.jdbcUrl() + " menolak kata sandi Balai: " + e.getMessage(),
                    "The database server at " + superuser.jdbcUrl() + " refuses Balai's password: " + e.getMessage(),
                    e);
        }
    }

    private static DatabaseUnavailable inUse(PostgresHome home) {
        return new DatabaseUnavailable(
                "Folder data " + home.folder() + " sedang dipakai oleh Balai yang lain. Hentikan dahulu yang itu, atau"
                        + " pakai folder lain dengan --home.",
                "The data folder " + home.folder() + " is in use by another Balai. Stop that one first, or use another"
                        + " folder with --home.");
    }

    @Override
    public String jdbcUrl() {
        return owner.jdbcUrl();
    }

    @Override
    public String ownerUser() {
        return owner.user();
    }

    @Override
    public String ownerPassword() {
        return owner.password();
    }

    @Override
    public synchronized void close() {
        if (lock == null) return;
        DataFolderLock held = lock;
        lock = null;
        process.stop();
        held.close();
    }

    @Override
    public String toString() {
        return "embedded database at " + owner.jdbcUrl();
    }
}
