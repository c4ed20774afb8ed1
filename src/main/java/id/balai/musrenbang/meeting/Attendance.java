package id.balai.musrenbang.meeting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who was there.
 *
 * @param counts every group has its count, zero where nobody came
 */
public record Attendance(Map<AttendanceGroup, Count> counts, List<Representative> representatives) {
    public Attendance {
        EnumMap<AttendanceGroup, Count> all = new EnumMap<>(AttendanceGroup.class);
        for (AttendanceGroup group : AttendanceGroup.values()) all.put(group, counts.getOrDefault(group, Count.NONE));
        counts = all;
        representatives = List.copyOf(representatives);
    }

    /** How many of one group. */
    public record Count(int men, int women) {
        public static final Count NONE = new Count(0, 0);

        public int all() {
            return men + women;
        }
    }

    /**
     * Somebody who signs the berita acara for a group.
     *
     * @param address of the institution or the lingkungan; never of a house
     * @param delegate the place among the three who carry the result on, or 0
     */
    public record Representative(
            UUID id, String name, boolean woman, String institution, String address, int delegate) {}

    public int men() {
        return counts.values().stream().mapToInt(Count::men).sum();
    }

    public int women() {
        return counts.values().stream().mapToInt(Count::women).sum();
    }

    public int all() {
        return men() + women();
    }

    public List<Representative> delegates() {
        return representatives.stream()
                .filter(r -> r.delegate > 0)
                .sorted(java.util.Comparator.comparingInt(Representative::delegate))
                .toList();
    }
}
