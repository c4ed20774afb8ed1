package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.DemoTest;
import id.balai.support.Http;
import id.balai.support.Proposing;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bapperida keeps the kamus by the forms of its desk; everybody reads what came of it and why. */
@DemoTest
class KeepingKamusTests {
    private static final String WHY = "Tiga kelurahan memintanya pada rembuk bulan ini.";

    private final Desk desk;
    private final JdbcClient jdbc;
    private final int port;
    private int year;

    KeepingKamusTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.desk = new Desk(jdbc, port);
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void theYear() {
        desk.startAfresh();
        year = jdbc.sql("SELECT max(year) FROM musrenbang_cycle")
                .query(Integer.class)
                .single();
    }

    @Test
    void anEntryIsAddedAndChangedAndClosedWithItsReasonsAndOldProposalsKeepTheirs() {
        assertThat(added("QA-01", Map.of()).statusCode()).isEqualTo(303);
        String page = public_("QA-01").body();
        assertThat(page).contains("Pagar pengaman parit", "Rp410.000", WHY, "Panjang pagar (m)");
        assertThat(Http.at(port).get("/musrenbang/kamus/" + year + ".csv").body())
                .contains("QA-01,1,Pagar pengaman");
        assertThat(Http.at(port).get("/musrenbang/kamus/" + year + ".json").body())
                .contains("\"code\" : \"QA-01\"", "\"picture\" : \"RIVER_WALL\"");
        assertThat(Http.at(port).get("/musrenbang/kamus/" + year + "/buku").body())
                .contains("QA-01 Pagar pengaman");
        assertThat(Http.at(port)
                        .get("/musrenbang/kamus/" + year + ".csv?versi=1")
                        .body())
                .as("the kamus as it was published")
                .contains("DR-01,1,")
                .doesNotContain("QA-01");

        String proposal = proposed("QA-01", "20");
        // 30 m × Rp985.000 now: another price, and no proposal under 30 m any more.
        Map<String, String> other = Map.of("harga", "1.3.04.02.07.0001.00001", "ukuran1_sedikit", "30");
        assertThat(changed("bapperida", "QA-01", other).statusCode()).isEqualTo(303);
        assertThat(public_("QA-01").body()).contains("Rp985.000", "30 sampai 200 m");
        desk.assertPage(proposal, "20 m × Rp410.000", "Rp8.200.000");

        HttpResponse<String> closed = close("QA-01", "true");
        assertThat(closed.statusCode()).as(closed.body()).isEqualTo(303);
        assertThat(public_("QA-01").body()).contains("tidak bisa diusulkan lagi", WHY);
        assertThat(desk.door("warga")
                        .get("/musrenbang/usulan/baru/QA-01")
                        .headers()
                        .firstValue("Location"))
                .as("leads to the page that says why")
                .hasValueSatisfying(place -> assertThat(place).endsWith("/musrenbang/kamus/" + year + "/QA-01"));
        desk.assertPage(proposal, "20 m × Rp410.000");
        assertThat(close("QA-01", "true").statusCode()).as("closed twice").isEqualTo(409);
        assertThat(jdbc.sql("SELECT kind FROM musrenbang_kamus_change WHERE code = 'QA-01' ORDER BY version")
                        .query(String.class)
                        .list())
                .containsExactly("ADDED", "CHANGED", "CLOSED");
    }

