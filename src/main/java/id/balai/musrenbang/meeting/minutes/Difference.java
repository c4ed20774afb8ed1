package id.balai.musrenbang.meeting.minutes;

import static id.balai.web.Text.t;

import id.balai.musrenbang.ProposalNumber;
import id.balai.web.Format;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs for one proposal between two berita acara of a meeting.
 *
 * @param was null when it came in with the later one
 * @param is null when the later one has it no more
 */
public record Difference(
        ProposalNumber number,
        String title,
        @Nullable MinutesLine was,
        @Nullable MinutesLine is) {
    /** In the order of numbers; those that stand the same in both are left out. */
    public static List<Difference> between(List<MinutesLine> earlier, List<MinutesLine> later) {
        Map<ProposalNumber, MinutesLine> was = byNumber(earlier);
        Map<ProposalNumber, MinutesLine> is = byNumber(later);
        List<Difference> differences = new ArrayList<>();
        was.forEach((number, line) -> {
            Difference difference = new Difference(number, line.title(), line, is.get(number));
            if (!difference.words().isEmpty()) differences.add(difference);
        });
        is.forEach((number, line) -> {
            if (!was.containsKey(number)) differences.add(new Difference(number, line.title(), null, line));
        });
        differences.sort(java.util.Comparator.comparing(Difference::number));
        return differences;
    }

    private static Map<ProposalNumber, MinutesLine> byNumber(List<MinutesLine> lines) {
        Map<ProposalNumber, MinutesLine> byNumber = new LinkedHashMap<>();
        lines.forEach(line -> byNumber.put(line.number(), line));
        return byNumber;
    }

    /** Each difference in words. */
    public List<String> words() {
        if (was == null) return List.of(t("musrenbang.minutes.differs.new", t(said(is))));
        if (is == null) return List.of(t("musrenbang.minutes.differs.gone", t(said(was))));
        List<String> words = new ArrayList<>();
        if (was.said() != is.said()) words.add(t("musrenbang.minutes.differs.said", t(said(was)), t(said(is))));
        if (was.volume().compareTo(is.volume()) != 0) {
            words.add(t(
                    "musrenbang.minutes.differs.volume",
                    Format.quantity(was.volume(), was.unit()),
                    Format.quantity(is.volume(), is.unit())));
        }
        if (!was.amount().equals(is.amount())) {
            words.add(t("musrenbang.minutes.differs.amount", Format.rupiah(was.amount()), Format.rupiah(is.amount())));
        }
        if (!java.util.Objects.equals(was.rank(), is.rank())) {
            words.add(t("musrenbang.minutes.differs.rank", rank(was), rank(is)));
        }
        return words;
    }

    private static String said(@Nullable MinutesLine line) {
        return java.util.Objects.requireNonNull(line).said().labelKey();
    }

    private static String rank(MinutesLine line) {
        return line.rank() == null ? "–" : Format.number(line.rank());
    }
}
