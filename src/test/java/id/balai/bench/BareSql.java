package id.balai.bench;

import id.balai.database.EmbeddedPostgres;
import id.balai.database.PostgresSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The database of a home without the program, asked by pgbench: what the same question costs without us. */
final class BareSql implements AutoCloseable {
    private static final int CLIENTS = 50;
    /** The program's own server has room for its pool and little more. */
    private static final PostgresSettings SETTINGS = new PostgresSettings(true, CLIENTS + 20);

    private final EmbeddedPostgres server;
    private final Path home;
    private final Path work;
    private int runs;

    private BareSql(EmbeddedPostgres server, Path home, Path work) {
        this.server = server;
        this.home = home;
        this.work = work;
    }

    /** Starts the database of this home, where no program runs any more. */
    static BareSql of(Path home, Path work) {
        return new BareSql(EmbeddedPostgres.start(home, SETTINGS), home, work);
    }

    /** Milliseconds within which 99 of 100 transactions of these statements were done, 50 connections at once. */
    double p99Millis(String statements, int seconds) throws Exception {
        Path folder = Files.createDirectory(work.resolve("bare-" + runs++));
        Path script = Files.writeString(folder.resolve("asked.sql"), statements);
        ProcessBuilder pgbench = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + CLIENTS,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-l",
                "--log-prefix=" + folder.resolve("each"),
                "-f",
                script.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                Files.readAllLines(home.resolve("database/cluster/postmaster.pid"))
                        .get(3)
                        .strip(),
                "-U",
                "postgres",
                "balai");
        pgbench.environment()
                .put(
                        "PGPASSWORD",
                        Files.readString(home.resolve("database/password")).strip());
        pgbench.environment().put("PGOPTIONS", "-c search_path=kota_1275");
        Process process = pgbench.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) throw new IllegalStateException(out);
        List<Double> millis = new ArrayList<>();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.filter(file -> !file.equals(script)).toList()) {
                // Client, transaction, its microseconds, ...
                for (String line : Files.readAllLines(log)) millis.add(Double.parseDouble(line.split(" ")[2]) / 1000);
            }
        }
        if (millis.isEmpty()) throw new IllegalStateException("nothing was answered: " + out);
        return millis.stream().sorted().toList().get(millis.size() * 99 / 100);
    }

    @Override
    public void close() {
        server.close();
    }
}