    /** Each mistake stands beside its field, and nothing is published. */
    @Test
    void whatThePriceBookOrTheCataloguesDoNotHaveIsRefusedBesideItsField() {
        HttpResponse<String> answer = added(
                "QA-02",
                Map.of("harga", "1.3.04.02.07.0001.99999", "sub", "9.99.99.2.99.9999", "rekening", "5.2.04.02.07"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Kode itu tidak ada di buku harga " + year,
                        "Sub kegiatan itu tidak ada di nomenklatur " + year,
                        "bukan tingkat keenam",
                        "value=\"Pagar pengaman parit\"");
        assertThat(added("QA-02", Map.of("ukuran1_satuan", "titik")).body())
                .contains("titik tidak menjadi m, satuan harga di buku");
        assertThat(added("QA-02", Map.of("ukuran1_banyak", "1")).body()).contains("Batas atas harus");
        assertThat(added("QA-02", Map.of("alasan", "ya")).body()).contains("Tulis 10 sampai 1000 huruf");
        assertThat(added("DR-01", Map.of()).body()).contains("Kode DR-01 sudah dipakai untuk Saluran u-ditch");
        assertThat(public_("QA-02").statusCode()).isEqualTo(404);
    }

    /** 25 m × Rp410.000, while typing and by the button without scripts; neither publishes. */
    @Test
    void theCostOfTheExampleIsShownBeforeItIsPublished() {
        Map<String, String> fields = fields("QA-03", Map.of());
        StringBuilder query = new StringBuilder("/kelola/kamus/" + year + "/hitung?");
        fields.forEach((name, value) -> query.append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8))
                .append('&'));
        assertThat(desk.door("bapperida").get(query.toString()).body())
                .contains("Panjang pagar 25 m × Rp410.000 = Rp10.250.000");
        assertThat(desk.door("bapperida").get(address("DR-01")).body())
                .as("an address is logged and kept: what is computed while typing sends no tokens")
                .contains("/hitung\" hx-include=\"this\"");
        HttpResponse<String> computed = added("QA-03", Map.of("hitung", "true"));
        assertThat(computed.statusCode()).isEqualTo(200);
        assertThat(computed.body()).contains("Panjang pagar 25 m × Rp410.000 = Rp10.250.000");
        assertThat(public_("QA-03").statusCode()).isEqualTo(404);
    }

    @Test
    void ofTwoOfficersTheSecondSeesWhatTheFirstPublished() {
        assertThat(added("QA-04", Map.of()).statusCode()).isEqualTo(303);
        List<String> second = form("bapperida2", "QA-04", Map.of("nama", "Pagar pengaman dari rekan"));
        assertThat(changed("bapperida", "QA-04", Map.of("nama", "Pagar pengaman anak"))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> refused = Desk.send(desk.door("bapperida2"), address("QA-04"), second);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("versi 2", "Pagar pengaman anak", "value=\"Pagar pengaman dari rekan\"");
        assertThat(public_("QA-04").body()).contains("Pagar pengaman anak");
    }

    @Test
    void whoAskedForWhatTheKamusLacksSeesTheAnswerAndTheEntryThatCameOfIt() {
        ask("warga", "Pagar pengaman di tepi parit sekolah", "12.75.01.1005");
        ask("lurah", "tepi parit sekolah: pagar pengaman di", "12.75.01.1005");
        ask("warga", "Menara masjid setinggi tiga puluh meter", "");
        String inbox = desk.door("bapperida").get("/kelola/kamus/permintaan").body();
        assertThat(inbox).contains("Pagar pengaman di tepi parit sekolah", "Kebun Lada");

        String mosque = need("Menara masjid");
        assertThat(answer(mosque, "jawaban", "REFUSED", "alasan", "ya").statusCode())
                .isEqualTo(422);
        assertThat(answer(mosque, "jawaban", "REFUSED", "alasan", "Rumah ibadah dibantu lewat hibah, bukan kamus.")
                        .statusCode())
                .isEqualTo(303);
        String fence = need("Pagar pengaman di tepi parit");
        String form = "/kelola/kamus/" + year + "/baru?permintaan=" + fence.substring(fence.lastIndexOf('/') + 1);
        List<String> sent = new ArrayList<>(
                Http.hiddenFields(desk.door("bapperida").get(form).body()));
        fields("QA-05", Map.of()).forEach((name, value) -> sent.addAll(List.of(name, value)));
        assertThat(Desk.send(desk.door("bapperida"), "/kelola/kamus/" + year + "/baru", sent)
                        .statusCode())
                .isEqualTo(303);

        String page = desk.door("warga").get("/musrenbang/kamus/belum-ada").body();
        assertThat(page)
                .contains(
                        "Anda ikut meminta", "Rumah ibadah dibantu lewat hibah", "Masuk kamus:", "/" + year + "/QA-05");
        assertThat(Http.at(port).get("/musrenbang/kamus/belum-ada").body())
                .as("everybody reads the answers, nobody who asked")
                .contains("Rumah ibadah dibantu lewat hibah")
                .doesNotContain("Anda ikut meminta");
        assertThat(jdbc.sql(
                                "SELECT demand FROM musrenbang_missing_work WHERE words LIKE 'Pagar pengaman di tepi parit%'")
                        .query(Integer.class)
                        .single())
                .as("the same words in another order are the same need")
                .isEqualTo(2);
        assertThat(desk.door("lurah").get(mosque).statusCode()).isEqualTo(404);
    }

    private void ask(String login, String words, String kelurahan) {
        String address = "/musrenbang/kamus/belum-ada";
        assertThat(desk.door(login)
                        .submit(address + "/catat", address, "pekerjaan", words, "kelurahan", kelurahan)
                        .statusCode())
                .isEqualTo(303);
    }

    private String need(String words) {
        return "/kelola/kamus/permintaan/"
                + jdbc.sql("SELECT id::text FROM musrenbang_missing_work WHERE year = ? AND words LIKE ?")
                        .params(year, words + "%")
                        .query(String.class)
                        .single();
    }

    private HttpResponse<String> answer(String need, String... fields) {
        return desk.door("bapperida").submit(need, need, fields);
    }

    @Test
    void nobodyElseKeepsTheKamus() {
        for (String login : List.of("warga", "lurah", "camat", "verif", "rencana")) {
            assertThat(desk.door(login).get("/kelola/kamus").statusCode())
                    .as(login)
                    .isEqualTo(404);
            assertThat(desk.door(login)
                            .submit("/akun", "/kelola/kamus/" + year + "/DR-01/tutup", "alasan", WHY, "versi", "1")
                            .statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
    }

    private HttpResponse<String> public_(String code) {
        return Http.at(port).get("/musrenbang/kamus/" + year + "/" + code);
    }

    private String proposed(String code, String metres) {
        Http http = desk.door("warga");
        String making = "/musrenbang/usulan/baru/" + code;
        List<String> fields = new ArrayList<>(Http.hiddenFields(http.get(making).body()));
        fields.addAll(List.of("kelurahan", "12.75.01.1005", "lingkungan", "02", "alamat", "Gang Kenanga"));
        fields.addAll(List.of("ukuran_panjang", metres, "masalah", "Anak-anak pernah jatuh ke parit di sini."));
        String draft = Desk.path(Desk.send(http, making, fields));
        return Desk.path(http.submit(draft, draft + "/kirim", "beda", Proposing.DIFFERS))
                .replace("/tanda-terima", "");
    }

    private String address(String code) {
        return "/kelola/kamus/" + year + "/" + code;
    }

    private HttpResponse<String> close(String code, String closing) {
        Http http = desk.door("bapperida");
        List<String> fields = new ArrayList<>(
                Http.hiddenFields(http.get(address(code) + "/tutup").body()));
        if (!fields.contains("tutup")) throw new AssertionError(fields);
        fields.set(fields.indexOf("tutup") + 1, closing);
        fields.addAll(List.of("alasan", WHY));
        return Desk.send(http, address(code) + "/tutup", fields);
    }

    private HttpResponse<String> added(String code, Map<String, String> other) {
        Http http = desk.door("bapperida");
        String address = "/kelola/kamus/" + year + "/baru";
        List<String> sent = new ArrayList<>(Http.hiddenFields(http.get(address).body()));
        fields(code, other).forEach((name, value) -> sent.addAll(List.of(name, value)));
        return Desk.send(http, address, sent);
    }

    private HttpResponse<String> changed(String login, String code, Map<String, String> other) {
        return Desk.send(desk.door(login), address(code), form(login, code, other));
    }

    private List<String> form(String login, String code, Map<String, String> other) {
        List<String> sent = new ArrayList<>(
                Http.hiddenFields(desk.door(login).get(address(code)).body()));
        fields(code, other).forEach((name, value) -> sent.addAll(List.of(name, value)));
        return sent;
    }

    /** A fence along a ditch, at the price of a drain's cover: Rp410.000 a metre. */
    private static Map<String, String> fields(String code, Map<String, String> other) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kode", code);
        fields.put("nama", "Pagar pengaman parit");
        fields.put("judul", "Pagar parit");
        fields.put("bidang", "INFRASTRUKTUR");
        fields.put("gambar", "RIVER_WALL");
        fields.put("fisik", "true");
        fields.put("tentang", "Pagar besi setinggi satu meter di tepi parit dekat sekolah.");
        fields.put("skpd", "1.03.0.00.0.00.01.0000");
        fields.put("sub", "1.03.06.2.01.0024");
        fields.put("rekening", "5.2.04.02.07.0001");
        fields.put("harga", "1.3.04.02.07.0001.00003");
        fields.put("ukuran1_nama", "panjang");
        fields.put("ukuran1_label", "Panjang pagar");
        fields.put("ukuran1_satuan", "m");
        fields.put("ukuran1_sedikit", "5");
        fields.put("ukuran1_banyak", "200");
        fields.put("ukuran1_desimal", "0");
        fields.put("ukuran1_contoh", "25");
        if (other.containsKey("ukuran1_sedikit")) fields.put("ukuran1_contoh", "40");
        fields.put("syarat", "Foto lokasi dari dua arah");
        fields.put("pertanyaan", "Berapa jauh dari sekolah?");
        fields.put("larangan", "Lahan milik pribadi");
        fields.put("alasan", WHY);
        fields.putAll(other);
        return fields;
    }
}
