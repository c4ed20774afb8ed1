package id.balai.musrenbang.export;

import java.util.List;
import java.util.stream.Stream;

/**
 * The two tables of proposals as SIPD names their fields, so far as its shape is publicly known: {@code data_asmas} of
 * residents and offices, {@code data_pokir} of council members. The city types nothing twice, SIPD stays the master
 * (Permendagri 70/2019; decision record 0088).
 */
enum SipdTable {
    DATA_ASMAS(List.of("level_pengusul"), List.of("lurah", "camat", "skpd", "mitra", "tapd")),
    DATA_POKIR(List.of("fraksi_dewan", "id_reses"), List.of("setwan", "skpd", "mitra", "tapd"));

    private static final List<String> MATTER = List.of(
            "id_usulan",
            "tahun_anggaran",
            "pengusul",
            "jenis_usul_teks",
            "gagasan",
            "masalah",
            "tujuan_usul",
            "alamat_teks",
            "id_kecamatan",
            "id_kelurahan",
            "latpeta",
            "langpeta",
            "id_kamus",
            "koefisien",
            "satuan",
            "anggaran",
            "bidang_urusan",
            "kode_skpd",
            "jenis_belanja",
            "file_foto",
            "file_proposal",
            "file_rab",
            "file_pengantar");

    private static final List<String> END =
            List.of("status_usul", "is_tolak", "tolak_teks", "is_batal", "batal_teks", "is_kembalikan", "id_sub_bl");

    private final List<String> own;
    private final List<String> chain;

    SipdTable(List<String> own, List<String> chain) {
        this.own = own;
        this.chain = chain;
    }

    /** As addresses and SIPD have it. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Who recommends, from the first to the last: each has an amount, a koefisien and a text. */
    List<String> chain() {
        return chain;
    }

    /** The names of its fields in order. */
    List<String> fields() {
        return Stream.of(MATTER.stream(), own.stream(), chain.stream().flatMap(SipdTable::recommendation), END.stream())
                .flatMap(names -> names)
                .toList();
    }

    private static Stream<String> recommendation(String who) {
        return Stream.of("anggaran", "koefisien", "rekomendasi").map(field -> "rekom_" + who + "_" + field);
    }
}
