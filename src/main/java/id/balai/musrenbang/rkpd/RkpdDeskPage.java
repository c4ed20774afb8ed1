package id.balai.musrenbang.rkpd;

import static id.balai.web.Text.t;

import id.balai.kernel.TypedNumber;
import id.balai.web.kit.Column;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Link;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/{year}/rkpd/susun}: what Bapperida does with the RKPD.
 *
 * @param typed what was typed, by field; empty at first
 * @param refused why it was not done, or null
 */
public record RkpdDeskPage(
        Rkpd rkpd,
        RkpdFilter filter,
        List<RkpdPage.Row> rows,
        boolean more,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    static final String CEILING = "pagu";
    static final String POKIR_CEILING = "pagu_pokir";
    static final String BASIS = "dasar";
    static final String VERSION = "nama_versi";
    static final String HAND_OVER = "nama_penetapan";

    public String path() {
        return RkpdPage.pathOf(rkpd) + "/susun";
    }

    public String publicPath() {
        return RkpdPage.pathOf(rkpd);
    }

    public String typed(String field, @Nullable Object before) {
        String value = typed.get(field);
        return value != null ? value : before == null ? "" : before.toString();
    }

    /** A ceiling as people type it. */
    public String money(String field, id.balai.kernel.@Nullable Rupiah before) {
        return typed(field, before == null ? null : TypedNumber.of(before));
    }

    public List<RkpdItem> waiting() {
        return rkpd.toHandOver();
    }

    public List<Link> sections() {
        return Stream.of(Section.values())
                .map(section -> Link.tab(
                                filter.in(section).address(path()), t(section.labelKey()), section == filter.section())
                        .counting(rkpd.of(section).size()))
                .toList();
    }

    public List<Column> columns() {
        return List.of(
                Column.text(t("rkpd.column.proposal")),
                Column.text(t("rkpd.column.part")),
                Column.text(t("rkpd.by.SKPD")).folding(),
                Column.number(t("rkpd.column.amount")));
    }

    public @Nullable String next() {
        return more ? filter.at(filter.page() + 1).address(path()) : null;
    }

    public @Nullable String previous() {
        return filter.page() > 1 ? filter.at(filter.page() - 1).address(path()) : null;
    }
}
