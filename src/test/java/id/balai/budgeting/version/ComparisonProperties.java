package id.balai.budgeting.version;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever two versions hold, the differences of their rows are the difference of their totals: by agency, by sub
 * kegiatan, by line, whole and within each part. What is expected is added up here from the lines of both.
 */
@BalaiTest
class ComparisonProperties {
    private static final Iterator<Integer> YEARS =
            List.of(2052, 2059, 2093, 2100).iterator();
    private static final List<String> AGENCIES =
            List.of("1.01.0.00.0.00.01.0000", "1.02.0.00.0.00.01.0000", "1.03.0.00.0.00.01.0000");
    private static final List<String> SUBS = List.of("1.03.06.2.01.0029", "X.XX.01.2.08.0002", "1.03.10.2.01.0053");
    private static final List<String> CHANGES = List.of(
            "price = price + 7, amount = amount + 7",
            "removed = true",
            "account = '5.1.02.01.01.0026'",
            "place = '12.75.02.1001'",
            "sub_kegiatan = 'X.XX.01.2.08.0002'",
            "specification = 'Lain'",
            "name = 'Uji lain'",
            "item = '1.1.12.01.03.0001.00002'",
            "volumes = '{1,1}', units = '{buah,kali}'",
            "units = '{lembar}'",
            "ppn = 11, amount = round(price * 1.11)",
            "fund = '1.1.01.01.01'",
            "agency = '1.03.0.00.0.00.01.0000'",
            "item = NULL, provisional = true");

    private final FreezingVersion freezing;
    private final Comparison comparison;
    private final JdbcClient jdbc;
    private final Http http;
    private final FiscalYear year = new FiscalYear(YEARS.next());

