package id.balai.budgeting.version;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which two versions are compared, how fine, and within what; an address of its own.
 *
 * @param agency the agency that it is narrowed to, or null
 * @param sub the sub kegiatan of the agency that it is narrowed to, or null
 */
public record Compared(
        BudgetVersion from,
        BudgetVersion to,
        Level level,
        @Nullable String agency,
        @Nullable String sub) {

    /** How fine. */
    public enum Level {
        SKPD,
        SUB,
        BARIS,
        PENDAPATAN;

        /** Its word in addresses. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Level of(String word) {
            for (Level level : values()) if (level.word().equals(word)) return level;
            return SKPD;
        }
    }

    /** Whether both have lines of the same year: those of two years are never the same line. */
    public boolean isOfLines() {
        return !from.stage().isOfCeilings()
                && !to.stage().isOfCeilings()
                && from.year().equals(to.year());
    }

    List<Level> levels() {
        return isOfLines() ? List.of(Level.values()) : List.of(Level.SKPD, Level.SUB, Level.PENDAPATAN);
    }

    Comparison.Scope scope() {
        return new Comparison.Scope(from.id(), to.id(), agency, sub);
    }

    Compared at(Level finer, @Nullable String inAgency, @Nullable String inSub) {
        return new Compared(from, to, finer, inAgency, inSub);
    }

    /** The version compared with, as the address of the other's year names it. */
    public static String word(BudgetVersion version, BudgetVersion seenFrom) {
        return version.year().equals(seenFrom.year()) ? version.code() : version.year() + "/" + version.code();
    }

    public String path() {
        return address("").toUriString();
    }

    String after(String key) {
        return address("").queryParam("lanjut", key).toUriString();
    }

    /** @param kind {@code csv} or {@code xlsx} */
    public String file(String kind) {
        return address("." + kind).toUriString();
    }

    private UriComponentsBuilder address(String ending) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/anggaran/" + to.year() + "/banding" + ending)
                .queryParam("dari", word(from, to))
                .queryParam("ke", to.code())
                .queryParam("menurut", level.word());
        if (agency != null) address.queryParam("skpd", agency);
        if (sub != null) address.queryParam("sub", sub);
        return address;
    }
}
