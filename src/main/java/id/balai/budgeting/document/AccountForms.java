package id.balai.budgeting.document;

import id.balai.budgeting.document.Paper.Head;
import id.balai.budgeting.document.Paper.Section;
import id.balai.budgeting.document.Paper.Style;
import id.balai.budgeting.document.VersionData.Income;
import id.balai.budgeting.document.VersionData.Line;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The documents that are accounts with their sums: RKA-Pendapatan and RKA-Pembiayaan of an agency, the Ringkasan APBD, and
 * the Penjabaran of the mayor's regulation (Permendagri 77/2020, lampiran).
 */
@Component
class AccountForms {
    private static final int JENIS = 3;
    private static final int SUB_RINCIAN = 6;

    private final VersionData data;

    AccountForms(VersionData data) {
        this.data = data;
    }

    /** Income (4) or financing (6) of an agency, with its legal basis. */
    List<Section> incomeOf(BudgetVersion version, AgencyCode agency, String account) {
        List<Income> incomes = data.income(version.id(), agency.value()).stream()
                .filter(income -> income.account().startsWith(account))
                .toList();
        AccountTree tree = tree(incomes);
        Map<String, String> names = data.accountNames(tree.all().keySet());
        Map<String, String> bases = incomes.stream().collect(Collectors.toMap(Income::account, Income::basis));
        List<Paper.Line> rows = new ArrayList<>();
        tree.all()
                .forEach((code, sum) -> rows.add(Paper.Line.of(
                        AccountTree.depth(code) == SUB_RINCIAN ? Style.PLAIN : Style.SUM,
                        0,
                        code,
                        names.getOrDefault(code, code),
                        bases.getOrDefault(code, ""),
                        sum)));
        boolean financing = account.equals("6");
        return List.of(new Section(
                "",
                List.of(),
                List.of(
                        new Head("Kode Rekening", false, 18),
                        new Head("Uraian", false, 40),
                        new Head("Dasar Hukum", false, 24),
                        new Head("Jumlah (Rp)", true, 18)),
                rows,
                financing ? tree.sum("6.1").minus(tree.sum("6.2")) : tree.sum(account),
                financing ? "Pembiayaan Neto" : "Jumlah Pendapatan"));
    }

    /**
     * @param before the version that is revised: then each row says before, after, and by how much it grew; null for none
     * @param depth how far down: 3 for the Ringkasan APBD, 6 for the Penjabaran
     */
    List<Section> summary(BudgetVersion version, @Nullable BudgetVersion before, int depth) {
        Sums sums = new Sums(tree(version), before == null ? null : tree(before));
        Map<String, String> names = data.accountNames(sums.codes());
        List<Paper.Line> rows = new ArrayList<>();
        part(rows, sums, names, "4", depth);
        rows.add(sums.row(Style.SUM, "", "Jumlah Pendapatan", tree -> tree.sum("4")));
        part(rows, sums, names, "5", depth);
        rows.add(sums.row(Style.SUM, "", "Jumlah Belanja", tree -> tree.sum("5")));
        rows.add(sums.row(Style.SUM, "", "Total Surplus/(Defisit)", AccountForms::surplus));
        rows.add(sums.blank("6", names.getOrDefault("6", "Pembiayaan Daerah")));
        part(rows, sums, names, "6.1", depth);
        rows.add(sums.row(Style.SUM, "", "Jumlah Penerimaan Pembiayaan", tree -> tree.sum("6.1")));
        part(rows, sums, names, "6.2", depth);
        rows.add(sums.row(Style.SUM, "", "Jumlah Pengeluaran Pembiayaan", tree -> tree.sum("6.2")));
        rows.add(sums.row(Style.SUM, "", "Pembiayaan Neto", AccountForms::net));
        rows.add(sums.row(
                Style.SUM,
                "6.3",
                "Sisa Lebih Pembiayaan Anggaran Tahun Berkenaan",
                tree -> surplus(tree).plus(net(tree))));
        return List.of(new Section("", List.of(), sums.heads(), rows, sums.after.sum("5"), "Jumlah Belanja"));
    }

    private AccountTree tree(BudgetVersion version) {
        AccountTree tree = AccountTree.of(data.spending(version.id()));
        data.income(version.id(), null).forEach(income -> tree.add(income.account(), income.amount()));
        return tree;
    }

    private static Rupiah surplus(AccountTree tree) {
        return tree.sum("4").minus(tree.sum("5"));
    }

    private static Rupiah net(AccountTree tree) {
        return tree.sum("6.1").minus(tree.sum("6.2"));
    }

