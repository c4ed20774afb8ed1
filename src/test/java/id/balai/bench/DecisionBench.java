package id.balai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Decisions of the city level through HTTP, ledger entry included, beside pgbench running the same statements. */
final class DecisionBench implements Bench.Measurement {
    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 15;

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        try (Served served = Served.start(home);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            int year = WaitingProposals.make(sql);
            List<Officer> officers = Officer.signedIn(CLIENTS, served, sql, year);
            AtomicInteger next = new AtomicInteger(1);
            Officer.decideFor(WARM_UP_SECONDS, officers, year, next);
            int one = next.getAndIncrement();
            UUID token = UUID.randomUUID();
            SameStatements same = SameStatements.of(
                    home, sql, one, token, () -> officers.getFirst().decide(year, one, token));
            double ours = Officer.decideFor(SECONDS, officers, year, next);
            double peers = same.run(work, CLIENTS, SECONDS, next.get() + 100);
            return List.of(Figure.atLeast(
                    "decision through HTTP with its ledger entry, 16 at once",
                    ours,
                    "/s",
                    "pgbench, same statements",
                    peers,
                    0.35));
        }
    }
}
