package id.balai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportReportTests {
    private static final ImportReport REPORT = new ImportReport(
            3, 1, 0, 1, List.of(new ImportReport.Refusal(4, "HARGA", "Tulis \"angka\",\nbukan kata.")));

    @Test
    void writesTheLineThatScriptsRead() {
        assertThat(REPORT.toJson())
                .isEqualTo("{\"read\":3,\"added\":1,\"changed\":0,\"unchanged\":1,\"refused\":"
                        + "[{\"row\":4,\"column\":\"HARGA\",\"reason\":\"Tulis \\\"angka\\\",\\nbukan kata.\"}]}");
    }

    @Test
    void tellsPeopleEachRefusedRowAndThatNothingWasSaved() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        REPORT.print(new PrintStream(text, true, StandardCharsets.UTF_8), true);
        assertThat(text.toString(StandardCharsets.UTF_8))
                .contains("Dibaca 3 baris: 1 baru, 0 berubah, 1 tetap, 1 ditolak.")
                .contains("Baris 4, kolom HARGA: Tulis")
                .contains("tidak ada yang disimpan");
    }

    /** Of 7,581 rows of the official nomenclature, 4,031 are for provinces: that is one thing to know. */
    @Test
    void rowsRefusedForTheSameCauseAreOneLine() {
        List<ImportReport.Refusal> refused = new java.util.ArrayList<>();
        for (int row = 2; row < 12; row++)
            refused.add(new ImportReport.Refusal(row, "JENIS PEMDA", "Baris untuk PROV."));
        refused.add(new ImportReport.Refusal(7, "SATUAN", "Satuan kosong."));
        var out = new java.io.ByteArrayOutputStream();
        new ImportReport(20, 9, 0, 0, refused).print(new java.io.PrintStream(out), false);
        assertThat(out.toString()).isEqualTo("""
                Dibaca 20 baris: 9 baru, 0 berubah, 0 tetap, 11 ditolak.
                  10 baris (2, 3, 4, 5, 6, 7, 8, 9, ...), kolom JENIS PEMDA: Baris untuk PROV.
                  Baris 7, kolom SATUAN: Satuan kosong.
                """);
    }
}
