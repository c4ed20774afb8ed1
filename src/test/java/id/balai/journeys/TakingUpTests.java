package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import id.balai.support.Http;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was refused last year is taken up by the lurah on a phone, and its pages tell of both years. */
@DemoTest
class TakingUpTests {
    private static final String OF_KEBUN_LADA = """
            SELECT 'USL-' || p.year || '-' || lpad(p.serial::text, 4, '0') FROM musrenbang_proposal p
            WHERE p.kelurahan = '12.75.01.1005' AND p.state IN ('REFUSED', 'DEFERRED')
              AND p.year < (SELECT max(year) FROM musrenbang_cycle)
              AND NOT EXISTS (SELECT FROM musrenbang_provenance v WHERE v.root = p.id)
            ORDER BY p.serial LIMIT 1""";

    private final Desk desk;
    private final JdbcClient jdbc;
    private final String base;
    private final int port;

    TakingUpTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.desk = new Desk(jdbc, port);
        this.jdbc = jdbc;
        this.port = port;
        this.base = "http://localhost:" + port;
    }

    @Test
    void theSameMatterGoesOnInTheNextYear() {
        String old = jdbc.sql(OF_KEBUN_LADA).query(String.class).single();
        String path = "/musrenbang/usulan/" + old;
        assertThat(desk.door("lurah2").get(path + "/angkat").statusCode()).isEqualTo(404);
        assertThat(desk.door("camat").get(path + "/angkat").statusCode()).isEqualTo(404);
        Page page = Browser.page(Browser.PHONE);
        Steps.signIn(page, base, "lurah", path);
        Steps.look(page, "usulan-tahun-lalu-360");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ajukan lagi"))
                .click();
        Steps.look(page, "usulan-angkat-360");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ajukan lagi untuk"))
                .click();
        String number = page.locator("h1").innerText();
        assertThat(number).startsWith("USL-").isNotEqualTo(old);
        page.navigate(base + "/musrenbang/usulan/" + number);
        assertThat(page.locator("main").innerText()).contains("Dari tahun ke tahun", old);
        Steps.look(page, "usulan-dari-tahun-ke-tahun-360");
        page.context().close();
        assertThat(Http.at(port).get(path).body()).contains(number).doesNotContain("/angkat\"");
        assertThat(Http.at(port).get("/jejak/usulan/" + old).body()).contains(number);
        assertThat(desk.door("lurah").submit(path + "/angkat", path + "/angkat").statusCode())
                .as("taken up twice")
                .isIn(409, 422);
    }
}
