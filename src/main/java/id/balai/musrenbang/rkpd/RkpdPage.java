package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.kernel.Rupiah;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Column;
import id.balai.web.kit.Figure;
import id.balai.web.kit.Link;
import id.balai.web.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/{year}/rkpd}.
 *
 * @param groups the section added up, the largest first
 * @param groupName the name of the group that the list is narrowed to, or empty
 * @param more whether another page of the list follows
 */
public record RkpdPage(
        Rkpd rkpd,
        RkpdFilter filter,
        List<Group> groups,
        String groupName,
        List<Row> rows,
        boolean more,
        List<RkpdVersion> versions) {

    /** A group's sums. */
    public record Group(
            String code, String name, int mainItems, Rupiah main, int reserveItems, Rupiah reserve, String href) {}

    /** A proposal in the list. */
    public record Row(RkpdItem item, String agency) {
        public Tone tone() {
            return item.part() == Part.UTAMA ? Tone.OK : Tone.NEUTRAL;
        }
    }

    public String path() {
        return pathOf(rkpd);
    }

    static String pathOf(Rkpd rkpd) {
        return "/musrenbang/" + rkpd.year() + "/rkpd";
    }

    public List<RkpdItem> main() {
        return rkpd.of(filter.section(), Part.UTAMA);
    }

    public List<RkpdItem> reserve() {
        return rkpd.of(filter.section(), Part.CADANGAN);
    }

    public Rupiah mainAmount() {
        return Rkpd.sum(main());
    }

    public Rupiah reserveAmount() {
        return Rkpd.sum(reserve());
    }

    public @Nullable Rupiah ceiling() {
        return rkpd.ceilingOf(filter.section());
    }

    public int handed() {
        return (int) main().stream().filter(RkpdItem::handed).count();
    }

    /** The main part against its ceiling. */
    public Bars bar() {
        Rupiah whole = ceiling();
        return new Bars(List.of(new Bars.Bar(
                t(Part.UTAMA.labelKey()), Figure.of(mainAmount()), whole == null ? null : Figure.of(whole), null)));
    }

    public List<Link> sections() {
        return Stream.of(Section.values())
                .map(section -> Link.tab(
                                filter.in(section).address(path()), t(section.labelKey()), section == filter.section())
                        .counting(rkpd.of(section).size()))
                .toList();
    }

    public List<Link> groupings() {
        return Stream.of(Grouping.values())
                .map(by -> Link.tab(filter.by(by).address(path()), t(by.labelKey()), by == filter.by()))
                .toList();
    }

    public List<Choice> parts() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", t("rkpd.part.both"))));
        for (Part part : Part.values())
            choices.add(Choice.of(part.name().toLowerCase(java.util.Locale.ROOT), t(part.labelKey())));
        return choices;
    }

    public List<Column> groupColumns() {
        return List.of(
                Column.text(t(filter.by().labelKey())),
                Column.number(t("rkpd.column.mainItems")),
                Column.number(t("rkpd.column.main")),
                Column.number(t("rkpd.column.reserveItems")).folding(),
                Column.number(t("rkpd.column.reserve")).folding());
    }

    public List<Column> columns() {
        return List.of(
                Column.text(t("rkpd.column.proposal")),
                Column.text(t("rkpd.column.place")).folding(),
                Column.text(t("rkpd.by.SKPD")).folding(),
                Column.text(t("rkpd.column.part")).folding(),
                Column.number(t("rkpd.column.amount")));
    }

    public @Nullable String next() {
        return more ? filter.at(filter.page() + 1).address(path()) : null;
    }

    public @Nullable String previous() {
        return filter.page() > 1 ? filter.at(filter.page() - 1).address(path()) : null;
    }

    public String csv() {
        return filter.at(1).address(path() + ".csv");
    }

    public String xlsx() {
        return filter.at(1).address(path() + ".xlsx");
    }

    public List<Link> breadcrumb() {
        return List.of(Link.to(
                "/musrenbang?tahun=" + rkpd.year(), t("rkpd.crumb", rkpd.year().toString())));
    }
}
