package id.balai.budgeting.rka;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.web.kit.PaguBar;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The RKA of an agency in a year, for its planner.
 *
 * @param open whether lines may be written today
 * @param closes the last day on which they may, or null where nothing was fixed
 * @param programs what the agency has ceilings for, as a tree
 * @param waiting accepted proposals that wait to become lines
 * @param saved number of the line that was just saved, or null
 * @param sheet how many lines a sheet just wrote, or null
 */
public record EditorPage(
        FiscalYear year,
        AgencyCode agency,
        String agencyName,
        boolean open,
        @Nullable LocalDate opens,
        @Nullable LocalDate closes,
        List<Program> programs,
        List<AcceptedProposal> waiting,
        @Nullable String saved,
        @Nullable String sheet) {

    /** A program and its kegiatan. */
    public record Program(String code, String name, List<Kegiatan> kegiatan) {}

    /** A kegiatan and its sub kegiatan. */
    public record Kegiatan(String code, String name, List<Sub> subs) {}

    /**
     * A sub kegiatan with its ceiling and its lines.
     *
     * @param outputs what it is to bring about, in words; empty while nothing was written
     */
    public record Sub(String code, String name, String outputs, PaguBar bar, List<Line> lines) {
        public long provisional() {
            return lines.stream()
                    .filter(line -> line.line().content().provisional())
                    .count();
        }
    }

    /** A line in the tree. */
    public record Line(
            BudgetLine line, String accountName, @Nullable String place) {
        /** From which month on it is needed, or null. */
        public @Nullable String month() {
            Month month = line.content().month();
            return month == null ? null : LineForms.month(month.getValue());
        }

        public String edit() {
            return "/anggaran/rka/baris/" + line.id() + "/ubah";
        }
    }

    public String path() {
        return "/anggaran/rka/" + year + "/" + agency;
    }

    public Rupiah ceiling() {
        return sum(PaguBar::ceiling);
    }

    public Rupiah taken() {
        return sum(PaguBar::taken);
    }

    public PaguBar whole() {
        return new PaguBar(ceiling(), taken(), Rupiah.ZERO);
    }

    /** How many lines are declared provisional. */
    public long provisional() {
        return subs().mapToLong(Sub::provisional).sum();
    }

    private Stream<Sub> subs() {
        return programs.stream()
                .flatMap(program -> program.kegiatan().stream())
                .flatMap(kegiatan -> kegiatan.subs().stream());
    }

    private Rupiah sum(Function<PaguBar, Rupiah> part) {
        return subs().map(s -> part.apply(s.bar())).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
