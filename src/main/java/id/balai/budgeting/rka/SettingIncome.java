package id.balai.budgeting.rka;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The PPKD says what the city takes in, or finances, under an account of a year. */
@Service
class SettingIncome {
    static final String KIND = "budgeting.income";

    private final Incomes incomes;
    private final Ledger ledger;
    private final DataVersion data;

    SettingIncome(Incomes incomes, Ledger ledger, DataVersion data) {
        this.incomes = incomes;
        this.ledger = ledger;
        this.data = data;
    }

    /**
     * @param basis what says so ("PMK 3/2026"), or empty
     * @throws NotFound when this person may not say that
     */
    @Transactional
    void run(FiscalYear year, AccountCode account, Rupiah amount, String basis, Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.FREEZE_BUDGET, Place.CITY).orElseThrow(NotFound::new);
        Incomes.Set set = incomes.set(year, account, amount, basis);
        ledger.append(Decision.on(KIND, set.id(), set.version())
                .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT))
                .moving(set.version() == 1 ? null : "ditetapkan", "ditetapkan")
                .with("year", year)
                .with("account", account.value())
                .with("amount", amount)
                .sealing("basis", basis));
        data.changed();
    }
}
