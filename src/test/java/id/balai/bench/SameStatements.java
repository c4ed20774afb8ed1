package id.balai.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements of one decision, read from the server's own log and made into a script of pgbench: the same text in the
 * same transactions; the decided proposal's identifiers become those of the client's next one, identifiers made on the
 * way become fresh ones.
 */
final class SameStatements {
    private static final Pattern EXECUTED = Pattern.compile("(?s)LOG:  (?:execute [^:]+|statement): (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    private static final String PROGRAM = "@@balai_app@@";
    private static final List<String> SETTINGS =
            List.of("log_line_prefix", "log_parameter_max_length", "log_statement");

    private final Path home;
    private final String script;

    private SameStatements(Path home, String script) {
        this.home = home;
        this.script = script;
    }

    /** Runs the decision on the n-th waiting proposal, sent with this token, with the server's log on. */
    static SameStatements of(Path home, Statement superuser, int n, UUID token, Runnable decision) throws Exception {
        superuser.execute("ALTER SYSTEM SET log_line_prefix = '@@%u@@'");
        superuser.execute("ALTER SYSTEM SET log_parameter_max_length = -1");
        superuser.execute("ALTER SYSTEM SET log_statement = 'all'");
        reload(superuser);
        String from = mark(superuser);
        long begin = System.currentTimeMillis();
        decision.run();
        String to = mark(superuser);
        for (String setting : SETTINGS) superuser.execute("ALTER SYSTEM RESET " + setting);
        reload(superuser);
        String log = Files.readString(newest(home.resolve("database/log")));
        Moving moving = new Moving(idOf(superuser, n), "" + WaitingProposals.serial(n), token.toString(), begin);
        return new SameStatements(home, script(log.substring(log.indexOf(from), log.indexOf(to)), moving));
    }

    /** Transactions a second with that many clients, deciding the proposals from the first on. */
    double run(Path work, int clients, int seconds, int first) throws Exception {
        Path file = work.resolve("decision.sql");
        Files.writeString(file, script);
        List<String> postmaster = Files.readAllLines(home.resolve("database/cluster/postmaster.pid"));
        ProcessBuilder pgbench = new ProcessBuilder(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-c",
                "" + clients,
                "-j",
                "2",
                "-T",
                "" + seconds,
                "-D",
                "i=0",
                "-D",
                "first=" + first,
                "-f",
                file.toString(),
                "-h",
                "127.0.0.1",
                "-p",
                postmaster.get(3).strip(),
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
        Matcher rate = Pattern.compile("tps = ([0-9.]+)").matcher(out);
        if (process.waitFor() != 0 || !rate.find()) throw new IllegalStateException(out + "\n" + script);
        return Double.parseDouble(rate.group(1));
    }

    private static String script(String log, Moving moving) {
        StringBuilder script = new StringBuilder("\\set i :i + 1\n\\set n :first + :client_id * 2000 + :i\n");
        List<String> entries = new ArrayList<>(List.of(log.split("(?=@@[^@\\s]*@@)")));
        for (int i = 0; i < entries.size(); i++) {
            Matcher executed = EXECUTED.matcher(entries.get(i));
            boolean ours = entries.get(i).startsWith(PROGRAM)
                    && executed.find()
                    && !executed.group(1).contains("database_data_version");
            if (!ours) continue;
            String detail =
                    i + 1 < entries.size() && entries.get(i + 1).contains("DETAIL:  ") ? entries.get(i + 1) : "";
            script.append(filled(executed.group(1), detail, moving)).append(";\n");
        }
        return script.toString();
    }

    private static String filled(String statement, String detail, Moving moving) {
        Map<Integer, String> values = new TreeMap<>(Comparator.reverseOrder());
        Matcher value = VALUE.matcher(detail);
        while (value.find()) values.put(Integer.parseInt(value.group(1)), moving.of(value.group(2)));
        String filled = statement.strip().replaceAll("\\s+", " ");
        for (Map.Entry<Integer, String> each : values.entrySet()) {
            filled = filled.replace("$" + each.getKey(), each.getValue());
        }
        return filled;
    }

    private static String idOf(Statement sql, int n) throws SQLException {
        return text(sql, "SELECT " + WaitingProposals.id("" + n));
    }

    private static String mark(Statement sql) throws SQLException {
        return text(sql, "SELECT 'mark-" + UUID.randomUUID() + "'");
    }

    private static String text(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void reload(Statement sql) throws Exception {
        sql.execute("SELECT pg_reload_conf()");
        Thread.sleep(1500);
    }

    private static Path newest(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(f -> f.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    /** What in the values of one decision differs in the next. */
    private record Moving(String id, String serial, String token, long begin, List<String> fresh) {
        Moving(String id, String serial, String token, long begin) {
            this(id, serial, token, begin, new ArrayList<>());
        }

        String of(String value) {
            String text = value.length() > 2 ? value.substring(1, value.length() - 1) : value;
            if (text.equals(id)) return WaitingProposals.id(":n::int");
            if (text.equals(serial)) return "(" + WaitingProposals.serial(0) + " + :n::int)";
            if (text.equals(token) || isNew(text)) return freshOne(text);
            return value;
        }

        /** A version 7 identifier made since the decision began. */
        private boolean isNew(String text) {
            return text.matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")
                    && UUID.fromString(text).getMostSignificantBits() >>> 16 >= begin;
        }

        private String freshOne(String text) {
            if (!fresh.contains(text)) fresh.add(text);
            return "md5('fresh-" + fresh.indexOf(text) + "-' || (:n::int))::uuid";
        }
    }
}
