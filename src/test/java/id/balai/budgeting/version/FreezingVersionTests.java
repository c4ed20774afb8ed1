package id.balai.budgeting.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.version.Sums.Dimension;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import id.balai.kernel.Rupiah;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lines are written straight into the table, with the ledger's guard off: how they come about is tested elsewhere. */
@BalaiTest
class FreezingVersionTests {
    private static final AtomicInteger YEARS = new AtomicInteger(2040);
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String HEALTH = "1.02.0.00.0.00.01.0000";

    private final FreezingVersion freezing;
    private final Comparison comparison;
    private final Sums sums;
    private final JdbcClient jdbc;
    private final Http http;
    private FiscalYear year = new FiscalYear(2040);

    FreezingVersionTests(
            FreezingVersion freezing, Comparison comparison, Sums sums, JdbcClient jdbc, @LocalServerPort int port) {
        this.freezing = freezing;
        this.comparison = comparison;
        this.sums = sums;
        this.jdbc = jdbc;
        this.http = Http.at(port);
    }

    @BeforeEach
    void aYearWithThreeLines() {
        year = new FiscalYear(YEARS.getAndIncrement());
        OpenStages.of(jdbc, year);
        ceiling(WORKS, "1.03.06.2.01.0029");
        ceiling(HEALTH, "X.XX.01.2.08.0002");
        line(WORKS, "1.03.06.2.01.0029", 700, "12.75.01.1005.02", false);
        line(WORKS, "1.03.06.2.01.0029", 200, "12.75.02.1001", false);
        line(HEALTH, "X.XX.01.2.08.0002", 100, null, false);
    }

    @Test
    void addsUpByAgencyBidangAndPlace() {
        BudgetVersion version = freeze(BudgetStage.RAPBD, "rapbd");
        assertThat(version.lines()).isEqualTo(3);
        assertThat(version.spending()).isEqualTo(Rupiah.of(1_000));
        assertThat(sums.of(version.id(), Dimension.AGENCY))
                .extracting(Sums.Sum::code)
                .containsExactly(WORKS, HEALTH);
        assertThat(sums.of(version.id(), Dimension.BIDANG))
                .extracting(Sums.Sum::code)
                .containsExactly("1.03", "1.02");
        assertThat(sums.of(version.id(), Dimension.PLACE))
                .extracting(s -> s.code() + " " + s.amount())
                .containsExactlyInAnyOrder(
                        "12.75.01 700.00", "12.75.01.1005 700.00", "12.75.02 200.00", "12.75.02.1001 200.00");
    }

    @Test
    void differencesOfRowsAddUpToTheDifferenceOfTotals() {
        BudgetVersion draft = freeze(BudgetStage.RAPBD, "rapbd");
        unguarded("UPDATE budgeting_line SET removed = true WHERE year = " + year + " AND price = 200");
        unguarded("UPDATE budgeting_line SET price = 750, amount = 750 WHERE year = " + year + " AND price = 700");
        line(HEALTH, "X.XX.01.2.08.0002", 40, null, false);
        BudgetVersion changed = freeze(BudgetStage.RAPBD, "rapbd-2");
        Rupiah total = changed.spending().minus(draft.spending());
        assertThat(total).isEqualTo(Rupiah.of(-110));
        for (List<Change> rows : List.of(
                comparison.by(Comparison.Level.AGENCY, Comparison.Scope.of(draft.id(), changed.id())),
                comparison.by(Comparison.Level.SUB_KEGIATAN, Comparison.Scope.of(draft.id(), changed.id())),
                comparison.lines(Comparison.Scope.of(draft.id(), changed.id()), null, 100))) {
            assertThat(rows.stream().map(Change::difference).reduce(Rupiah.ZERO, Rupiah::plus))
                    .isEqualTo(total);
        }
        assertThat(comparison.counts(draft.id(), changed.id())).isEqualTo(new Comparison.Counts(1, 1, 1));
    }

    @Test
    void differencesOfIncomeAddUpToTheDifferenceOfItsTotals() {
        income("4.1.01", "300.25");
        income("6.1.01", "50.00");
        BudgetVersion draft = freeze(BudgetStage.RAPBD, "rapbd");
        unguarded("UPDATE budgeting_income SET amount = 310.50 WHERE account = '4.1.01' AND year = " + year);
        unguarded("UPDATE budgeting_income SET amount = 0 WHERE account = '6.1.01' AND year = " + year);
        income("4.2.01", "20.00");
        BudgetVersion changed = freeze(BudgetStage.RAPBD, "rapbd-2");
        assertThat(comparison.income(draft.id(), changed.id()))
                .extracting(c -> c.code() + " " + c.difference())
                .containsExactly("6.1.01 -50.00", "4.2.01 20.00", "4.1.01 10.25");
        assertThat(http.get("/anggaran/" + year + "/banding?dari=rapbd&ke=rapbd-2&menurut=pendapatan")
                        .body())
                .contains("Rp300,25", "Rp310,50", "tidak ada");
    }

