package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.KEBUN_LADA;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of proposals as a file: what the filters on the screen leave, in its order, all pages of it. */
@BalaiTest
class ListFilesTests {
    private static final FiscalYear YEAR = new FiscalYear(2063);

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @LocalServerPort
    private int port;

    @Test
    void theSpreadsheetHasTheRowsOfTheFilteredListInItsOrder() throws IOException {
        fixtures.open(YEAR);
        Proposal small = refused(proposed("Drainase Gang Lembar", BERNGAM, 10));
        Proposal large = refused(proposed("=1+1 Drainase Gang Lembar", BERNGAM, 40));
        proposed("Drainase Gang Lembar menunggu", BERNGAM, 20);
        proposed("Drainase Gang Lembar di tempat lain", KEBUN_LADA, 30);
        for (int i = 0; i < 20; i++) refused(proposed("Drainase Gang Lembar nomor " + i, BERNGAM, 11 + i % 9));

        String list = "?tahun=2063&tempat=" + BERNGAM + "&keadaan=REFUSED&cari=lembar&urut=biaya";
        String page = Http.at(port).get("/musrenbang" + list).body();
        assertThat(page)
                .contains(large.number().toString())
                .doesNotContain(small.number().toString());
        assertThat(page).contains("/musrenbang/usulan.xlsx?tahun=2063&amp;cari=lembar&amp;tempat=" + BERNGAM);

        List<Row> rows = sheet("/musrenbang/usulan.xlsx" + list + "&sesudah=_1");
        assertThat(rows).as("a head, and all pages from the first").hasSize(1 + 22);
        assertThat(rows.getFirst().getCellText(0)).isEqualTo("nomor");
        Row first = rows.get(1);
        assertThat(first.getCellText(0)).isEqualTo(large.number().toString());
        assertThat(first.getCellText(1)).as("no formula").isEqualTo("'=1+1 Drainase Gang Lembar");
        assertThat(first.getCellText(4)).isEqualTo("Ditolak");
        assertThat(first.getCellText(5)).isEqualTo("Musrenbang kelurahan");
        assertThat(first.getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("39400000");
        assertThat(rows.getLast().getCellText(0)).isEqualTo(small.number().toString());

        List<String> csv = Http.at(port)
                .get("/musrenbang/usulan.csv" + list)
                .body()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(csv)
                .isEqualTo(rows.stream().skip(1).map(row -> row.getCellText(0)).toList());
    }

    private List<Row> sheet(String path) throws IOException {
        try (InputStream in =
                        URI.create("http://localhost:" + port + path).toURL().openStream();
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            return book.getFirstSheet().read();
        }
    }

    private Proposal refused(Proposal proposal) {
        return deciding.decide(
                        new Ruling(proposal.number(), proposal.version(), Verdict.REFUSE, null, reason("K-09")),
                        lurah(BERNGAM))
                .done()
                .proposal();
    }

    private Proposal proposed(String title, RegionCode region, int metres) {
        NewProposal made = new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(metres),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                region,
                "Gang Lembar",
                null);
        return submitting.submit(made, List.of(), resident()).done().proposal();
    }
}
