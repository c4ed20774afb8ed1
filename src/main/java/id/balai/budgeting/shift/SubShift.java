package id.balai.budgeting.shift;

import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What moved within a sub kegiatan of an agency.
 *
 * @param open the jenis whose sums are not what they were, with the difference
 */
public record SubShift(
        String agency, String sub, String name, List<Moved> lines, Reach reach, Map<AccountCode, Rupiah> open) {
    /** By agency and sub kegiatan, in the order of the lines. */
    static List<SubShift> of(List<Moved> moved) {
        Map<String, List<Moved>> bySub = new LinkedHashMap<>();
        for (Moved line : moved) {
            bySub.computeIfAbsent(line.agency() + " " + line.sub(), k -> new ArrayList<>())
                    .add(line);
        }
        return bySub.values().stream().map(SubShift::one).toList();
    }

    private static SubShift one(List<Moved> lines) {
        Moved first = lines.getFirst();
        Map<AccountCode, Rupiah> kinds = unequal(lines, Reach.JENIS);
        Reach reach = unequal(lines, Reach.RINCIAN_OBJEK).isEmpty()
                ? Reach.RINCIAN_OBJEK
                : kinds.isEmpty() ? Reach.JENIS : Reach.BEYOND;
        return new SubShift(first.agency(), first.sub(), first.subName(), lines, reach, kinds);
    }

    /** The accounts of a level whose sums changed. */
    private static Map<AccountCode, Rupiah> unequal(List<Moved> lines, Reach reach) {
        int depth = reach.depth().orElseThrow();
        Map<AccountCode, Rupiah> sums = new LinkedHashMap<>();
        for (Moved line : lines) {
            sums.merge(line.account().atDepth(depth).orElseThrow(), line.difference(), Rupiah::plus);
        }
        sums.values().removeIf(Rupiah::isZero);
        return sums;
    }
}
