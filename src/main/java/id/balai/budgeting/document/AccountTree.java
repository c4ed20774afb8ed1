package id.balai.budgeting.document;

import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;
import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Amounts by account, with the sum of every level above: money is entered at the deepest, the rest are sums. */
final class AccountTree {
    private final TreeMap<String, Rupiah> sums = new TreeMap<>();

    static AccountTree of(Map<String, Rupiah> amounts) {
        AccountTree tree = new AccountTree();
        amounts.forEach(tree::add);
        return tree;
    }

    void add(String account, Rupiah amount) {
        AccountCode code = new AccountCode(account);
        for (int depth = 1; depth <= code.depth(); depth++) {
            sums.merge(code.atDepth(depth).orElseThrow().value(), amount, Rupiah::plus);
        }
    }

    /** Every code with its sum, in the order of the chart. */
    SequencedMap<String, Rupiah> all() {
        return sums;
    }

    /** Those below a code, itself included, down to a depth. */
    SortedMap<String, Rupiah> below(String code, int depth) {
        SortedMap<String, Rupiah> found = new TreeMap<>();
        sums.forEach((each, sum) -> {
            if ((each.equals(code) || each.startsWith(code + ".")) && depth(each) <= depth) found.put(each, sum);
        });
        return found;
    }

    Rupiah sum(String code) {
        return sums.getOrDefault(code, Rupiah.ZERO);
    }

    /** Every code that stands in one of these. */
    static Collection<String> codes(Collection<AccountTree> trees) {
        TreeSet<String> codes = new TreeSet<>();
        trees.forEach(tree -> codes.addAll(tree.sums.keySet()));
        return codes;
    }

    static int depth(String code) {
        return new AccountCode(code).depth();
    }
}
