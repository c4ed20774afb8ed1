package id.balai.budgeting.performance;

import static id.balai.web.Text.t;

import id.balai.kernel.NomenclatureCode;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency's program, kegiatan or sub kegiatan is to bring about in a year, as the RKA-Rincian Belanja has it
 * (Permendagri 77/2020): capaian of a program, keluaran and hasil of a kegiatan, keluaran of a sub kegiatan.
 *
 * @param version 0 while nothing was written
 * @param beneficiaries kelompok sasaran of a kegiatan, or empty
 * @param starts the month in which a sub kegiatan begins, or null
 * @param ends the month in which it ends, or null
 */
public record Performance(
        NomenclatureCode code,
        int version,
        String beneficiaries,
        @Nullable Month starts,
        @Nullable Month ends,
        List<Indicator> indicators) {
    /** What an indicator measures. */
    public enum Kind {
        CAPAIAN,
        KELUARAN,
        HASIL;

        public String label() {
            return t("budgeting.performance." + name());
        }
    }

    /** One measure: its words, how much, of what. */
    public record Indicator(Kind kind, String words, BigDecimal target, String unit) {
        public Indicator {
            target = target.stripTrailingZeros();
        }

        /** "Panjang drainase yang dibangun: 1.200 m". */
        public String text() {
            return words + ": " + Format.quantity(target, unit);
        }
    }

    public static Performance none(NomenclatureCode code) {
        return new Performance(code, 0, "", null, null, List.of());
    }

    public List<Indicator> of(Kind kind) {
        return indicators.stream().filter(each -> each.kind() == kind).toList();
    }

    /** Whether it says the same, whoever wrote it how often. */
    boolean isLike(Performance other) {
        return new Performance(code, 0, beneficiaries, starts, ends, indicators)
                .equals(new Performance(
                        other.code, 0, other.beneficiaries, other.starts, other.ends, other.indicators));
    }

    /** The kinds of measures that a level of the nomenclature has. */
    public static List<Kind> kindsOf(NomenclatureCode code) {
        return switch (code.level()) {
            case PROGRAM -> List.of(Kind.CAPAIAN);
            case KEGIATAN -> List.of(Kind.KELUARAN, Kind.HASIL);
            default -> List.of(Kind.KELUARAN);
        };
    }
}
