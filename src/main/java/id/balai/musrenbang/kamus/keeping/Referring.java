package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.keeping.EntryForm.Reading;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.kit.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks up what an entry points to: the agency, the sub kegiatan, the account and the price of the year's book. */
@Component
class Referring {
    private final PriceBook prices;
    private final Agencies agencies;
    private final Clock clock;

    Referring(PriceBook prices, Agencies agencies, Clock clock) {
        this.prices = prices;
        this.agencies = agencies;
        this.clock = clock;
    }

    Referred read(Map<String, String> typed, FiscalYear year, Reading r) {
        Optional<AgencyCode> agency = r.code(EntryForm.AGENCY, AgencyCode::new)
                .filter(code -> standing().stream().anyMatch(a -> a.code().equals(code)));
        if (agency.isEmpty()) r.wrong(EntryForm.AGENCY, t("musrenbang.kamuskeep.choose"));
        Optional<NomenclatureCode> sub =
                r.code(EntryForm.SUB, NomenclatureCode::new).filter(NomenclatureCode::isSubKegiatan);
        Optional<String> subName = sub.flatMap(code -> prices.nameOf(code, year));
        if (subName.isEmpty()) r.wrong(EntryForm.SUB, t("musrenbang.kamuskeep.sub.wrong", year.toString()));
        Optional<AccountCode> account =
                r.code(EntryForm.ACCOUNT, AccountCode::new).filter(code -> code.takesMoney() && code.isSpending());
        Optional<String> accountName = account.flatMap(prices::nameOf);
        if (accountName.isEmpty()) r.wrong(EntryForm.ACCOUNT, t("musrenbang.kamuskeep.account.wrong"));
        Optional<PriceBook.Price> price =
                r.code(EntryForm.ITEM, PriceItemCode::new).flatMap(code -> prices.find(code, year));
        if (price.isEmpty()) r.wrong(EntryForm.ITEM, t("musrenbang.kamuskeep.item.wrong", year.toString()));
        return new Referred(
                agency.orElse(null),
                sub.orElse(null),
                subName.orElse(""),
                account.orElse(null),
                accountName.orElse(""),
                price.orElse(null));
    }

    /** The agencies to choose from: those that stand today. */
    List<Choice> agencyChoices() {
        return standing().stream()
                .map(a -> Choice.of(a.code().value(), a.name()))
                .toList();
    }

    private List<Agency> standing() {
        return agencies.on(LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA));
    }
}
