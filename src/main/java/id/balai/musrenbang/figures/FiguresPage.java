package id.balai.musrenbang.figures;

import static id.balai.web.Text.t;

import id.balai.web.Format;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Column;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Link;
import java.time.Instant;
import java.util.List;

/**
 * {@code /musrenbang/{year}/angka}.
 *
 * @param map how many of each kelurahan were taken up
 * @param places the same as a table, with names
 * @param over when the year is over and what is told then comes
 */
public record FiguresPage(
        Figures figures,
        HexMap map,
        List<Row> places,
        List<Row> origins,
        List<Row> fields,
        List<Row> levels,
        List<Row> reasons,
        Instant over) {

    /**
     * A line of a table.
     *
     * @param taken -1 where nothing is taken up
     */
    public record Row(String name, long made, long taken) {
        static Row of(String name, long count) {
            return new Row(name, count, -1);
        }
    }

    public Bars shares(List<Row> rows) {
        return new Bars(rows.stream()
                .map(row -> Bars.Bar.part(row.name(), row.taken(), row.made()))
                .toList());
    }

    public Bars counts(List<Row> rows) {
        return new Bars(rows.stream()
                .map(row -> Bars.Bar.of(row.name(), id.balai.web.kit.Figure.of(row.made())))
                .toList());
    }

    public List<Column> shareColumns(String first) {
        return List.of(
                Column.text(first), Column.number(t("rkpd.figures.made")), Column.number(t("rkpd.figures.taken")));
    }

    public List<Column> sexColumns() {
        return List.of(
                Column.text(t("rkpd.figures.became")),
                Column.number(t("rkpd.figures.sex.WOMAN")),
                Column.number(t("rkpd.figures.sex.MAN")),
                Column.number(t("rkpd.figures.sex.UNKNOWN")));
    }

    /** The number, or that it is hidden. */
    public String told(@org.jspecify.annotations.Nullable Long number) {
        return number == null ? t("rkpd.figures.hidden") : Format.number(number);
    }

    public List<Column> countColumns(String first) {
        return List.of(Column.text(first), Column.number(t("rkpd.figures.count")));
    }

    public String csv() {
        return "/musrenbang/" + figures.year() + "/angka.csv";
    }

    public List<Link> breadcrumb() {
        return List.of(Link.to(
                "/musrenbang?tahun=" + figures.year(),
                t("rkpd.crumb", figures.year().toString())));
    }
}
