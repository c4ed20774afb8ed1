package id.balai.budgeting.version;

import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Flow;
import id.balai.web.kit.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Money of a version from where it comes to what it is for. */
@Component
class MoneyFlow {
    /** As many as keep their words legible on a phone. */
    private static final int MOST = 8;

    private final Sums sums;

    MoneyFlow(Sums sums) {
        this.sums = sums;
    }

    /** A stream that comes in: accounts that begin so. */
    private record Stream(String word, Group group, List<String> accounts) {}

    private static final List<Stream> STREAMS = List.of(
            new Stream("state", Group.D, List.of("4.2.01")),
            new Stream("province", Group.D, List.of("4.2.02")),
            new Stream("tax", Group.B, List.of("4.1.01")),
            new Stream("fee", Group.B, List.of("4.1.02")),
            new Stream("own", Group.B, List.of("4.1.03", "4.1.04")),
            new Stream("other", Group.E, List.of("4.3")),
            new Stream("financing", Group.C, List.of("6.1")));

    /** @param spending what it is for, the largest first; null where the version does not say what comes in */
    @Nullable
    Flow of(BudgetVersion version, List<BudgetPage.Row> spending) {
        Map<String, Rupiah> income = sums.income(version.id());
        if (income.isEmpty() || spending.isEmpty()) return null;
        List<Flow.Part> in = new ArrayList<>();
        for (Stream stream : STREAMS) {
            in.add(new Flow.Part(
                    Text.t("budgeting.flow." + stream.word),
                    sum(income, stream.accounts),
                    stream.group,
                    version.path() + "/pendapatan"));
        }
        List<Flow.Part> out = new ArrayList<>();
        List<BudgetPage.Row> drawn = spending.size() <= MOST ? spending : spending.subList(0, MOST - 1);
        for (BudgetPage.Row row : drawn) out.add(new Flow.Part(row.name(), row.amount(), group(row), row.href()));
        Rupiah rest = spending.subList(drawn.size(), spending.size()).stream()
                .map(BudgetPage.Row::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
        out.add(new Flow.Part(Text.t("budgeting.others"), rest, Group.E, version.path() + "?menurut=skpd#untuk-apa"));
        out.add(new Flow.Part(
                Text.t("budgeting.out.financing"),
                sum(income, List.of("6.2")),
                Group.E,
                version.path() + "/pendapatan"));
        return new Flow(finding(in, out), Text.t("budgeting.flow.whole"), in, out);
    }

    private static Group group(BudgetPage.Row row) {
        for (Group group : Group.values()) if (group.css().equals(row.css())) return group;
        return Group.E;
    }

    private static String finding(List<Flow.Part> in, List<Flow.Part> out) {
        Flow.Part most =
                in.stream().max((a, b) -> a.amount().compareTo(b.amount())).orElseThrow();
        Rupiah all = in.stream().map(Flow.Part::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        double share = all.isZero()
                ? 0
                : most.amount().amount().doubleValue() / all.amount().doubleValue();
        return Text.t(
                "budgeting.flow.finding",
                most.label(),
                Format.percent(share),
                out.getFirst().label(),
                Format.brief(out.getFirst().amount()));
    }

    private static Rupiah sum(Map<String, Rupiah> income, List<String> prefixes) {
        return income.entrySet().stream()
                .filter(e -> prefixes.stream().anyMatch(e.getKey()::startsWith))
                .map(Map.Entry::getValue)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
