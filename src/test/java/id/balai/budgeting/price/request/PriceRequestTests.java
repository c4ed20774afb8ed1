package id.balai.budgeting.price.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.price.request.PriceRequest.State;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.organisation.WorkingCalendar;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.PdfFile;
import id.balai.support.TestPeople;
import id.balai.web.NotFound;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A planner asks with three surveys; the price team answers within its term; what it accepts can be used at once. */
@BalaiTest
class PriceRequestTests {
    private static final FiscalYear YEAR = new FiscalYear(2068);
    private static final AgencyCode CULTURE = new AgencyCode("1.02.0.00.0.00.01.0000");

    private final RequestingPrice requesting;
    private final DecidingRequest deciding;
    private final StandardPrices prices;
    private final StarterCatalogues starter;
    private final WorkingCalendar calendar;
    private final TestPeople people;
    private final Clock clock;
    private final int port;

    PriceRequestTests(
            RequestingPrice requesting,
            DecidingRequest deciding,
            StandardPrices prices,
            StarterCatalogues starter,
            WorkingCalendar calendar,
            TestPeople people,
            Clock clock,
            @LocalServerPort int port) {
        this.requesting = requesting;
        this.deciding = deciding;
        this.prices = prices;
        this.starter = starter;
        this.calendar = calendar;
        this.people = people;
        this.clock = clock;
        this.port = port;
    }

    @BeforeEach
    void prices() {
        starter.load(List.of(YEAR));
    }

    @Test
    void whatIsAcceptedBecomesAnItemAtOnce() {
        PriceRequest asked = requesting.run(YEAR, wanted("Lemari vaksin"), planner());
        assertThat(asked.due()).isEqualTo(calendar.plusWorkingDays(today(), 5));
        RequestOutcome over = deciding.run(asked.id(), 1, Rupiah.of(40_000_000), "Terlalu tinggi untuk ini.", team());
        assertThat(over).isEqualTo(new RequestOutcome.OverSurveys(Rupiah.of(39_000_000)));
        RequestOutcome done =
                deciding.run(asked.id(), 1, Rupiah.of(38_000_000), "Sesuai dua dari tiga survei.", team());
        PriceRequest accepted = ((RequestOutcome.Done) done).request();
        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        var price = prices.find(java.util.Objects.requireNonNull(accepted.item()), YEAR)
                .orElseThrow();
        assertThat(price.amount()).isEqualTo(Rupiah.of(38_000_000));
        assertThat(price.accounts()).extracting(a -> a.value()).containsExactly("5.2.02.05.02.0001");
        assertThat(price.source()).isEqualTo("Permintaan " + asked.number());
        assertThat(deciding.run(asked.id(), 1, null, "Sudah diputuskan orang lain.", team()))
                .isInstanceOf(RequestOutcome.DecidedByAnother.class);
    }

    @Test
    void onlyAPlannerOfTheAgencyAsksAndNobodyAnswersHimself() {
        Actor other = MusrenbangFixtures.official(
                "Lain", PostRole.PLANNER, "Perencana", new AgencyCode("1.03.0.00.0.00.01.0000"), null);
        assertThatThrownBy(() -> requesting.run(YEAR, wanted("Kursi"), other)).isInstanceOf(NotFound.class);
        PriceRequest asked = requesting.run(YEAR, wanted("Kursi uji"), planner());
        assertThatThrownBy(() -> deciding.run(asked.id(), 1, null, "Tidak diperlukan lagi.", planner()))
                .isInstanceOf(NotFound.class);
        Actor same = new Actor(asked.askedBy(), "Sama", team().posts());
        assertThat(deciding.run(asked.id(), 1, null, "Tidak diperlukan lagi.", same))
                .isInstanceOf(RequestOutcome.OwnRequest.class);
    }

    @Test
    void aFormWithoutSurveysComesBackAndACompleteOneIsPublicWithItsDate() throws IOException {
        Http planner = people.signedIn(port, people.official("Perencana Uji", "planner/" + CULTURE));
        String address = "/anggaran/usul-harga/baru";
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(planner.get(address).body()));
        HttpResponse<String> empty =
                planner.post(address, fields, new Http.Upload("x", "x", "text/plain", new byte[1]));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Lampirkan bukti PDF", "Tulis kode kelompok");
        fields.addAll(List.of("nama", "Timbangan bayi", "satuan", "unit", "jenis", "SSH", "tahun", "2068"));
        fields.addAll(List.of("kelompok", "1.3.02.07.01.0001", "rekening", "5.2.02.05.02.0001", "harga", "1.250.000"));
        fields.addAll(List.of("alasan", "Posyandu baru belum punya timbangan."));
        byte[] broken = "%PDF-1.4 uji".getBytes(StandardCharsets.US_ASCII);
        List<Http.Upload> files = new ArrayList<>();
        List<Http.Upload> none = new ArrayList<>();
        for (int n = 1; n <= 3; n++) {
            fields.addAll(List.of("toko" + n, "Toko uji " + n, "tanggal" + n, today().toString()));
            fields.addAll(List.of("harga" + n, "1.2" + n + "0.000"));
            files.add(new Http.Upload("bukti" + n, "bukti.pdf", "application/pdf", PdfFile.emptyPage()));
            none.add(new Http.Upload("bukti" + n, "bukti.pdf", "application/pdf", broken));
        }
        HttpResponse<String> unread = planner.post(address, fields, none.toArray(Http.Upload[]::new));
        assertThat(unread.statusCode()).isEqualTo(422);
        assertThat(unread.body()).contains("Lampirkan bukti PDF");
        HttpResponse<String> sent = planner.post(address, fields, files.toArray(Http.Upload[]::new));
        assertThat(sent.statusCode() / 100).isEqualTo(3);
        String path = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Http anybody = Http.at(port);
        assertThat(anybody.get(path).body())
                .contains(
                        "Timbangan bayi", "Toko uji 2", id.balai.web.Format.date(calendar.plusWorkingDays(today(), 5)))
                .doesNotContain("/survei/1");
        assertThat(planner.get(path + "/survei/1").body()).startsWith("%PDF-");
        assertThat(anybody.get("/anggaran/usul-harga").body()).contains("Timbangan bayi");
    }

    private PriceRequest.Wanted wanted(String name) {
        return new PriceRequest.Wanted(
                CULTURE,
                PriceKind.SSH,
                "1.3.02.07.01.0001",
                name,
                "200 liter",
                "unit",
                "5.2.02.05.02.0001",
                Rupiah.of(38_500_000),
                "Belum ada di daftar harga.",
                List.of(survey(37_000_000), survey(38_000_000), survey(39_000_000)));
    }

    private PriceRequest.Survey survey(long amount) {
        return new PriceRequest.Survey("Toko uji", today(), Rupiah.of(amount), "0".repeat(64));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
    }

    private static Actor planner() {
        return MusrenbangFixtures.official("Perencana", PostRole.PLANNER, "Perencana", CULTURE, null);
    }

    private static Actor team() {
        return MusrenbangFixtures.official("Tim", PostRole.PRICE_TEAM, "Tim Standar Harga", null, null);
    }
}
