package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.DemoTest;
import id.balai.support.Http;
import id.balai.support.PdfFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who is not signed in has the official documents of the demo's budget prepared, and takes them along. */
@DemoTest
class OfficialDocumentsTests {
    private static final String PUBLIC_WORKS = "1.03.0.00.0.00.01.0000";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String base;
    private final Http http;
    private final int year;

    OfficialDocumentsTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        http = Http.at(port);
        year = LocalDate.now(clock).getYear();
    }

    @Test
    void documentsOfTheCityAndOfAnAgencyAreMadeAndSayWhatTheBudgetSays() throws Exception {
        byte[] summary = document("apbd", "ringkasan", "");
        assertThat(PdfFile.text(summary)).contains("PENDAPATAN", "Jumlah Belanja", "Terbilang");
        byte[] form = document("apbd", "rka-belanja", PUBLIC_WORKS);
        assertThat(PdfFile.text(form)).contains("RENCANA KERJA DAN ANGGARAN", "Jumlah Total Anggaran", "1 dari ");
        document("apbd", "penjabaran-1", "");
        document("apbd", "penjabaran-2", PUBLIC_WORKS);
        document("apbd", "rka-pendapatan", "5.02.0.00.0.00.01.0000");
        byte[] dpa = document("dpa", "dpa", PUBLIC_WORKS);
        assertThat(PdfFile.text(dpa)).contains("DOKUMEN PELAKSANAAN ANGGARAN", "Rencana Penarikan Dana per Bulan");
    }

    private byte[] document(String version, String kind, String agency) throws Exception {
        String page = "/anggaran/" + year + "/" + version + "/dokumen/" + kind;
        assertThat(http.submit(page, page, "skpd", agency).statusCode()).isIn(302, 303);
        String file = page + ".pdf" + (agency.isEmpty() ? "" : "?skpd=" + agency);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (http.get(page).body().contains("Sedang disiapkan")) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        byte[] pdf = bytes(file);
        PdfFile.keep(pdf, "demo-" + kind);
        return pdf;
    }

    private byte[] bytes(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient();
                InputStream in = client.send(
                                HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofInputStream())
                        .body()) {
            return in.readAllBytes();
        }
    }
}
