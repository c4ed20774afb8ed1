package id.balai.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that starts a server, then writes rows until it is killed and says each one that was acknowledged. */
final class WritingProgram {
    private WritingProgram() {}

    public static void main(String... args) throws SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), PostgresSettings.safe());
        try (Connection connection = PostgresHomes.owner(server).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS kota_1275");
            statement.execute("CREATE TABLE IF NOT EXISTS kota_1275.written (n int)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO kota_1275.written VALUES (?)")) {
                for (int n = 1; ; n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    System.out.println(n);
                }
            }
        }
    }

    /** @param acknowledged the file to which it writes the rows that were acknowledged */
    static Process start(Path home, Path acknowledged) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        return new ProcessBuilder(java, "-Xmx64m", "-cp", classes, WritingProgram.class.getName(), home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(acknowledged.toFile())
                .start();
    }
}
