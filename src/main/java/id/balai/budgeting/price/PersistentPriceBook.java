package id.balai.budgeting.price;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.catalogue.Nomenclature;
import id.balai.budgeting.catalogue.NomenclatureEntry;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.musrenbang.PriceBook;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the kamus usulan asks of the standard prices. */
@Component
class PersistentPriceBook implements PriceBook {
    private final StandardPrices prices;
    private final Nomenclature nomenclature;
    private final Accounts accounts;

    PersistentPriceBook(StandardPrices prices, Nomenclature nomenclature, Accounts accounts) {
        this.prices = prices;
        this.nomenclature = nomenclature;
        this.accounts = accounts;
    }

    @Override
    public Optional<Price> find(PriceItemCode item, FiscalYear year) {
        return prices.find(item, year).map(PersistentPriceBook::quote);
    }

    @Override
    public Map<PriceItemCode, Price> of(Collection<PriceItemCode> items, FiscalYear year) {
        return prices.of(items, year).stream()
                .map(PersistentPriceBook::quote)
                .collect(Collectors.toMap(Price::item, Function.identity()));
    }

    @Override
    public Optional<String> nameOf(NomenclatureCode subKegiatan, FiscalYear year) {
        return nomenclature.find(subKegiatan).map(NomenclatureEntry::name);
    }

    @Override
    public Optional<String> nameOf(AccountCode account) {
        return accounts.nameOf(account);
    }

    private static Price quote(StandardPrice price) {
        return new Price(price.item(), price.name(), price.unit(), price.amount(), price.version(), price.source());
    }
}
