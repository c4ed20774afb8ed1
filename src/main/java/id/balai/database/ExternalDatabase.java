package id.balai.database;

/** A server that others run, named by {@code BALAI_JDBC_URL}. Its user owns the tables. */
record ExternalDatabase(String jdbcUrl, String ownerUser, String ownerPassword) implements DatabaseServer {
    @Override
    public void close() {
        // Not ours to end.
    }

    @Override
    public String toString() {
        return "external database, user " + ownerUser;
    }
}
