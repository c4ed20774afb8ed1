package id.balai.musrenbang.cycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a year's musrenbang is opened with.
 *
 * @param ceilings of some levels and places
 * @param quotas of some levels; the others have none
 * @param criteria of the levels that score
 */
public record CyclePlan(Cycle cycle, List<Pagu> ceilings, List<Quota> quotas, List<Criterion> criteria) {
    public CyclePlan {
        ceilings = List.copyOf(ceilings);
        quotas = List.copyOf(quotas);
        criteria = List.copyOf(criteria);
    }

    /** The quota of every level of the ladder, without limits where none was named. */
    List<Quota> quotaOfEachLevel() {
        return cycle.ladder().levels().stream().map(this::quota).toList();
    }

    List<Criterion> criteriaOf(Level level) {
        return criteria.stream().filter(c -> c.level() == level).toList();
    }

    private Quota quota(Level level) {
        @Nullable Integer none = null;
        return quotas.stream().filter(q -> q.level() == level).findFirst().orElse(new Quota(level, none, none));
    }
}
