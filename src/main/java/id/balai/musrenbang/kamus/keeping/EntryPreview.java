package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.Cost;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.web.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a form of the kamus comes to as it stands: what it points to, its formula and what the example costs. */
public record EntryPreview(List<Check> checks) {
    /** One thing that was looked up. */
    public record Check(boolean good, String words) {}

    static EntryPreview of(EntryForm form) {
        List<Check> checks = new ArrayList<>();
        Referred referred = form.referred();
        PriceBook.Price price = referred.price();
        checks.add(
                price == null
                        ? bad(t("musrenbang.kamuskeep.check.item"))
                        : good(price.name() + ", " + Format.rupiah(price.amount()) + " / "
                                + Format.unit(price.unit())));
        checks.add(named(referred.subName(), "musrenbang.kamuskeep.check.sub"));
        checks.add(named(referred.accountName(), "musrenbang.kamuskeep.check.account"));
        KamusEntry entry = form.entry();
        if (entry == null || price == null) {
            checks.add(bad(t(
                    "musrenbang.kamuskeep.check.later",
                    String.valueOf(form.errors().count()))));
        } else {
            checks.add(good(example(entry, price)));
        }
        return new EntryPreview(checks);
    }

    private static String example(KamusEntry entry, PriceBook.Price price) {
        Cost cost = entry.cost(entry.example(), price);
        String factors = entry.variables().stream().map(EntryPreview::factor).collect(Collectors.joining(" × "));
        return t(
                "musrenbang.kamuskeep.check.example",
                factors,
                Format.rupiah(price.amount()),
                Format.rupiah(cost.amount()));
    }

    private static String factor(KamusVariable v) {
        return v.label() + " " + Format.quantity(v.example(), v.unit());
    }

    private static Check named(String name, String missing) {
        return name.isEmpty() ? bad(t(missing)) : good(name);
    }

    private static Check good(String words) {
        return new Check(true, words);
    }

    private static Check bad(String words) {
        return new Check(false, words);
    }
}
