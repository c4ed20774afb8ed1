package id.balai.budgeting.document;

import id.balai.budgeting.document.Paper.Fact;
import id.balai.budgeting.document.Paper.Head;
import id.balai.budgeting.document.Paper.Section;
import id.balai.budgeting.document.Paper.Style;
import id.balai.budgeting.document.Targets.Measure;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The upper part of RKA-Rincian Belanja: the money of three years, then Indikator, Tolok Ukur and Target Kinerja of a
 * kegiatan and of its program (Permendagri 77/2020, lampiran).
 */
final class KegiatanForm {
    private static final int PROGRAM = 7;
    private static final String NONE = "-";

    private KegiatanForm() {}

    /**
     * @param head where it stands in the nomenclature, and whose it is
     * @param sum what it takes in this version
     */
    static Section section(String kegiatan, List<Fact> head, FiscalYear year, Rupiah sum, FormWords words) {
        List<Fact> facts = new ArrayList<>(head);
        facts.addAll(List.of(
                new Fact("Alokasi Tahun " + year.previous(), money(words.lastYear(), kegiatan)),
                new Fact("Alokasi Tahun " + year, said(sum)),
                new Fact("Alokasi Tahun " + year.next(), money(words.nextYear(), kegiatan)),
                new Fact(
                        "Kelompok Sasaran Kegiatan",
                        orNone(words.target(kegiatan).beneficiaries()))));
        return new Section(
                "Indikator dan Tolok Ukur Kinerja Kegiatan " + kegiatan,
                facts,
                List.of(
                        new Head("Indikator", false, 22),
                        new Head("Tolok Ukur Kinerja", false, 53),
                        new Head("Target Kinerja", false, 25)),
                rows(kegiatan, sum, words),
                null,
                "");
    }

    private static List<Paper.Line> rows(String kegiatan, Rupiah sum, FormWords words) {
        List<Paper.Line> rows = new ArrayList<>();
        add(
                rows,
                "Capaian Program",
                words.target(kegiatan.substring(0, PROGRAM)).of("CAPAIAN"));
        rows.add(Paper.Line.of(Style.PLAIN, 0, "Masukan", "Dana yang dibutuhkan", Format.rupiah(sum)));
        add(rows, "Keluaran", words.target(kegiatan).of("KELUARAN"));
        add(rows, "Hasil", words.target(kegiatan).of("HASIL"));
        return rows;
    }

    private static void add(List<Paper.Line> rows, String indicator, List<Measure> measures) {
        if (measures.isEmpty()) rows.add(Paper.Line.of(Style.PLAIN, 0, indicator, NONE, NONE));
        for (Measure measure : measures) {
            rows.add(Paper.Line.of(Style.PLAIN, 0, indicator, measure.indicator(), measure.target()));
        }
    }

    private static String money(Map<String, Rupiah> bySub, String kegiatan) {
        Rupiah sum = bySub.entrySet().stream()
                .filter(each -> each.getKey().startsWith(kegiatan))
                .map(Map.Entry::getValue)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        return sum.isZero() ? NONE : said(sum);
    }

    static String said(Rupiah sum) {
        return Format.rupiah(sum) + " (" + Paper.words(sum) + ")";
    }

    static String orNone(String text) {
        return text.isEmpty() ? NONE : text;
    }
}
