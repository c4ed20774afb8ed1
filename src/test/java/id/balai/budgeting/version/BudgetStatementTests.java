package id.balai.budgeting.version;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.CountedStatements;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many statements a page of the budget asks: as many for a city of lines as for one, and never many. */
@BalaiTest
@Import(CountedStatements.class)
class BudgetStatementTests {
    private static final FiscalYear YEAR = new FiscalYear(2039);

    private final FreezingVersion freezing;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    BudgetStatementTests(FreezingVersion freezing, TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.freezing = freezing;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void aBudgetOfManyLinesAsksNoMoreThanOneOfOne() {
        // Signed in: what visitors get may be a page that was kept, and asks nothing.
        Http reader = people.signedIn(port, people.resident("Pembaca Anggaran"));
        OpenStages.of(jdbc, YEAR);
        UUID line = lines(1);
        Map<String, Integer> one = count(reader, freeze("satu"), line);
        lines(20);
        Map<String, Integer> many = count(reader, freeze("banyak"), line);
        CountedStatements.assertWithin(most("banyak", line), many);
        assertThat(many.values().stream().mapToInt(n -> n).sum()
                        - one.values().stream().mapToInt(n -> n).sum())
                .as(one + " and " + many)
                .isLessThanOrEqualTo(CountedStatements.RUN_OUT);
    }

    private static Map<String, Integer> most(String version, UUID line) {
        String path = "/anggaran/" + YEAR + "/" + version;
        Map<String, Integer> most = new LinkedHashMap<>();
        most.put(path, 11);
        most.put(path + "?menurut=skpd", 10);
        most.put(path + "/baris", 9);
        most.put(path + "/baris?bidang=1.03", 9);
        most.put("/anggaran/baris/" + line, 11);
        return most;
    }

    private static Map<String, Integer> count(Http reader, String version, UUID line) {
        return CountedStatements.of(reader, most(version, line).keySet());
    }

    private String freeze(String code) {
        Actor ppkd = MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null);
        freezing.run(
                new FreezingVersion.Wanted(
                        YEAR, BudgetStage.RAPBD, code, code, "Uji", LocalDate.of(2026, 9, 25), "Uji tanpa paraf TAPD."),
                ppkd);
        return code;
    }

    /** One line more in each of so many agencies, so many times; the id of one of them. */
    private UUID lines(int many) {
        for (String table : List.of("""
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                SELECT gen_random_uuid(), %s, code, '1.03.06.2.01.0029', 100000
                FROM organisation_agency ORDER BY code LIMIT %d ON CONFLICT DO NOTHING""", """
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                SELECT gen_random_uuid(), 1, %s, a.code, '1.03.06.2.01.0029', '5.1.02.01.01.0024',
                  '1.1.12.01.03.0001.00001', 'Uji', '{1}', '{buah}', 'buah', 700, 0, 700, '1.2.01.01.02',
                  '12.75.01.1005', false, now()
                FROM (SELECT code FROM organisation_agency ORDER BY code LIMIT %d) a, generate_series(1, 3)""")) {
            Unguarded.run(jdbc, table.formatted(YEAR, many));
        }
        return jdbc.sql("SELECT id FROM budgeting_line WHERE year = ? ORDER BY id LIMIT 1")
                .param(YEAR.value())
                .query(UUID.class)
                .single();
    }
}
