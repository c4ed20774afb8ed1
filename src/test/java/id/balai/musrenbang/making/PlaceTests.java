package id.balai.musrenbang.making;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a work is, as people type and tap it, and what is like it there; by forms, without scripts. */
@BalaiTest
class PlaceTests {
    private static final String MAKING = "/musrenbang/usulan/baru/DR-01";

    private final MusrenbangFixtures fixtures;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;
    private Http reader;

    PlaceTests(MusrenbangFixtures fixtures, TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
        this.reader = Http.at(port);
    }

    @BeforeEach
    void aResident() {
        fixtures.open();
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        Person melati = people.resident("Melati Letak");
        reader = people.signedIn(port, melati);
    }

    /** Kebun Lada is written at 3.629616, 98.490001; no borders are imported, so some kilometres around it count. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POINT | 3.6296, 98.4900                        |
            POINT | 3,6296 98,4900                         |
            POINT | (3.6296; 98.4900)                      | Tulis lintang dan bujur
            POINT | 98.4900, 3.6296                        |
            POINT | -3.6296, 98.4900                       | Titik 1 di luar Kebun Lada
            POINT | 3.6296, 98.4900 ; 3.6297, 98.4901      | Ada lebih dari satu titik
            POINT | dekat masjid                           | Tulis lintang dan bujur
            POINT | 1e5, 98.49                             | Tulis lintang dan bujur
            POINT | 999.99999, 98.49                       | Tulis lintang dan bujur
            LINE  | 3.6296, 98.4900                        | Garis butuh dua titik
            LINE  | 3.6296, 98.4900 ; 3.6306, 98.4900      |
            AREA  | 3.6296, 98.4900 ; 3.6306, 98.4900      | Bidang butuh tiga titik
            AREA  | 3.6296,98.4900;3.6306,98.4910;3.6306,98.4900;3.6296,98.4910 | saling memotong
            """)
    void aPlaceIsReadOrItsFieldSaysWhatIsWrong(String kind, String typed, String told) {
        HttpResponse<String> answer = described("Gang Uji Letak", "bentuk", kind, "titik", typed);
        if (told == null) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        } else {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(told, "id=\"titik-error\"");
        }
    }

    /** Two taps of an image button, as browsers without scripts send them; 10 pixels of 4 metres are 40 metres. */
    @Test
    void tapsBecomeALineAndItsLengthTheSize() {
        List<String> view = List.of(
                "bentuk",
                "LINE",
                "peta_lat",
                "3.6296",
                "peta_lon",
                "98.49",
                "peta_m",
                "4",
                "peta_kel",
                "12.75.01.1005");
        HttpResponse<String> first = described("Gang Ketuk", with(view, "peta.x", "156", "peta.y", "156"));
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body()).contains("3.629600, 98.490000").doesNotContain("galat");
        String typed = "3.629600, 98.490000";
        HttpResponse<String> second =
                described("Gang Ketuk", with(view, "titik", typed, "peta.x", "156", "peta.y", "146"));
        assertThat(second.body()).contains("Panjang garis di peta: 40 m", "name=\"pakai\" value=\"panjang\"");
        String both = typed + "\n3.629959, 98.490000";
        HttpResponse<String> used = described("Gang Ketuk", with(view, "titik", both, "pakai", "panjang"));
        assertThat(used.body())
                .contains(
                        "name=\"ukuran_panjang\" type=\"text\" inputmode=\"decimal\" autocomplete=\"off\" value=\"40\"");
        assertThat(described("Gang Ketuk", with(view, "titik", both, "peta_aksi", "hapus"))
                        .body())
                .contains("3.629600, 98.490000")
                .doesNotContain("3.629959");
        HttpResponse<String> key = described("Gang Ketuk", with(view, "titik", both, "peta.x", "0", "peta.y", "0"));
        assertThat(key.statusCode())
                .as("a key on the image button sends the form")
                .isEqualTo(303);
    }

    @Test
    void theMapIsAPictureThatNoAddressBreaks() {
        HttpResponse<String> map = reader.get("/musrenbang/peta.svg?lat=3.6296&lon=98.49&m=8&kelurahan=12.75.01.1005"
                + "&bentuk=LINE&titik=3.6296,98.4900%0A3.6306,98.4900");
        assertThat(map.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
        assertThat(map.body()).contains("Kebun Lada", "<circle", "500 m");
        assertThat(reader.get("/musrenbang/peta.svg?lat=999&lon=98.49&m=8").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/musrenbang/peta.svg?lat=3.6&lon=98.49&m=NaN").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/musrenbang/peta.svg?lat=3.6&lon=98.49&m=8&titik=%3Cscript%3E")
                        .body())
                .doesNotContain("<script");
    }

    /** The first has nothing beside it; the second, on the same street, is told of it and says what differs. */
    @Test
    void whatIsLikeAnotherSaysWhatDiffers() {
        String street = "Gang Kembar Sembilan";
        String draft = path(described(street));
        assertThat(reader.get(draft).body()).doesNotContain("Ada usulan serupa");
        String first = path(reader.submit(draft, draft + "/kirim")).replace("/tanda-terima", "");

        Http neighbour = people.signedIn(port, people.resident("Kenanga Letak"));
        reader = neighbour;
        String second = path(described(street));
        String number = first.substring(first.lastIndexOf('/') + 1);
        assertThat(reader.get(second).body()).contains("Ada usulan serupa", number, first + "/dukung");
        HttpResponse<String> refused = reader.submit(second, second + "/kirim");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Tulis bedanya dengan usulan serupa");
        HttpResponse<String> sent = reader.submit(second, second + "/kirim", "beda", "Sisi utara gang, bukan selatan.");
        String page = Http.at(port).get(path(sent).replace("/tanda-terima", "")).body();
        assertThat(page).contains("Sisi utara gang, bukan selatan.");
        String asked = MAKING + "/serupa";
        assertThat(reader.submit(MAKING, asked, "kelurahan", "12.75.01.1005", "lingkungan", "02", "alamat", street)
                        .body())
                .as("while typing, too")
                .contains(number);
        assertThat(reader.get(asked + "?alamat=Gang+Kembar").statusCode())
                .as("what was not sent yet stands in no address")
                .isEqualTo(405);
    }

    private HttpResponse<String> described(String address, List<String> more) {
        return described(address, more.toArray(String[]::new));
    }

    private HttpResponse<String> described(String address, String... more) {
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(reader.get(MAKING).body()));
        for (int i = 0; i < more.length; i += 2) remove(fields, more[i]);
        fields.addAll(List.of("kelurahan", "12.75.01.1005", "lingkungan", "02", "alamat", address));
        fields.addAll(List.of("masalah", "Air menggenang sampai ke teras sembilan rumah."));
        if (!List.of(more).contains("ukuran_panjang")) fields.addAll(List.of("ukuran_panjang", "40"));
        fields.addAll(List.of(more));
        return reader.post(MAKING, fields.toArray(String[]::new));
    }

    private static void remove(List<String> fields, String name) {
        int at = fields.indexOf(name);
        if (at >= 0) fields.subList(at, at + 2).clear();
    }

    private static List<String> with(List<String> fields, String... more) {
        List<String> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }
}
