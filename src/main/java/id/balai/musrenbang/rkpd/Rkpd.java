package id.balai.musrenbang.rkpd;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The RKPD of a year as it stands: every accepted proposal, in exactly one of its two parts.
 *
 * @param ceiling of what residents and offices proposed; null while none is set
 * @param pokirCeiling of what council members proposed; null while none is set
 * @param basis what the ceilings were taken from, or empty
 * @param items by section, each in the order of rank
 */
public record Rkpd(
        FiscalYear year,
        @Nullable Rupiah ceiling,
        @Nullable Rupiah pokirCeiling,
        String basis,
        boolean handedOver,
        List<RkpdItem> items) {

    /** Divides ranked proposals under their ceilings. */
    static Rkpd of(Header header, List<RkpdItem> ranked) {
        List<RkpdItem> items = new ArrayList<>(ranked.size());
        for (Section section : Section.values()) {
            List<RkpdItem> own =
                    ranked.stream().filter(i -> i.section() == section).toList();
            List<Part> parts = Division.of(
                    header.ceilingOf(section),
                    own.stream().map(RkpdItem::wanted).toList());
            for (int i = 0; i < own.size(); i++) items.add(own.get(i).standing(i + 1, parts.get(i)));
        }
        return new Rkpd(
                header.year, header.ceiling, header.pokirCeiling, header.basis, header.handedOver, List.copyOf(items));
    }

    /** What was decided about the year as a whole. */
    record Header(
            FiscalYear year,
            @Nullable Rupiah ceiling,
            @Nullable Rupiah pokirCeiling,
            String basis,
            boolean handedOver) {
        @Nullable
        Rupiah ceilingOf(Section section) {
            return section == Section.POKIR ? pokirCeiling : ceiling;
        }
    }

    public @Nullable Rupiah ceilingOf(Section section) {
        return section == Section.POKIR ? pokirCeiling : ceiling;
    }

    public List<RkpdItem> of(Section section) {
        return items.stream().filter(i -> i.section() == section).toList();
    }

    public List<RkpdItem> of(Section section, Part part) {
        return items.stream()
                .filter(i -> i.section() == section && i.part() == part)
                .toList();
    }

    public List<RkpdItem> of(Part part) {
        return items.stream().filter(i -> i.part() == part).toList();
    }

    public Optional<RkpdItem> find(ProposalNumber number) {
        return items.stream().filter(i -> i.number().equals(number)).findFirst();
    }

    /** Of the main part, those that budgeting does not have yet. */
    public List<RkpdItem> toHandOver() {
        return items.stream().filter(i -> i.part() == Part.UTAMA && !i.handed()).toList();
    }

    /** What decisions put into the main part of a section. */
    Rupiah fixed(Section section) {
        return Division.fixed(of(section).stream().map(RkpdItem::wanted).toList());
    }

    public static Rupiah sum(List<RkpdItem> items) {
        return items.stream().map(RkpdItem::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
