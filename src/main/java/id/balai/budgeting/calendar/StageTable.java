package id.balai.budgeting.calendar;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be written in which stage: one table. What is not in it is refused. Ceilings are provisional (the S of PPAS)
 * until the budget is adopted, so they may still move while it is discussed; afterwards only in a perubahan APBD. In a
 * pergeseran lines move within a kind of spending and nothing else does (PP 12/2019 art. 163-164, Permendagri 77/2020).
 */
public final class StageTable {
    private static final Map<Phase, Set<Matter>> OPENS = new EnumMap<>(Map.of(
            Phase.KUA_PPAS, EnumSet.of(Matter.CEILING, Matter.INCOME),
            Phase.RKA, EnumSet.of(Matter.CEILING, Matter.LINE, Matter.INCOME),
            Phase.VERIFIKASI, EnumSet.of(Matter.CEILING, Matter.LINE, Matter.REVIEW, Matter.INCOME),
            Phase.RAPBD, EnumSet.of(Matter.CEILING, Matter.LINE, Matter.INCOME),
            Phase.PENETAPAN, EnumSet.of(Matter.CEILING, Matter.LINE, Matter.INCOME),
            Phase.DPA, EnumSet.of(Matter.CASH),
            Phase.PERGESERAN, EnumSet.of(Matter.LINE, Matter.CASH),
            Phase.PERUBAHAN, EnumSet.of(Matter.CEILING, Matter.LINE, Matter.INCOME, Matter.CASH)));

    private StageTable() {}

    public static boolean opens(Phase phase, Matter matter) {
        return of(phase).contains(matter);
    }

    /** What may be written in a stage. */
    public static Set<Matter> of(Phase phase) {
        return OPENS.getOrDefault(phase, Set.of());
    }

    /** The stages in which it may be written, in their order. */
    public static List<Phase> where(Matter matter) {
        return Arrays.stream(Phase.values()).filter(p -> opens(p, matter)).toList();
    }
}