    ComparisonProperties(FreezingVersion freezing, Comparison comparison, JdbcClient jdbc, @LocalServerPort int port) {
        this.freezing = freezing;
        this.comparison = comparison;
        this.jdbc = jdbc;
        this.http = Http.at(port);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void differencesOfRowsAreTheDifferenceOfTotals(long seed) throws Exception {
        Random random = new Random(seed);
        OpenStages.of(jdbc, year);
        for (String agency : AGENCIES) for (String sub : SUBS) ceiling(agency, sub);
        for (int i = 0; i < 30; i++) add(random);
        BudgetVersion before = freeze("satu");
        change(random);
        BudgetVersion after = freeze("dua");
        compare(before, after);
        compare(after, before);
        compare(before, before);
        filesHoldEveryDifference(before, after);
    }

    private void change(Random random) {
        for (UUID line : jdbc.sql("SELECT id FROM budgeting_line WHERE year = ? ORDER BY number")
                .param(year.value())
                .query(UUID.class)
                .list()) {
            if (random.nextBoolean()) {
                String how = CHANGES.get(random.nextInt(CHANGES.size()));
                Unguarded.run(jdbc, "UPDATE budgeting_line SET " + how + " WHERE id = '" + line + "'");
            }
        }
        for (int i = 0; i < 5; i++) add(random);
    }

    private void compare(BudgetVersion before, BudgetVersion after) {
        Map<UUID, Line> was = lines(before);
        Map<UUID, Line> is = lines(after);
        within(before, after, null, null, was, is);
        for (String agency : AGENCIES) {
            within(before, after, agency, null, was, is);
            for (String sub : SUBS) within(before, after, agency, sub, was, is);
        }
        Set<UUID> both = new HashSet<>(was.keySet());
        both.retainAll(is.keySet());
        long changed = both.stream()
                .filter(id -> !Objects.equals(was.get(id), is.get(id)))
                .count();
        assertThat(comparison.counts(before.id(), after.id()))
                .isEqualTo(new Comparison.Counts(
                        is.size() - both.size(), was.size() - both.size(), Math.toIntExact(changed)));
    }

    private void within(
            BudgetVersion before,
            BudgetVersion after,
            @Nullable String agency,
            @Nullable String sub,
            Map<UUID, Line> was,
            Map<UUID, Line> is) {
        Comparison.Scope scope = new Comparison.Scope(before.id(), after.id(), agency, sub);
        Rupiah expected = sum(is, agency, sub).minus(sum(was, agency, sub));
        Comparison.Totals totals = comparison.totals(scope);
        assertThat(totals.after().minus(totals.before())).isEqualTo(expected);
        assertThat(sum(comparison.by(Comparison.Level.AGENCY, scope))).isEqualTo(expected);
        assertThat(sum(comparison.by(Comparison.Level.SUB_KEGIATAN, scope))).isEqualTo(expected);
        List<Change> lines = paged(scope);
        assertThat(sum(lines)).isEqualTo(expected);
        assertThat(lines).doesNotHaveDuplicates();
    }

    /** Page by page, as the file is written. */
    private List<Change> paged(Comparison.Scope scope) {
        List<Change> all = new ArrayList<>();
        List<Change> some = comparison.lines(scope, null, 4);
        while (!some.isEmpty()) {
            all.addAll(some);
            some = comparison.lines(scope, CompareTable.end(some.getLast()), 4);
        }
        return all;
    }

    private void filesHoldEveryDifference(BudgetVersion before, BudgetVersion after) throws Exception {
        String csv = http.get("/anggaran/" + year + "/banding.csv?dari=satu&ke=dua&menurut=baris")
                .body();
        Comparison.Counts counts = comparison.counts(before.id(), after.id());
        assertThat(csv.strip().lines().count()).isEqualTo(1L + counts.added() + counts.removed() + counts.changed());
        assertThat(http.get("/anggaran/" + year + "/banding.xlsx?dari=satu&ke=dua&menurut=sub")
                        .statusCode())
                .isEqualTo(200);
    }

    /** @param rest what else is compared: a change of any of it is a change of the line */
    private record Line(String agency, String sub, Rupiah amount, List<@Nullable String> rest) {}

    private static final List<String> REST = List.of(
            "account",
            "item",
            "name",
            "specification",
            "volume",
            "each",
            "price",
            "ppn",
            "fund",
            "place",
            "provisional");

    private Map<UUID, Line> lines(BudgetVersion version) {
        Map<UUID, Line> lines = new HashMap<>();
        jdbc.sql("SELECT *, volumes::text AS volume, units::text AS each FROM budgeting_version_line WHERE version = ?")
                .param(version.id())
                .query(row -> {
                    List<@Nullable String> rest = new ArrayList<>();
                    for (String column : REST) rest.add(row.getString(column));
                    lines.put(
                            row.getObject("line", UUID.class),
                            new Line(
                                    row.getString("agency"),
                                    row.getString("sub_kegiatan"),
                                    new Rupiah(row.getBigDecimal("amount")),
                                    rest));
                });
        return lines;
    }

    private static Rupiah sum(Map<UUID, Line> lines, @Nullable String agency, @Nullable String sub) {
        return lines.values().stream()
                .filter(line -> agency == null || Objects.equals(line.agency, agency))
                .filter(line -> sub == null || Objects.equals(line.sub, sub))
                .map(Line::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Rupiah sum(List<Change> changes) {
        return changes.stream().map(Change::difference).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private BudgetVersion freeze(String code) {
        return freezing.run(
                new FreezingVersion.Wanted(
                        year, BudgetStage.RAPBD, code, code, "Uji", LocalDate.of(2026, 9, 25), "Uji tanpa paraf TAPD."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }

    private void ceiling(String agency, String sub) {
        jdbc.sql("INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount) VALUES (?, ?, ?, ?, 1000000)")
                .params(Ids.next(), year.value(), agency, sub)
                .update();
    }

    private void add(Random random) {
        int price = 1 + random.nextInt(5_000);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES ('%s', 1, %s, '%s', '%s', '5.1.02.01.01.0024', '1.1.12.01.03.0001.00001', 'Uji', '{1}',
                  '{buah}', 'buah', %d, 0, %d, '1.2.01.01.02', NULL, false, now())""".formatted(
                        Ids.next(),
                        year,
                        AGENCIES.get(random.nextInt(AGENCIES.size())),
                        SUBS.get(random.nextInt(SUBS.size())),
                        price,
                        price));
    }
}
