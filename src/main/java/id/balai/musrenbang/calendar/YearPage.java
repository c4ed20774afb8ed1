package id.balai.musrenbang.calendar;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Quota;
import id.balai.web.Format;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Bars.Bar;
import id.balai.web.kit.Figure;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Jejak.Entry;
import id.balai.web.kit.Knot;
import id.balai.web.kit.Link;
import id.balai.web.kit.When;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /musrenbang/{year}}: the year as everybody sees it. */
public record YearPage(
        Cycle cycle,
        List<StageRights> rights,
        List<LevelCeilings> ceilings,
        List<Quota> allQuotas,
        List<Criterion> criteria,
        List<ChangeWords> changes) {

    public FiscalYear year() {
        return cycle.year();
    }

    public String title() {
        return t("musrenbang.year.title", year());
    }

    public List<Link> breadcrumb() {
        return List.of(Link.to("/musrenbang", t("musrenbang.nav.label")));
    }

    public String ics() {
        return "/kalender/musrenbang-" + year() + ".ics";
    }

    /** "Sedang dibuka: Pengajuan usulan, Musrenbang kelurahan." */
    public String now() {
        String open =
                rights.stream().filter(StageRights::open).map(StageRights::name).collect(Collectors.joining(", "));
        return open.isEmpty() ? t("musrenbang.year.nothingOpen") : t("musrenbang.year.openNow", open);
    }

    /** The stages as a dated line. */
    public Jejak calendar() {
        return new Jejak(rights.stream().map(YearPage::entry).toList());
    }

    private static Entry entry(StageRights right) {
        Knot knot = right.open() ? Knot.NOW : right.over() ? Knot.DECIDED : Knot.PROMISED;
        return Entry.of(knot, When.at(right.stage().opens()), right.name())
                .by(right.who())
                .saying(t("musrenbang.year.closes", right.state(), right.closes()));
    }

    /** Those that limit something. */
    public List<Quota> quotas() {
        return allQuotas.stream()
                .filter(q -> q.sent() != null || q.own() != null)
                .toList();
    }

    public String words(Quota quota) {
        return t("musrenbang.change.quota", limit(quota.sent()), limit(quota.own()));
    }

    private static String limit(@Nullable Integer number) {
        return number == null ? t("musrenbang.year.noLimit") : Format.number(number);
    }

    public List<Level> scored() {
        return cycle.ladder().levels().stream()
                .filter(level -> !criteriaOf(level).isEmpty())
                .toList();
    }

    public List<Criterion> criteriaOf(Level level) {
        return criteria.stream().filter(c -> c.level() == level).toList();
    }

    /** The ceilings of one level, place by place. */
    public record LevelCeilings(Level level, List<Row> rows) {
        public String anchor() {
            return level.name().toLowerCase(Locale.ROOT);
        }

        public String title() {
            return t("musrenbang.year.ceilingsOf", t(level.labelKey()));
        }

        public String finding() {
            return t(
                    "musrenbang.year.ceilings.finding",
                    Format.brief(sum(rows.stream().map(r -> r.pagu.taken()))),
                    Format.brief(sum(rows.stream().map(r -> r.pagu.ceiling()))));
        }

        public Bars bars() {
            return new Bars(rows.stream()
                    .map(row -> new Bar(row.name, Figure.of(row.pagu.taken()), Figure.of(row.pagu.ceiling()), null))
                    .toList());
        }

        private static Rupiah sum(Stream<Rupiah> amounts) {
            return amounts.reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    /** A place with its ceiling. */
    public record Row(String name, Pagu pagu) {}
}
