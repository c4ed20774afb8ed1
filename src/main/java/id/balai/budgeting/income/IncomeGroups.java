package id.balai.budgeting.income;

import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Income and financing as the Ringkasan APBD tells them: by kelompok and jenis, each with its sum. */
public final class IncomeGroups {
    private static final int KELOMPOK = 2;
    private static final int JENIS = 3;

    private IncomeGroups() {}

    /** A kelompok: {@code 4.1}. */
    public record Group(String code, String name, Rupiah sum, List<Kind> kinds) {}

    /** A jenis: {@code 4.1.01}, and its rows; none where it is itself the deepest that is known. */
    public record Kind(String code, String name, Rupiah sum, List<Row> rows) {}

    public record Row(Income income, String name, String agency) {}

    /** Every code that has to be named. */
    public static Set<String> codes(List<Income> incomes) {
        Set<String> codes = new TreeSet<>();
        for (Income income : incomes) {
            for (int depth = KELOMPOK; depth <= income.account().depth(); depth++) {
                income.account().atDepth(depth).map(AccountCode::value).ifPresent(codes::add);
            }
        }
        return codes;
    }

    /**
     * @param incomes by account
     * @param names of accounts
     * @param agency what an agency is called
     */
    public static List<Group> of(List<Income> incomes, Map<String, String> names, UnaryOperator<String> agency) {
        Map<String, Map<String, List<Row>>> tree = new LinkedHashMap<>();
        for (Income income : incomes) {
            String code = income.account().value();
            tree.computeIfAbsent(at(income, KELOMPOK), k -> new LinkedHashMap<>())
                    .computeIfAbsent(at(income, JENIS), k -> new ArrayList<>())
                    .add(new Row(income, names.getOrDefault(code, code), agency.apply(income.agency())));
        }
        List<Group> groups = new ArrayList<>();
        tree.forEach((code, kinds) -> groups.add(group(code, kinds, names)));
        return groups;
    }

    private static Group group(String code, Map<String, List<Row>> kinds, Map<String, String> names) {
        List<Kind> all = new ArrayList<>();
        kinds.forEach((kind, rows) -> all.add(new Kind(kind, names.getOrDefault(kind, kind), sum(rows), rows)));
        Rupiah sum = all.stream().map(Kind::sum).reduce(Rupiah.ZERO, Rupiah::plus);
        return new Group(code, names.getOrDefault(code, code), sum, all);
    }

    private static Rupiah sum(List<Row> rows) {
        return rows.stream().map(r -> r.income().amount()).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static String at(Income income, int depth) {
        return income.account()
                .atDepth(Math.min(depth, income.account().depth()))
                .orElse(income.account())
                .value();
    }
}
