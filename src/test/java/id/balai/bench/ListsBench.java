package id.balai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The list of a long meeting; and list, map and search of 100,000 proposals, 50 readers at once, no answer one that was kept
 * whole: all of them at the same place of the list or with the same words, then each somewhere else or with other words, so
 * that all is read from the database; and the same while officers decide, which makes what was kept stale.
 */
final class ListsBench implements Bench.Measurement {
    private static final int SECONDS = 5;
    private static final int WARM_UP_SECONDS = 5;
    private static final int LIMIT_MILLIS = 100;
    private static final int OFFICERS = 4;
    private static final Duration BETWEEN_DECISIONS = Duration.ofMillis(400);

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        Served.start(home).close();
        BigCity.fill(home);
        List<Figure> figures = new ArrayList<>();
        try (Served served = Served.start(home);
                Connection owner = Officer.superuser(home);
                Statement sql = owner.createStatement()) {
            sql.execute("SET search_path TO kota_1275");
            Map<String, String> pages = pages(sql);
            int year = WaitingProposals.make(sql);
            sql.execute("ANALYZE");
            List<Officer> officers = Officer.signedIn(OFFICERS, served, sql, year);
            AtomicInteger next = new AtomicInteger(1);
            Wrk.runAnew(served.address("/musrenbang"), 4 * WARM_UP_SECONDS, work);
            for (Map.Entry<String, String> page : pages.entrySet()) {
                String address = served.address(page.getValue());
                Wrk.runAnew(address, WARM_UP_SECONDS, work);
                figures.add(figure(page.getKey(), Wrk.runAnew(address, SECONDS, work)));
                CompletableFuture<Double> decisions = CompletableFuture.supplyAsync(() -> decide(officers, year, next));
                Wrk meanwhile = Wrk.runAnew(address, SECONDS, work);
                figures.add(figure(
                        String.format(Locale.ROOT, "%s, %.0f decisions/s made", page.getKey(), decisions.get()),
                        meanwhile));
            }
            figures.addAll(eachElsewhere(served, sql, officers, year, next, work));
            figures.addAll(LongMeeting.measure(served, sql, year));
        }
        return figures;
    }

    /** Readers of whom none asks for what another one asks for. */
    private static List<Figure> eachElsewhere(
            Served served, Statement sql, List<Officer> officers, int year, AtomicInteger next, Path work)
            throws Exception {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        String list = served.address("/musrenbang?tahun=" + year);
        asked.put(
                "list, each from another place",
                all(sql, """
                SELECT '_' || serial FROM musrenbang_proposal WHERE year = %d ORDER BY md5(serial::text) LIMIT 4000""".formatted(year)).stream()
                        .map(cursor -> list + "&sesudah=" + cursor)
                        .toList());
        // One or two words of a title, as people type them.
        List<String> words = all(sql, """
                SELECT DISTINCT said[1 + i] || CASE WHEN i %% 2 = 0 THEN '+' || said[2 + i] ELSE '' END
                FROM (SELECT regexp_split_to_array(lower(title), '[^a-z]+') AS said FROM musrenbang_proposal
                  WHERE year = %d AND serial < 100000 ORDER BY serial LIMIT 2000) t, generate_series(0, 3) i
                WHERE length(said[1 + i]) > 3 AND length(said[2 + i]) > 2""".formatted(year));
        asked.put(
                "search, each of other words",
                words.stream().map(w -> list + "&cari=" + w).toList());
        asked.put(
                "search of everything, each of other words",
                words.stream().map(w -> served.address("/cari?q=" + w)).toList());
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : asked.entrySet()) {
            Wrk.runEach(each.getValue(), WARM_UP_SECONDS, work);
            figures.add(figure(each.getKey(), Wrk.runEach(each.getValue(), SECONDS, work)));
            CompletableFuture<Double> decisions = CompletableFuture.supplyAsync(() -> decide(officers, year, next));
            Wrk meanwhile = Wrk.runEach(each.getValue(), SECONDS, work);
            figures.add(figure(
                    String.format(Locale.ROOT, "%s, %.0f decisions/s made", each.getKey(), decisions.get()),
                    meanwhile));
        }
        return figures;
    }

    private static List<String> all(Statement sql, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = sql.executeQuery(query)) {
            while (row.next()) found.add(row.getString(1));
        }
        return found;
    }

    /** Beginnings and middles of lists, narrowed each way, and words that many, few and no proposals have. */
    private static Map<String, String> pages(Statement sql) throws SQLException {
        String year = one(sql, "SELECT year FROM musrenbang_proposal GROUP BY year ORDER BY count(*) DESC LIMIT 1");
        String middle = one(
                sql,
                "SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY serial) FROM musrenbang_proposal WHERE year = "
                        + year);
        String place = one(
                sql,
                "SELECT kelurahan FROM musrenbang_proposal WHERE year = " + year
                        + " GROUP BY kelurahan ORDER BY count(*) DESC LIMIT 1");
        String list = "/musrenbang?tahun=" + year;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("list and map of 100,000", list);
        pages.put("list from its middle", list + "&sesudah=_" + middle);
        pages.put("list by cost", list + "&urut=biaya");
        pages.put("list of a kelurahan", list + "&tempat=" + place);
        pages.put("list of a kecamatan and a state", list + "&tempat=" + place.substring(0, 8) + "&keadaan=REFUSED");
        pages.put("search of a common word", list + "&cari=drainase");
        pages.put("search of two words", list + "&cari=banjir+hujan");
        pages.put("search of a word nobody wrote", list + "&cari=zamrud");
        pages.put("search of everything", "/cari?q=drainase");
        return pages;
    }

    private static Figure figure(String what, Wrk run) {
        return Figure.atMost(what + ", p99 at 50", run.p99Millis(), "ms", LIMIT_MILLIS);
    }

    private static String one(Statement sql, String query) throws SQLException {
        try (ResultSet row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static double decide(List<Officer> officers, int year, AtomicInteger next) {
        try {
            return Officer.decideFor(SECONDS, officers, year, next, BETWEEN_DECISIONS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
