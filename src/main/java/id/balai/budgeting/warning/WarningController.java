package id.balai.budgeting.warning;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.kernel.FiscalYear;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a version is warned of, for everybody. Nothing here stops anything. */
@Controller
@Open
class WarningController {
    private final BudgetVersions versions;
    private final ShareRules rules;
    private final Warnings warnings;
    private final Crowds crowds;

    WarningController(BudgetVersions versions, ShareRules rules, Warnings warnings, Crowds crowds) {
        this.versions = versions;
        this.rules = rules;
        this.warnings = warnings;
        this.crowds = crowds;
    }

    @Kept
    @GetMapping("/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/peringatan")
    String page(@PathVariable String year, @PathVariable String version, Model model) {
        List<BudgetVersion> all = versions.of(year(year));
        BudgetVersion wanted = all.stream()
                .filter(each -> each.code().equals(version))
                .filter(each -> !each.stage().isOfCeilings())
                .findFirst()
                .orElseThrow(NotFound::new);
        Optional<BudgetVersion> before = all.stream()
                .filter(each -> each.serial() < wanted.serial())
                .filter(each -> !each.stage().isOfCeilings())
                .reduce((_, later) -> later);
        List<SpendingPart> spending = warnings.spending(wanted);
        model.addAttribute(
                "page",
                new WarningsPage(
                        wanted,
                        rules.on(LocalDate.of(wanted.year().value(), 1, 1)).stream()
                                .map(rule -> Share.of(rule, spending))
                                .toList(),
                        warnings.outliers(wanted),
                        crowds.of(wanted),
                        before.orElse(null),
                        before.map(b -> warnings.late(wanted, b)).orElse(List.of())));
        return "budgeting/warning/page";
    }

    private static FiscalYear year(String text) {
        return FiscalYear.find(text).orElseThrow(NotFound::new);
    }
}
