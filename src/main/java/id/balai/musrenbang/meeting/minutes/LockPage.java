package id.balai.musrenbang.meeting.minutes;

import id.balai.musrenbang.cycle.ListedReason;
import id.balai.musrenbang.meeting.Attendance;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPage;
import id.balai.musrenbang.meeting.ranking.MeetingList;
import id.balai.musrenbang.meeting.ranking.Ranked;
import id.balai.web.Text;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Closing a meeting: what is still missing, what is left over, and the lock.
 *
 * @param reasons for which this level may defer
 * @param notDeferred what could not be deferred and why, in words
 */
public record LockPage(
        MeetingKey key,
        String title,
        Meeting meeting,
        MeetingList list,
        Attendance attendance,
        List<ListedReason> reasons,
        List<String> notDeferred,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    static final int SHOWN = 100;
    public static final String REASON = "alasan";
    public static final String SENTENCE = "penjelasan";
    private static final String PICK = "tunda_";

    public static String pick(Ranked left) {
        return PICK + left.row().number();
    }

    /** Those still undecided, at most a hundred at a time. */
    public List<Ranked> left() {
        List<Ranked> all = list.left();
        return all.subList(0, Math.min(SHOWN, all.size()));
    }

    public List<Choice> choices() {
        return reasons.stream()
                .map(r -> Choice.of(r.code().value(), r.code() + " " + r.in(Text.locale())))
                .toList();
    }

    public Map<String, String> hidden() {
        return Map.of(MeetingPage.SEEN, Integer.toString(meeting.version()));
    }

    public int unscored() {
        return list.criteria().isEmpty() ? 0 : list.unscored().size();
    }

    /** Whether nothing is in the way. */
    public boolean ready() {
        return list.left().isEmpty()
                && unscored() == 0
                && attendance.all() > 0
                && !attendance.representatives().isEmpty();
    }

    public @Nullable String typed(String field) {
        return typed.get(field);
    }
}
