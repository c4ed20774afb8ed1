package id.balai.budgeting.catalogue;

import id.balai.budgeting.intake.Intake;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.Heading;
import id.balai.budgeting.sheet.SheetRow;
import id.balai.kernel.NomenclatureCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The ministry's export of sub kegiatan: one row a sub kegiatan, code and name sharing a cell at each level. A city
 * takes the rows for KABKOT whose level digit is 2; those of provinces and of regions with a special law are refused
 * row by row, so that the report accounts for every row.
 */
@Component("nomenclatureTable")
class NomenclatureTable implements OfficialTable {
    private static final String GOVERNMENT = "JENIS PEMDA";
    private static final List<String> LEVELS = List.of("BIDANG", "PROGRAM", "KEGIATAN", "SUBKEGIATAN");
    private static final char CITY = '2';
    private static final int LEVEL_DIGIT = 8;

    private final Nomenclature nomenclature;
    private final Rows rows;

    NomenclatureTable(Nomenclature nomenclature, Rows rows) {
        this.nomenclature = nomenclature;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "nomenclature";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.needed(GOVERNMENT),
                Heading.needed("BIDANG"),
                Heading.needed("PROGRAM"),
                Heading.needed("KEGIATAN"),
                Heading.needed("SUBKEGIATAN"),
                Heading.known("KINERJA"),
                Heading.known("INDIKATOR"),
                Heading.known("SATUAN"),
                Heading.known("DEFINISI OPERASIONAL"),
                Heading.known("SPM"),
                Heading.known("SUBKEGIATAN SEBELUMNYA"));
    }

    @Override
    public Intake open() {
        return new NomenclatureIntake(nomenclature.all());
    }

    private final class NomenclatureIntake implements Intake {
        private final Map<NomenclatureCode, NomenclatureEntry> known;
        private final Map<NomenclatureCode, String> names = new HashMap<>();
        private final Map<NomenclatureCode, Integer> rowOf = new HashMap<>();
        private final Map<NomenclatureCode, NomenclatureEntry> news = new LinkedHashMap<>();

        NomenclatureIntake(Map<NomenclatureCode, NomenclatureEntry> known) {
            this.known = known;
        }

        @Override
        public Verdict take(SheetRow row) {
            String government = row.required(GOVERNMENT);
            if (!government.equalsIgnoreCase("KABKOT")) {
                throw new CellRefused(GOVERNMENT, "Baris untuk " + government + "; kota memakai baris KABKOT.");
            }
            List<NomenclatureEntry> chain =
                    LEVELS.stream().map(l -> cell(row, l)).toList();
            NomenclatureEntry sub = details(row, chain.getLast());
            check(row, chain);
            boolean changed = false;
            for (NomenclatureEntry above : chain.subList(0, 3)) changed |= keep(above);
            boolean added = !known.containsKey(sub.code());
            changed |= keep(sub);
            rowOf.put(sub.code(), row.number());
            return added ? Verdict.ADDED : changed ? Verdict.CHANGED : Verdict.UNCHANGED;
        }

        /** Whether it says anything new of a code that is known. */
        private boolean keep(NomenclatureEntry entry) {
            names.put(entry.code(), entry.name());
            NomenclatureEntry before = known.get(entry.code());
            if (entry.equals(before)) return false;
            news.put(entry.code(), entry);
            return before != null;
        }

        private void check(SheetRow row, List<NomenclatureEntry> chain) {
            NomenclatureCode sub = chain.getLast().code();
            if (sub.value().charAt(LEVEL_DIGIT) != CITY) {
                throw new CellRefused("SUBKEGIATAN", "Untuk daerah dengan undang-undang khusus, bukan untuk kota ini.");
            }
            Integer former = rowOf.get(sub);
            if (former != null) throw new CellRefused("SUBKEGIATAN", "Kode ini sudah ada di baris " + former + ".");
            for (int i = 1; i < chain.size(); i++) {
                NomenclatureEntry below = chain.get(i);
                if (!below.code()
                        .parent()
                        .filter(chain.get(i - 1).code()::equals)
                        .isPresent()) {
                    throw new CellRefused(
                            LEVELS.get(i), "Kode ini tidak berada di bawah " + LEVELS.get(i - 1) + "-nya.");
                }
            }
            for (int i = 0; i < chain.size() - 1; i++) checkName(LEVELS.get(i), chain.get(i));
        }

        private void checkName(String heading, NomenclatureEntry entry) {
            String before = names.get(entry.code());
            if (before != null && !before.equals(entry.name())) {
                throw new CellRefused(heading, "Kode ini bernama lain di baris sebelumnya: " + before + ".");
            }
        }

        @Override
        public void save(@Nullable String sha256) {
            rows.merge(Nomenclature.COLUMNS, news.values(), Nomenclature::cells, Nomenclature.MERGE);
        }
    }

    private static NomenclatureEntry cell(SheetRow row, String heading) {
        String text = row.required(heading);
        int blank = text.indexOf(' ');
        if (blank < 0) throw new CellRefused(heading, "Tulis kode, spasi, lalu nama.");
        NomenclatureCode code = code(heading, text.substring(0, blank));
        if (code.level().ordinal() != LEVELS.indexOf(heading) + 1) {
            throw new CellRefused(heading, "Kode " + code + " bukan kode tingkat ini.");
        }
        return NomenclatureEntry.heading(code, text.substring(blank + 1));
    }

    private static NomenclatureCode code(String heading, String text) {
        try {
            return new NomenclatureCode(text);
        } catch (IllegalArgumentException e) {
            throw new CellRefused(heading, "Kode \"" + shortened(text) + "\" tidak berbentuk 1.03.10.2.01.0053.");
        }
    }

    private static String shortened(@Nullable String text) {
        String shown = String.valueOf(text);
        return shown.length() > 30 ? shown.substring(0, 30) + "..." : shown;
    }

    private static NomenclatureEntry details(SheetRow row, NomenclatureEntry sub) {
        return new NomenclatureEntry(
                sub.code(),
                sub.name(),
                row.text("KINERJA"),
                row.text("INDIKATOR"),
                row.text("SATUAN"),
                row.lines("DEFINISI OPERASIONAL"),
                row.text("SUBKEGIATAN SEBELUMNYA"),
                row.text("SPM").equals("SPM"));
    }
}
