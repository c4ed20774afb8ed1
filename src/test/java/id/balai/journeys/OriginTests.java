package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.DemoTest;
import id.balai.support.Http;
import id.balai.support.Proposing;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who hands in a proposal in whose name, by the form that everybody has. */
@DemoTest
class OriginTests {
    private final Desk desk;
    private final int port;

    OriginTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.desk = new Desk(jdbc, port);
        this.port = port;
    }

    @BeforeEach
    void begin() {
        desk.startAfresh();
    }

    /** Kebun Lada is the demo's kelurahan, its lingkungan 2 that of the demo's kepling. */
    @ParameterizedTest
    @CsvSource({
        "warga,   DR-01, WARGA,      12.75.01.1005, 03, Warga",
        "kepling, DR-01, LINGKUNGAN, 12.75.01.1005, 02, Lingkungan",
        "kepling, DR-01, WARGA,      12.75.01.1005, 03, Warga",
        "lurah,   DR-01, KELURAHAN,  12.75.01.1005, 04, Kelurahan",
        "camat,   DR-01, KECAMATAN,  12.75.01.1004, 01, Kecamatan",
        "rencana, DR-01, SKPD,       12.75.02.1001, 01, Perangkat daerah",
        "verif,   DR-01, SKPD,       12.75.02.1001, 01, Perangkat daerah"
    })
    void eachPostHandsInForItsOwn(
            String login, String code, String origin, String kelurahan, String unit, String shown) {
        String proposal = sent(login, described(login, code, origin, kelurahan, unit));
        desk.assertPage(proposal, "Asal", shown);
        String name = page(proposal);
        boolean masked = origin.equals("WARGA");
        assertThat(name.contains("***"))
                .as("the name of whoever acts in the own name is masked")
                .isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "kepling, DR-01, LINGKUNGAN, 12.75.01.1005, 03, di luar wilayah jabatan",
        "lurah,   DR-01, KELURAHAN,  12.75.01.1004, 01, di luar wilayah jabatan",
        "camat,   DR-01, KECAMATAN,  12.75.02.1001, 01, di luar wilayah jabatan",
        "rencana, SM-01, SKPD,       12.75.01.1005, 01, dikerjakan perangkat daerah lain",
        "lurah,   DR-01, PENGADUAN,  12.75.01.1004, 01, di luar wilayah jabatan"
    })
    void nobodyHandsInForAnother(String login, String code, String origin, String kelurahan, String unit, String told) {
        HttpResponse<String> answer = described(login, code, origin, kelurahan, unit, "laporan", "LAP-2026-00001");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(told);
    }

    /** What a resident may not choose is not chosen, whatever the form sends. */
    @Test
    void aResidentWhoSendsAnOfficesNameIsAResident() {
        String proposal = sent("warga", described("warga", "DR-01", "KELURAHAN", "12.75.01.1005", "05"));
        assertThat(page(proposal)).contains("***");
        desk.assertPage(proposal, "Asal", "Warga");
    }

    @Test
    void aReportIsTakenUpOnceWithItsNumber() {
        assertThat(described("lurah", "DR-01", "PENGADUAN", "12.75.01.1005", "06")
                        .body())
                .contains("Tulis nomor laporan");
        HttpResponse<String> described =
                described("lurah", "DR-01", "PENGADUAN", "12.75.01.1005", "06", "laporan", "lap-2026-00731");
        String proposal = sent("lurah", described);
        desk.assertPage(proposal, "Laporan warga", "LAP-2026-00731");
        String draft =
                Desk.path(described("lurah", "DR-01", "PENGADUAN", "12.75.01.1005", "07", "laporan", "LAP-2026-00731"));
        HttpResponse<String> again = desk.door("lurah").submit(draft, draft + "/kirim", "beda", Proposing.DIFFERS);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("Sudah diangkat tahun ini sebagai " + proposal.replaceAll(".*/", ""));
        assertThat(desk.door("lurah")
                        .get("/musrenbang/usulan/baru/DR-01?laporan=LAP-2026-00732")
                        .body())
                .contains("value=\"LAP-2026-00732\"");
    }

    private HttpResponse<String> described(
            String login, String code, String origin, String kelurahan, String unit, String... more) {
        Http http = desk.door(login);
        String making = "/musrenbang/usulan/baru/" + code;
        List<String> fields = new ArrayList<>(Http.hiddenFields(http.get(making).body()));
        fields.addAll(List.of("asal", origin, "kelurahan", kelurahan, "lingkungan", unit));
        fields.addAll(List.of("alamat", "Gang Asal " + unit, "ukuran_panjang", "24", "ukuran_jumlah", "2"));
        fields.addAll(List.of("masalah", "Air menggenang di tujuh rumah setiap kali hujan deras."));
        fields.addAll(List.of(more));
        return http.post(making, fields.toArray(String[]::new));
    }

    private String sent(String login, HttpResponse<String> described) {
        String draft = Desk.path(described);
        return Desk.path(desk.door(login).submit(draft, draft + "/kirim", "beda", Proposing.DIFFERS))
                .replace("/tanda-terima", "");
    }

    private String page(String proposal) {
        String body = Http.at(port).get(proposal).body();
        return body.substring(body.indexOf("<dt>Pengusul</dt>"), body.indexOf("<dt>Asal</dt>"));
    }
}
