package id.balai.budgeting.warning;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The public page of a version's warnings: what stands out, and what came late. */
@BalaiTest
class WarningsTests {
    private static final int YEAR = 2099;

    private final JdbcClient jdbc;
    private final int port;
    private int seq;

    WarningsTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void whatIsManyTimesTheUsualAndWhatCameLateIsShownWithItsReason() {
        UUID draft = version("rapbd", "RAPBD", 1);
        UUID agreed = version("setuju", "PERSETUJUAN", 2);
        for (int i = 0; i < 5; i++) {
            UUID line = UUID.randomUUID();
            write(draft, line, "Lem kertas", "Ruang " + i, 9 + i, 1_000);
            write(agreed, line, "Lem kertas", "Ruang " + i, 9 + i, 1_000);
        }
        UUID glue = UUID.randomUUID();
        write(draft, glue, "Lem kertas", "Gudang", 111, 1_000);
        write(agreed, glue, "Lem kertas", "Gudang", 400, 1_000);
        write(agreed, UUID.randomUUID(), "Lem kertas", "Ruang rapat", 10, 1_501);
        write(agreed, UUID.randomUUID(), "Pompa susulan", "", 1, 750_000);
        HttpResponse<String> page = Http.at(port).get("/anggaran/" + YEAR + "/setuju/peringatan");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        String text = page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
        assertThat(text)
                .contains("Lem kertas, Gudang 400 botol; lazimnya 11 botol, dari 7 baris barang yang sama")
                .contains("Lem kertas, Ruang rapat Harga Rp1.501; lazimnya Rp1.000")
                .contains("Pompa susulan Belum ada di RAPBD")
                .contains("Lem kertas, Gudang Di RAPBD masih Rp111.000")
                .doesNotContain("Ruang 4 ")
                .contains("Pegawai Terpenuhi 0% dari paling banyak 30%");
        assertThat(Http.at(port).get("/anggaran/" + YEAR + "/rapbd/peringatan").body())
                .contains("111 botol")
                .doesNotContain("Baris susulan");
        assertThat(Http.at(port).get("/anggaran/" + YEAR + "/tiada/peringatan").statusCode())
                .isEqualTo(404);
    }

    /** Six lines just under Rp200 million and one just over: more than three times, by chance in 6 of 10,000 cases. */
    @Test
    void linesThatCrowdUnderTheLimitOfDirectProcurementAreShownWithTheRule() {
        UUID crowded = version("kerumun", "RKA", 3);
        for (int i = 0; i < 6; i++) write(crowded, UUID.randomUUID(), "Paket " + i, "", 1, 199_000_000 - i);
        write(crowded, UUID.randomUUID(), "Paket besar", "", 1, 215_000_000);
        write(crowded, UUID.randomUUID(), "Paket kecil", "", 1, 179_999_999);
        String page = text("/anggaran/" + YEAR + "/kerumun/peringatan");
        assertThat(page)
                .contains("Barang dan jasa, batas pengadaan langsung Perlu dijelaskan")
                .contains("6 baris antara Rp180.000.000 dan Rp200.000.000; 1 baris di atasnya sampai Rp220.000.000.")
                .contains("Perpres 16/2018 pasal 38", "rekening 5.2.02", "Paket 5 Kurang Rp1.000.005 dari batas")
                .contains("Konstruksi, batas pengadaan langsung Wajar 0 baris antara Rp360.000.000 dan Rp400.000.000");
    }

    private String text(String path) {
        return Http.at(port).get(path).body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private UUID version(String code, String stage, int serial) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO budgeting_version (id, year, code, serial, stage, name, basis, decided_on, frozen_at, lines, spending)
                        VALUES (?, ?, ?, ?, ?, ?, 'Uji', '2098-09-01', now(), 1, 1)""")
                .params(id, YEAR, code, serial, stage, code.toUpperCase(Locale.ROOT))
                .update();
        return id;
    }

    private void write(UUID version, UUID line, String name, String about, int volume, int price) {
        jdbc.sql("""
                        INSERT INTO budgeting_version_line (version, seq, line, number, agency, sub_kegiatan, account, name,
                          specification, volumes, units, unit, price, ppn, amount, fund)
                        VALUES (:version, :seq, :line, :seq, '1.03.0.00.0.00.01.0000', '1.03.06.2.01.0029', '5.1.02.01.01.0024',
                          :name, :about, ARRAY[:volume::numeric], ARRAY['botol'], 'botol', :price, 0, :volume * :price,
                          '1.2.01.01.02')""")
                .param("version", version)
                .param("seq", ++seq)
                .param("line", line)
                .param("name", name)
                .param("about", about)
                .param("volume", volume)
                .param("price", price)
                .update();
    }
}
