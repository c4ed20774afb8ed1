package id.balai.database;

/**
 * How an embedded server runs.
 *
 * @param durable whether a commit survives a crash; only tests do without
 * @param connections how many may be open at once
 */
public record PostgresSettings(boolean durable, int connections) {
    private static final int CONNECTIONS = 60;

    public static PostgresSettings safe() {
        return new PostgresSettings(true, CONNECTIONS);
    }

    /** For tests: nothing is forced to disk. */
    public static PostgresSettings fast() {
        return new PostgresSettings(false, CONNECTIONS);
    }

    /** The whole of {@code postgresql.conf}; the log is a file a weekday, so it cannot grow without end. */
    String file(int port) {
        return """
                # Written by Balai at every start; changes here are lost.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                max_connections = %d
                password_encryption = 'scram-sha-256'

                # Small: a city's hot tables fit, and the system's own cache holds the rest.
                shared_buffers = 64MB
                work_mem = 8MB
                maintenance_work_mem = 64MB
                effective_cache_size = 512MB
                jit = off
                io_method = sync
                random_page_cost = 1.1
                max_wal_size = 512MB

                fsync = %3$s
                full_page_writes = %3$s
                synchronous_commit = %3$s
                wal_level = replica
                max_wal_senders = 3

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                lc_messages = 'C'
                default_text_search_config = 'pg_catalog.indonesian'

                logging_collector = on
                log_directory = '../log'
                log_filename = 'postgres-%%a.log'
                log_rotation_age = 1d
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_line_prefix = '%%m [%%p] %%q%%u@%%d '
                log_min_duration_statement = 2s
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(port, connections, durable ? "on" : "off");
    }
}