    @Test
    void aFrozenVersionNeverChanges() {
        BudgetVersion version = freeze(BudgetStage.RAPBD, "rapbd");
        for (String sql : List.of(
                "UPDATE budgeting_version_line SET amount = 1",
                "DELETE FROM budgeting_version_line",
                "UPDATE budgeting_version SET name = 'x'")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class);
        }
        unguarded("UPDATE budgeting_line SET removed = true WHERE year = " + year);
        assertThat(sums.of(version.id(), Dimension.AGENCY)).hasSize(2);
    }

    @Test
    void isNotAdoptedUnbalancedOrWithProvisionalLines() {
        assertRefused(new FreezeRefused.ChainBroken(BudgetStage.RAPBD));
        freeze(BudgetStage.RAPBD, "rapbd");
        assertRefused(new FreezeRefused.Unbalanced(Rupiah.of(-1_000)));
        income("4.2.01", "950.10");
        income("6.1.01", "60.00");
        income("6.2.02", "10.10");
        line(WORKS, "1.03.06.2.01.0029", 1, null, true);
        assertRefused(new FreezeRefused.ProvisionalLines(1));
        unguarded("UPDATE budgeting_line SET removed = true WHERE provisional AND year = " + year);
        assertThat(freeze(BudgetStage.APBD, "apbd").spending()).isEqualTo(Rupiah.of(1_000));
        assertRefused(new FreezeRefused.NameTaken("apbd"));
    }

    @Test
    void onlyThePpkdFreezes() {
        assertThatThrownBy(() -> freezing.run(wanted(BudgetStage.RAPBD, "rapbd"), actor(PostRole.PLANNER)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void isReadByEverybodyAsPageAndTable() {
        freeze(BudgetStage.RAPBD, "rapbd");
        String page = "/anggaran/" + year + "/rapbd";
        assertThat(http.get(page).statusCode()).isEqualTo(200);
        assertThat(http.get(page + "/baris?skpd=" + WORKS).body())
                .contains("Uji 700")
                .doesNotContain("Uji 100");
        assertThat(http.get(page + "/unduh.csv?menurut=skpd").body())
                .contains(WORKS + ",")
                .contains("900.00");
        for (String missing : List.of(
                "/anggaran/1999",
                page + "x",
                "/anggaran/baris/" + UUID.randomUUID(),
                "/anggaran/baris/tidak",
                "/anggaran/harga/1.2",
                "/anggaran/" + year + "/banding?dari=a1&ke=b2")) {
            assertThat(http.get(missing).statusCode()).as(missing).isEqualTo(404);
        }
    }

    private void assertRefused(FreezeRefused refusal) {
        assertThatThrownBy(() -> freeze(BudgetStage.APBD, "apbd"))
                .isInstanceOfSatisfying(
                        VersionRefused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private BudgetVersion freeze(BudgetStage stage, String code) {
        return freezing.run(wanted(stage, code), actor(PostRole.PPKD));
    }

    private FreezingVersion.Wanted wanted(BudgetStage stage, String code) {
        return new FreezingVersion.Wanted(
                year, stage, code, code, "Uji", LocalDate.of(2026, 9, 25), "Uji tanpa paraf TAPD.");
    }

    private void ceiling(String agency, String sub) {
        jdbc.sql("INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount) VALUES (?, ?, ?, ?, 100000)")
                .params(Ids.next(), year.value(), agency, sub)
                .update();
    }

    private void income(String account, String amount) {
        unguarded("INSERT INTO budgeting_income (year, account, amount) VALUES (%s, '%s', %s)"
                .formatted(year, account, amount));
    }

    private void line(String agency, String sub, int price, @Nullable String place, boolean provisional) {
        String at = place == null ? "NULL" : "'" + place + "'";
        unguarded("""
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES ('%s', 1, %s, '%s', '%s', '5.1.02.01.01.0024', '1.1.12.01.03.0001.00001', 'Uji %d', '{1}',
                  '{buah}', 'buah', %d, 0, %d, '1.2.01.01.02', %s, %s, now())""".formatted(Ids.next(), year, agency, sub, price, price, price, at, provisional));
    }

    /** As the owner of the tables, who alone can turn the guard off. */
    private void unguarded(String sql) {
        Unguarded.run(jdbc, sql);
    }

    private static Actor actor(PostRole role) {
        HeldPost post =
                new HeldPost(Ids.next(), role, "Uji", Optional.empty(), Optional.empty(), HeldPost.Tenure.DEFINITIVE);
        return new Actor(new PersonId(Ids.next()), "Uji", List.of(post));
    }
}