    private static void part(List<Paper.Line> rows, Sums sums, Map<String, String> names, String code, int depth) {
        for (String each : sums.below(code, depth)) {
            rows.add(sums.row(
                    AccountTree.depth(each) == depth ? Style.PLAIN : Style.SUM,
                    each,
                    names.getOrDefault(each, each),
                    tree -> tree.sum(each)));
        }
    }

    /** What stands in the amount columns: one version, or the one before it too. */
    private record Sums(AccountTree after, @Nullable AccountTree before) {
        Set<String> codes() {
            Set<String> codes = new TreeSet<>(after.all().keySet());
            if (before != null) codes.addAll(before.all().keySet());
            return codes;
        }

        Set<String> below(String code, int depth) {
            Set<String> codes = new TreeSet<>(after.below(code, depth).keySet());
            if (before != null) codes.addAll(before.below(code, depth).keySet());
            return codes;
        }

        Paper.Line row(Style style, String code, String label, Function<AccountTree, Rupiah> sum) {
            Rupiah now = sum.apply(after);
            if (before == null) return Paper.Line.of(style, 0, code, label, now);
            Rupiah was = sum.apply(before);
            return Paper.Line.of(style, 0, code, label, was, now, now.minus(was));
        }

        Paper.Line blank(String code, String label) {
            return before == null
                    ? Paper.Line.of(Style.SUM, 0, code, label, "")
                    : Paper.Line.of(Style.SUM, 0, code, label, "", "", "");
        }

        List<Head> heads() {
            return before == null
                    ? AccountForms.heads()
                    : List.of(
                            new Head("Kode", false, 14),
                            new Head("Uraian", false, 38),
                            new Head("Sebelum (Rp)", true, 16),
                            new Head("Sesudah (Rp)", true, 16),
                            new Head("Bertambah/(Berkurang)", true, 16));
        }
    }

    /** An agency's income, then its spending by program, kegiatan, sub kegiatan and account. */
    List<Section> detail(BudgetVersion version, AgencyCode agency) {
        List<Section> sections = new ArrayList<>();
        AccountTree income = tree(data.income(version.id(), agency.value()));
        Map<String, String> names = data.accountNames(income.all().keySet());
        if (!income.all().isEmpty()) {
            List<Paper.Line> rows = new ArrayList<>();
            income.all()
                    .forEach((code, sum) -> rows.add(Paper.Line.of(
                            AccountTree.depth(code) == SUB_RINCIAN ? Style.PLAIN : Style.SUM,
                            0,
                            code,
                            names.getOrDefault(code, code),
                            sum)));
            sections.add(new Section(
                    "Pendapatan dan Pembiayaan", List.of(), heads(), rows, income.sum("4"), "Jumlah Pendapatan"));
        }
        sections.add(spending(version, agency));
        return sections;
    }

    private Section spending(BudgetVersion version, AgencyCode agency) {
        List<Line> lines = data.lines(version.id(), agency.value());
        Map<String, Rupiah> levels = new TreeMap<>();
        Map<String, AccountTree> bySub = new LinkedHashMap<>();
        for (Line line : lines) {
            for (int end : new int[] {7, 12, line.sub().length()}) {
                levels.merge(line.sub().substring(0, end), line.amount(), Rupiah::plus);
            }
            bySub.computeIfAbsent(line.sub(), sub -> new AccountTree()).add(line.account(), line.amount());
        }
        Map<String, String> nomenclature = data.nomenclature(bySub.keySet());
        Map<String, String> accounts = data.accountNames(AccountTree.codes(bySub.values()));
        List<Paper.Line> rows = new ArrayList<>();
        levels.forEach((code, sum) -> {
            rows.add(Paper.Line.of(Style.SUM, 0, code, nomenclature.getOrDefault(code, code), sum));
            AccountTree tree = bySub.get(code);
            if (tree == null) return;
            tree.all()
                    .forEach((account, amount) -> rows.add(Paper.Line.of(
                            AccountTree.depth(account) == SUB_RINCIAN ? Style.PLAIN : Style.HEAD,
                            AccountTree.depth(account) == SUB_RINCIAN ? 2 : 1,
                            account,
                            accounts.getOrDefault(account, account),
                            amount)));
        });
        Rupiah all = lines.stream().map(Line::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        return new Section("Belanja", List.of(), heads(), rows, all, "Jumlah Belanja");
    }

    static int depthOf(BookKind kind) {
        return kind == BookKind.RINGKASAN ? JENIS : SUB_RINCIAN;
    }

    private static List<Head> heads() {
        return List.of(new Head("Kode", false, 18), new Head("Uraian", false, 60), new Head("Jumlah (Rp)", true, 22));
    }

    private static AccountTree tree(List<Income> incomes) {
        AccountTree tree = new AccountTree();
        incomes.forEach(income -> tree.add(income.account(), income.amount()));
        return tree;
    }
}
