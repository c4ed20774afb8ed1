package id.balai.musrenbang.meeting.ranking;

import static id.balai.web.Text.t;

import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPage.Missing;
import id.balai.web.Format;
import id.balai.web.kit.Link;
import id.balai.web.kit.PaguBar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of a meeting, a page of it.
 *
 * @param tab which of them: all, undecided, accepted, others; or the pokir, which stand by themselves
 * @param from code of the place below that it is narrowed to, or empty
 * @param below the places below by code and name, in their order
 * @param bar what is taken of the ceiling and what is left; null where the level has none
 */
public record MeetingListPage(
        MeetingKey key,
        String title,
        Meeting meeting,
        MeetingList list,
        Tab tab,
        String from,
        int number,
        List<Below> below,
        Missing missing,
        @Nullable PaguBar bar) {
    static final int SIZE = 50;

    /** A place below. */
    public record Below(String code, String name) {}

    /** Which part of the list. */
    public enum Tab {
        SEMUA,
        BELUM,
        DITERIMA,
        LAINNYA,
        POKIR;

        static Tab of(@Nullable String word) {
            for (Tab tab : values()) if (tab.word().equals(word)) return tab;
            return SEMUA;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private List<Ranked> part(Tab which) {
        return switch (which) {
            case SEMUA -> list.all();
            case BELUM -> list.undecided();
            case DITERIMA -> list.accepted();
            case LAINNYA -> list.others();
            case POKIR -> list.pokir();
        };
    }

    private List<Ranked> narrowed() {
        return part(tab).stream()
                .filter(r -> from.isEmpty() || r.row().below().equals(from))
                .toList();
    }

    /** Those on this page. */
    public List<Ranked> rows() {
        List<Ranked> all = narrowed();
        int first = Math.min((number - 1) * SIZE, all.size());
        return all.subList(first, Math.min(first + SIZE, all.size()));
    }

    public List<Link> tabs() {
        return java.util.Arrays.stream(Tab.values())
                .filter(each -> each != Tab.POKIR || !list.pokir().isEmpty())
                .map(each -> Link.tab(address(each, from, 1), t("musrenbang.meeting.tab." + each), each == tab)
                        .counting(part(each).size()))
                .toList();
    }

    /** Whether what is shown are the pokir. */
    public boolean ofPokir() {
        return tab == Tab.POKIR;
    }

    public @Nullable String previous() {
        return number > 1 ? address(tab, from, number - 1) : null;
    }

    public @Nullable String next() {
        return number * SIZE < narrowed().size() ? address(tab, from, number + 1) : null;
    }

    public String action() {
        return key.desk() + "/daftar";
    }

    private String address(Tab which, String place, int page) {
        return action() + "?lihat=" + which.word() + (place.isEmpty() ? "" : "&dari=" + place)
                + (page == 1 ? "" : "&hal=" + page);
    }

    /** Where one of them is talked over. */
    public String open(Ranked ranked) {
        return key.desk() + "/usulan/" + ranked.row().number();
    }

    /** "4,25": the sum of score x weight, as a score of 5. */
    public String score(Ranked ranked) {
        return ItemPage.score(ranked);
    }

    /** What is said aloud of ties: how many stand where supporters or the number decided. */
    public @Nullable String ties() {
        long tied = list.all().stream()
                .filter(r -> r.rank() != null && r.rank().tied())
                .count();
        return tied == 0 ? null : t("musrenbang.meeting.ties", Format.number(tied));
    }
}
