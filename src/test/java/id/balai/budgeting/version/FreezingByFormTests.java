package id.balai.budgeting.version;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Ppkd;
import id.balai.budgeting.Unguarded;
import id.balai.kernel.FiscalYear;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PPKD freezes document after document by form, and is told what stands in the way of each. */
@BalaiTest
class FreezingByFormTests {
    private static final FiscalYear YEAR = new FiscalYear(2009);
    private static final String FORM = "/kelola/anggaran/2009/bekukan";

    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    FreezingByFormTests(TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void theChainIsFrozenDocumentByDocument() {
        Http ppkd = Ppkd.at(port, people);
        OpenStages.of(jdbc, YEAR);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), 2009, '1.03.0.00.0.00.01.0000', '1.03.06.2.01.0029', 1000);
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, provisional, changed_at)
                VALUES (gen_random_uuid(), 1, 2009, '1.03.0.00.0.00.01.0000', '1.03.06.2.01.0029', '5.1.02.01.01.0024',
                  '1.1.12.01.03.0001.00001', 'Uji', '{1}', '{buah}', 'buah', 900, 0, 900, '1.2.01.01.02', false, now())""");
        assertThat(ppkd.get(FORM).body())
                .contains("Siap dibekukan.", "RAPBD harus dibekukan lebih dulu.", "APBD harus dibekukan lebih dulu.");
        HttpResponse<String> empty = ppkd.submit(FORM, FORM, "dokumen", "", "dasar", "", "tanggal", "besok");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Pilih dokumennya.", "Tulis dasarnya.", "paling lambat hari ini");
        assertThat(freeze(ppkd, "ppas").statusCode()).isEqualTo(303);
        HttpResponse<String> unverified = ppkd.submit(
                FORM, FORM, "dokumen", "rapbd", "dasar", "Nota uji", "tanggal", "2009-08-12", "alasan", "cepat");
        assertThat(unverified.statusCode()).isEqualTo(422);
        assertThat(unverified.body()).contains("1 dari 1 sub kegiatan belum diparaf TAPD", "cepat");
        assertThat(freeze(ppkd, "rapbd").statusCode()).isEqualTo(303);
        assertThat(Http.at(port).get("/anggaran/2009/rapbd").body())
                .contains("1 dari 1 sub kegiatan dalam rancangan ini belum diparaf TAPD", "Menunggu paraf susulan.");
        HttpResponse<String> unbalanced = freeze(ppkd, "apbd");
        assertThat(unbalanced.statusCode()).isEqualTo(409);
        assertThat(unbalanced.body()).contains("belum seimbang", "Rp900");
        Unguarded.run(jdbc, "INSERT INTO budgeting_income (year, account, amount) VALUES (2009, '4.2.01', 900)");
        assertThat(freeze(ppkd, "apbd").headers().firstValue("Location").orElseThrow())
                .endsWith("/anggaran/2009/apbd");
        assertThat(freeze(ppkd, "apbd").statusCode()).isEqualTo(409);
        assertThat(freeze(ppkd, "rapbd").body()).contains("sudah ditetapkan");
        assertThat(ppkd.get("/kelola/anggaran/2009").body()).contains("APBD ditetapkan", "Perda uji");
        assertThat(Http.at(port).get("/anggaran/2009/jadwal").body()).contains("/anggaran/2009/apbd");
    }

    /** A second draft has its number; the same form sent twice makes one. */
    @Test
    void aFormSentTwiceFreezesOnce() {
        Http ppkd = Ppkd.at(port, people);
        FiscalYear year = new FiscalYear(2010);
        OpenStages.of(jdbc, year);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), 2010, '1.03.0.00.0.00.01.0000', '1.03.06.2.01.0029', 1000)""");
        String form = "/kelola/anggaran/2010/bekukan";
        List<String> fields = new ArrayList<>(Http.hiddenFields(ppkd.get(form).body()));
        fields.addAll(List.of("dokumen", "ppas", "dasar", "Nota uji", "tanggal", "2009-08-12"));
        ppkd.post(form, fields.toArray(String[]::new));
        ppkd.post(form, fields.toArray(String[]::new));
        ppkd.submit(form, form, "dokumen", "ppas", "dasar", "Nota uji", "tanggal", "2009-08-20");
        assertThat(jdbc.sql("SELECT code FROM budgeting_version WHERE year = 2010 ORDER BY serial")
                        .query(String.class)
                        .list())
                .containsExactly("ppas", "ppas-2");
    }

    private static HttpResponse<String> freeze(Http ppkd, String document) {
        return ppkd.submit(
                FORM,
                FORM,
                "dokumen",
                document,
                "dasar",
                "Perda uji",
                "tanggal",
                "2009-08-12",
                "alasan",
                "Menunggu paraf susulan.");
    }
}
