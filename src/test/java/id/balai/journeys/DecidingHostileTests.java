package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.DemoTest;
import id.balai.support.Http;
import id.balai.support.Proposing;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms of a decision filled with whatever people and attackers type. */
@DemoTest
class DecidingHostileTests {
    private final int port;
    private final Desk desk;

    DecidingHostileTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.port = port;
        this.desk = new Desk(jdbc, port);
    }

    @BeforeEach
    void startAfresh() {
        desk.startAfresh();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "NaN",
                "Infinity",
                "1e309",
                "1e-9",
                "0x10",
                "9999999999999999999999",
                "1,2,3",
                "1.000.000.000",
                "\u202e12\u202c",
                "٣٤",
                "'; DROP TABLE musrenbang_proposal; --",
                "<script>alert(1)</script>",
                "BESAR",
                "RIBUAN"
            })
    void aSizeThatIsNoneIsSaidBesideItsField(String typed) {
        String size = typed.equals("BESAR")
                ? "9".repeat(10_000)
                : typed.equals("RIBUAN") ? "1" + ".000".repeat(100_000) : typed;
        String proposal = desk.propose(17);
        int rows = desk.rows();
        HttpResponse<String> answer = desk.decided(
                "lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", size, "alasan", "07", "penjelasan", Desk.SAID);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"ukuran_panjang-error\"").doesNotContain("<script>alert");
        HttpResponse<String> proposed =
                Proposing.as("warga", Http.at(port)).describe("Air masuk ke dapur tiap hujan.", size);
        assertThat(proposed.statusCode()).isEqualTo(422);
        assertThat(proposed.body()).contains("id=\"ukuran_panjang-error\"").doesNotContain("<script>alert");
        assertThat(desk.rows()).isEqualTo(rows);
    }

    @Test
    void aTextTooLongOrHostileIsRefusedOrShownAsText() {
        String proposal = desk.propose(18);
        int rows = desk.rows();
        String script = "<script>alert(1)</script> \u202E terbalik ' OR 1=1";
        assertThat(desk.decided("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", "a".repeat(900_000))
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.decided("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", "a".repeat(2_000_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(desk.decided("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", "nol \u0000 di tengah")
                        .statusCode())
                .isEqualTo(400);
        assertThat(desk.decided("lurah", proposal, "REFUSE", "alasan", script, "penjelasan", script)
                        .statusCode())
                .isEqualTo(422);
        assertThat(desk.rows()).isEqualTo(rows);
        desk.decide("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", script);
        assertThat(Http.at(port).get(proposal).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)");
    }
}
