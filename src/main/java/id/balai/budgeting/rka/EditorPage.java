package id.balai.budgeting.rka;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.web.kit.PaguBar;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The RKA of an agency in a year, for its planner.
 *
 * @param open whether lines may be written today
 * @param closes the last day on which they may, or null where nothing was fixed
 * @param years the years for which there are ceilings
 * @param programs what the agency has ceilings for, as a tree
 * @param waiting accepted proposals that wait to become lines
 * @param saved number of the line that was just saved, or null
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
        @Nullable String saved) {

    /** A program and its sub kegiatan. */
    public record Program(String code, String name, List<Sub> subs) {}

    /** A sub kegiatan with its ceiling and its lines. */
    public record Sub(String code, String name, String kegiatan, PaguBar bar, List<Line> lines) {}

    /** A line in the tree. */
    public record Line(
            BudgetLine line, String accountName, @Nullable String place) {
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

    private Rupiah sum(Function<PaguBar, Rupiah> part) {
        return programs.stream()
                .flatMap(p -> p.subs().stream())
                .map(s -> part.apply(s.bar()))
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
