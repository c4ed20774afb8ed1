package id.balai.musrenbang.export;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BalaiTest
class SipdTests {
    /** As docs/domain/sipd.md has them from the public description of SIPD's tables. */
    private static final List<String> ASMAS = List.of(
            ("id_usulan tahun_anggaran pengusul jenis_usul_teks gagasan masalah tujuan_usul alamat_teks id_kecamatan"
                            + " id_kelurahan latpeta langpeta id_kamus koefisien satuan anggaran bidang_urusan kode_skpd"
                            + " jenis_belanja file_foto file_proposal file_rab file_pengantar level_pengusul"
                            + " rekom_lurah_anggaran rekom_lurah_koefisien rekom_lurah_rekomendasi"
                            + " rekom_camat_anggaran rekom_camat_koefisien rekom_camat_rekomendasi"
                            + " rekom_skpd_anggaran rekom_skpd_koefisien rekom_skpd_rekomendasi"
                            + " rekom_mitra_anggaran rekom_mitra_koefisien rekom_mitra_rekomendasi"
                            + " rekom_tapd_anggaran rekom_tapd_koefisien rekom_tapd_rekomendasi"
                            + " status_usul is_tolak tolak_teks is_batal batal_teks is_kembalikan id_sub_bl")
                    .split(" "));

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private SipdRows rows;

    @Test
    void theFieldsAreThoseOfTheDocumentedTables() {
        assertThat(SipdTable.DATA_ASMAS.fields()).isEqualTo(ASMAS);
        assertThat(SipdTable.DATA_POKIR.fields())
                .contains("fraksi_dewan", "id_reses", "rekom_setwan_anggaran", "rekom_setwan_rekomendasi")
                .doesNotContain("rekom_lurah_anggaran", "rekom_camat_anggaran", "level_pengusul")
                .doesNotHaveDuplicates();
    }

    /** 96 m at Rp985.000, made 86 m by the lurah: both stand in the row, and nobody's full name does. */
    @Test
    void aRowKeepsWhatEachLevelMadeOfIt() throws IOException {
        FiscalYear year = new FiscalYear(2049);
        fixtures.open(year);
        Proposal proposal = submitting
                .submit(inYear(drain(BERNGAM, 96), year), List.of(), resident())
                .done()
                .proposal();
        deciding.decide(
                        new Ruling(
                                proposal.number(),
                                proposal.version(),
                                Verdict.ACCEPT_CHANGED,
                                metres(86),
                                reason("K-07")),
                        lurah(BERNGAM))
                .done();
        List<Object[]> table = new ArrayList<>();
        rows.write(SipdTable.DATA_ASMAS, year, cells -> table.add(cells));
        Map<String, Object> row = new HashMap<>();
        for (int i = 0; i < table.get(0).length; i++) row.put(String.valueOf(table.get(0)[i]), table.get(1)[i]);
        assertThat(table).hasSize(2);
        assertThat(row.get("id_usulan")).isEqualTo(proposal.number().toString());
        assertThat((BigDecimal) row.get("rekom_lurah_anggaran")).isEqualByComparingTo("84710000");
        assertThat(row.get("rekom_lurah_koefisien")).isEqualTo("86 m");
        assertThat(row.get("id_kecamatan")).isEqualTo("12.75.02");
        assertThat(row.get("rekom_camat_anggaran")).isNull();
        assertThat(Arrays.toString(table.get(1))).doesNotContain("Rosmaida Sinulingga");
    }

    private static NewProposal inYear(NewProposal made, FiscalYear year) {
        return new NewProposal(
                year,
                made.origin(),
                made.kamus(),
                made.sizes(),
                made.title(),
                made.problem(),
                made.region(),
                made.address(),
                made.point());
    }
}
