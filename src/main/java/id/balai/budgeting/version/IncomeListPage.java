package id.balai.budgeting.version;

import id.balai.budgeting.income.IncomeGroups;
import java.util.List;

/**
 * What comes in and is financed in a version.
 *
 * @param groups as the Ringkasan APBD tells them
 */
public record IncomeListPage(BudgetVersion version, List<IncomeGroups.Group> groups) {
    public String csv() {
        return version.path() + "/pendapatan.csv";
    }
}
