package id.balai.budgeting.version;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the budget page shows is drawn once for all readers; what is each reader's own stays theirs. */
@BalaiTest
class SharedBudgetTests {
    private static final FiscalYear YEAR = new FiscalYear(2067);
    private static final String PATH = "/anggaran/" + YEAR + "/satu";

    private final FreezingVersion freezing;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    SharedBudgetTests(FreezingVersion freezing, TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.freezing = freezing;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void readersShareTheContentAndNothingElse() {
        OpenStages.of(jdbc, YEAR);
        line();
        freeze("satu");
        Http first = people.signedIn(port, people.resident("Ramlah Pembaca"));
        Http second = people.signedIn(port, people.resident("Togar Pembaca"));
        String hers = first.get(PATH).body();
        String his = second.get(PATH).body();
        assertThat(content(his)).isEqualTo(content(hers)).contains("Rp700");
        assertThat(hers).contains("Ramlah").doesNotContain("Togar");
        assertThat(his).contains("Togar").doesNotContain("Ramlah");
        assertThat(Http.at(port).get(PATH).body()).doesNotContain("Ramlah").doesNotContain("Togar");
        assertThat(content(second.get(PATH + "?menurut=skpd").body())).isNotEqualTo(content(his));
        assertThat(content(second.get(PATH + "?bahasa=en").body())).contains("How this budget comes about");
        assertThat(content(first.get(PATH).body())).isEqualTo(content(hers));
        freeze("dua");
        assertThat(content(second.get(PATH + "?bahasa=id").body())).contains("value=\"dua\"");
    }

    private static String content(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private void freeze(String code) {
        freezing.run(
                new FreezingVersion.Wanted(
                        YEAR,
                        BudgetStage.RAPBD,
                        code,
                        code,
                        "Uji",
                        LocalDate.of(2026, 9, 25),
                        "Paraf menyusul selama pembahasan."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }

    private void line() {
        jdbc.sql("""
                        INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                        VALUES (gen_random_uuid(), ?, '1.02.0.00.0.00.01.0000', 'X.XX.01.2.08.0002', 100000)""").param(YEAR.value()).update();
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES (gen_random_uuid(), 1, %s, '1.02.0.00.0.00.01.0000', 'X.XX.01.2.08.0002', '5.1.02.01.01.0024',
                  '1.1.12.01.03.0001.00001', 'Uji', '{1}', '{buah}', 'buah', 700, 0, 700, '1.2.01.01.02', NULL, false,
                  now())""".formatted(YEAR));
    }
}
