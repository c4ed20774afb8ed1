package id.balai.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A code of the nomenclature of plans and budgets (Permendagri 90/2019 and its yearly updates):
 * {@code U} urusan, {@code U.BB} bidang, {@code U.BB.PP} program, {@code U.BB.PP.L.KK} kegiatan (L: 1 province, 2 kota
 * and kabupaten), {@code U.BB.PP.L.KK.SSSS} sub kegiatan. {@code X.XX} stands for the agency's own bidang in the
 * programme that supports it.
 */
public record NomenclatureCode(String value) implements Comparable<NomenclatureCode> {
    private static final Pattern SHAPE =
            Pattern.compile("[1-9X](\\.(\\d{2}|XX)(\\.\\d{2}(\\.\\d\\.\\d{2}(\\.\\d{4})?)?)?)?");
    /** Length of the text at each level, from urusan to sub kegiatan. */
    private static final int[] LENGTHS = {1, 4, 7, 12, 17};

    /** What a code of that many parts names. */
    public enum Level {
        URUSAN,
        BIDANG,
        PROGRAM,
        KEGIATAN,
        SUB_KEGIATAN
    }

    /** @throws IllegalArgumentException when it has another shape */
    public NomenclatureCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a nomenclature code: " + value);
    }

    public Level level() {
        for (Level level : Level.values()) {
            if (LENGTHS[level.ordinal()] == value.length()) return level;
        }
        throw new IllegalStateException(value);
    }

    public boolean isSubKegiatan() {
        return level() == Level.SUB_KEGIATAN;
    }

    public Optional<NomenclatureCode> parent() {
        return level() == Level.URUSAN ? Optional.empty() : at(Level.values()[level().ordinal() - 1]);
    }

    /** The code itself or the one above it at that level; empty when the level lies below. */
    public Optional<NomenclatureCode> at(Level level) {
        int length = LENGTHS[level.ordinal()];
        return length > value.length()
                ? Optional.empty()
                : Optional.of(new NomenclatureCode(value.substring(0, length)));
    }

    /** Whether the agency's own bidang stands where X.XX is. */
    public boolean isOfEveryAgency() {
        return value.charAt(0) == 'X';
    }

    /** Whether the other code is this one or lies below it. */
    public boolean contains(NomenclatureCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    @Override
    public int compareTo(NomenclatureCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
