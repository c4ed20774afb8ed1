package id.balai.budgeting.document;

import id.balai.budgeting.document.Paper.Head;
import id.balai.budgeting.document.Paper.Style;
import id.balai.budgeting.document.VersionData.Line;
import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a revision: sebelum, setelah and bertambah/(berkurang) side by side (form RKAP-Rincian Belanja,
 * Permendagri 77/2020). A line that moved to another account or fund left the one and came to the other.
 */
final class RevisedRows {
    static final List<Head> HEADS = List.of(
            new Head("Kode Rekening", false, 11),
            new Head("Uraian", false, 21),
            new Head("Sebelum: Koefisien", false, 10),
            new Head("Harga (Rp)", true, 8),
            new Head("Jumlah (Rp)", true, 9),
            new Head("Setelah: Koefisien", false, 10),
            new Head("Harga (Rp)", true, 8),
            new Head("PPN", true, 4),
            new Head("Jumlah (Rp)", true, 9),
            new Head("Bertambah/ (Berkurang)", true, 10));
    private static final int LEVELS = 6;

    private final FormWords words;
    private final List<Paper.Line> rows = new ArrayList<>();

    private RevisedRows(FormWords words) {
        this.words = words;
    }

    /** A line in the one, the other, or both. */
    private record Pair(@Nullable Line before, @Nullable Line after) {
        Line either() {
            return after != null ? after : Objects.requireNonNull(before);
        }

        Pair with(Line after) {
            return new Pair(before, after);
        }
    }

    private record Key(@Nullable UUID line, String account, String fund) {}

    static List<Paper.Line> of(List<Line> before, List<Line> after, FormWords words) {
        RevisedRows made = new RevisedRows(words);
        made.add(before, after);
        made.total(before, after);
        return made.rows;
    }

    private void add(List<Line> before, List<Line> after) {
        AccountTree had = tree(before);
        AccountTree has = tree(after);
        Map<String, Map<String, List<Pair>>> byAccount = pairs(before, after);
        TreeSet<String> codes = new TreeSet<>(had.all().keySet());
        codes.addAll(has.all().keySet());
        for (String code : codes) {
            Rupiah was = had.all().getOrDefault(code, Rupiah.ZERO);
            Rupiah is = has.all().getOrDefault(code, Rupiah.ZERO);
            rows.add(
                    Paper.Line.of(Style.SUM, 0, code, words.account(code), "", "", was, "", "", "", is, is.minus(was)));
            if (AccountTree.depth(code) == LEVELS) {
                byAccount.getOrDefault(code, Map.of()).forEach(this::components);
            }
        }
    }

    private void total(List<Line> before, List<Line> after) {
        Rupiah was = before.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        Rupiah is = after.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        rows.add(Paper.Line.of(
                Style.SUM, 0, "", "Jumlah Anggaran Sub Kegiatan", "", "", was, "", "", "", is, is.minus(was)));
    }

    private static AccountTree tree(List<Line> lines) {
        AccountTree tree = new AccountTree();
        lines.forEach(line -> tree.add(line.account(), line.amount()));
        return tree;
    }

    /** By account and fund. */
    private static Map<String, Map<String, List<Pair>>> pairs(List<Line> before, List<Line> after) {
        Map<Key, Pair> all = new LinkedHashMap<>();
        before.forEach(line -> all.put(key(line), new Pair(line, null)));
        after.forEach(line -> all.merge(key(line), new Pair(null, line), (known, _) -> known.with(line)));
        Map<String, Map<String, List<Pair>>> sorted = new TreeMap<>();
        all.forEach((key, pair) -> sorted.computeIfAbsent(key.account, _ -> new TreeMap<>())
                .computeIfAbsent(key.fund, _ -> new ArrayList<>())
                .add(pair));
        return sorted;
    }

    private static Key key(Line line) {
        return new Key(line.id(), line.account(), line.fund());
    }

    private void components(String fund, List<Pair> pairs) {
        String name = "[#] Sumber Dana: " + words.fund(fund);
        rows.add(Paper.Line.of(Style.HEAD, 1, "", name, "", "", "", "", "", "", "", ""));
        for (Pair pair : pairs) {
            Line before = pair.before;
            Line after = pair.after;
            Rupiah was = before == null ? Rupiah.ZERO : before.amount();
            Rupiah is = after == null ? Rupiah.ZERO : after.amount();
            rows.add(Paper.Line.of(
                    Style.PLAIN,
                    2,
                    "",
                    pair.either().about(),
                    before == null ? "" : before.koefisien(),
                    before == null ? "" : before.price(),
                    before == null ? "" : was,
                    after == null ? "" : after.koefisien(),
                    after == null ? "" : after.price(),
                    after == null || after.ppn() == 0 ? "" : after.ppn() + "%",
                    after == null ? "" : is,
                    is.minus(was)));
        }
    }
}
