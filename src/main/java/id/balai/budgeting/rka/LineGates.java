package id.balai.budgeting.rka;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.catalogue.Funds;
import id.balai.budgeting.catalogue.Nomenclature;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.rka.LineRefused.Catalogue;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The gates, in the order in which a planner meets them. Each is a named rule; the first that refuses is told. Codes
 * that were withdrawn stay with the lines that were written with them: on a change, only what changed is asked for.
 */
@Component
class LineGates {
    private final Nomenclature nomenclature;
    private final Accounts accounts;
    private final Funds funds;
    private final StandardPrices prices;
    private final Regions regions;
    private final Clock clock;
    private final List<Gate> gates = List.of(
            this::codesAreInForce, this::itemIsOfTheBook, this::accountIsOfTheItem, this::priceIsWithinStandard);

    /** A rule: the refusal, or empty where the line passes. */
    private interface Gate {
        Optional<LineRefused> check(Candidate line);
    }

    /**
     * A line that wants to be taken.
     *
     * @param before the content that it has now; empty for a new line
     * @param price what the book says of its item
     */
    private record Candidate(
            Pot pot,
            LineContent content,
            Optional<LineContent> before,
            Optional<StandardPrice> price,
            LocalDate today) {
        boolean isNew(Function<LineContent, ? extends @Nullable Object> part) {
            return before.map(b -> !Objects.equals(part.apply(b), part.apply(content)))
                    .orElse(true);
        }
    }

    LineGates(
            Nomenclature nomenclature,
            Accounts accounts,
            Funds funds,
            StandardPrices prices,
            Regions regions,
            Clock clock) {
        this.nomenclature = nomenclature;
        this.accounts = accounts;
        this.funds = funds;
        this.prices = prices;
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws RefusedLine at the first gate that does not open */
    void pass(Pot pot, LineContent content, Optional<LineContent> before) {
        Optional<StandardPrice> price =
                Optional.ofNullable(content.item()).flatMap(item -> prices.find(item, pot.year()));
        Candidate line = new Candidate(pot, content, before, price, LocalDate.now(clock));
        for (Gate gate : gates) {
            Optional<LineRefused> refusal = gate.check(line);
            if (refusal.isPresent()) throw new RefusedLine(refusal.get());
        }
    }

    private Optional<LineRefused> codesAreInForce(Candidate line) {
        LineContent content = line.content;
        LocalDate today = line.today;
        if (line.before.isEmpty() && !nomenclature.isOpen(line.pot.subKegiatan(), today)) {
            return withdrawn(Catalogue.SUB_KEGIATAN, line.pot.subKegiatan().value());
        }
        if (line.isNew(LineContent::account) && !isUsable(content, today)) {
            return withdrawn(Catalogue.ACCOUNT, content.account().value());
        }
        if (line.isNew(LineContent::fund) && !funds.isOpen(content.fund(), today)) {
            return withdrawn(Catalogue.FUND, content.fund().value());
        }
        if (content.place() != null && regions.find(content.place()).isEmpty()) {
            return withdrawn(Catalogue.PLACE, content.place().value());
        }
        return Optional.empty();
    }

    private boolean isUsable(LineContent content, LocalDate today) {
        return content.account().takesMoney()
                && content.account().isSpending()
                && accounts.isOpen(content.account(), today);
    }

    private Optional<LineRefused> itemIsOfTheBook(Candidate line) {
        PriceItemCode item = line.content.item();
        if (item == null) {
            return line.content.provisional() ? Optional.empty() : Optional.of(new LineRefused.ItemMissing());
        }
        if (line.price.isEmpty()) return Optional.of(new LineRefused.ItemUnknown(item, line.pot.year()));
        if (line.isNew(LineContent::item) && !line.price.get().isOpen(line.today)) {
            return withdrawn(Catalogue.PRICE_ITEM, item.value());
        }
        return Optional.empty();
    }

    private Optional<LineRefused> accountIsOfTheItem(Candidate line) {
        return line.price
                .filter(p -> !p.accounts().contains(line.content.account()))
                .map(p -> new LineRefused.AccountNotOfItem(line.content.account(), p.accounts()));
    }

    private Optional<LineRefused> priceIsWithinStandard(Candidate line) {
        Rupiah price = line.content.price();
        return line.price
                .filter(p -> price.exceeds(p.amount()))
                .map(p -> new LineRefused.PriceOverStandard(price, p.amount()));
    }

    private static Optional<LineRefused> withdrawn(Catalogue catalogue, String code) {
        return Optional.of(new LineRefused.CodeWithdrawn(catalogue, code));
    }
}
