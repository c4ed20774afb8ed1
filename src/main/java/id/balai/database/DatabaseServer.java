package id.balai.database;

/** A PostgreSQL server that the program works on. The owner makes tables; the program itself uses lesser roles. */
public interface DatabaseServer extends AutoCloseable {
    String jdbcUrl();

    String ownerUser();

    String ownerPassword();

    /** Ends what this process started; nothing for a server that others run. */
    @Override
    void close();
}
