package id.balai.budgeting.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.calendar.StageChanges;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page of a year together. */
@Component
class YearPages {
    private static final int MOST_CHANGES = 40;

    private final Schedules schedules;
    private final StageChanges changes;
    private final BudgetVersions versions;

    YearPages(Schedules schedules, StageChanges changes, BudgetVersions versions) {
        this.schedules = schedules;
        this.changes = changes;
        this.versions = versions;
    }

    /** @param actor whose acts it offers; null on the public page */
    YearPage page(FiscalYear year, @Nullable Actor actor, Errors errors) {
        Schedules.OfYear stages = schedules.of(year);
        List<BudgetVersion> frozen = versions.of(year);
        return new YearPage(
                year,
                stages.adopted(),
                PhaseRow.of(stages, frozen),
                frozen,
                changes.of(year, MOST_CHANGES),
                actor == null ? List.of() : acts(year, actor),
                errors);
    }

    private static List<Link> acts(FiscalYear year, Actor actor) {
        String desk = "/kelola/anggaran/" + year;
        List<Link> acts = new ArrayList<>();
        if (Policy.maySomewhere(actor, Permission.SET_CEILINGS)) {
            acts.add(Link.to(desk + "/pagu", t("budgeting.matter.CEILING")));
        }
        if (Policy.maySomewhere(actor, Permission.KEEP_INCOME)) {
            acts.add(Link.to(desk + "/pendapatan", t("budgeting.matter.INCOME")));
        }
        if (Policy.maySomewhere(actor, Permission.VERIFY_RKA)) {
            acts.add(Link.to("/kelola/verifikasi/" + year, t("budgeting.matter.REVIEW")));
        }
        if (Policy.maySomewhere(actor, Permission.KEEP_REALISATION)) {
            acts.add(Link.to(desk + "/realisasi", t("budgeting.real")));
        }
        acts.add(Link.to(desk + "/geser", t("budgeting.geser")));
        if (Policy.maySomewhere(actor, Permission.FREEZE_BUDGET)) {
            acts.add(Link.to(desk + "/bekukan", t("budgeting.freeze")));
        }
        return acts;
    }

    /** @throws NotFound when it is no year */
    static FiscalYear year(int value) {
        try {
            return new FiscalYear(value);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
