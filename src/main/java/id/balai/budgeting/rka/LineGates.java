package id.balai.budgeting.rka;

import id.balai.budgeting.catalogue.CodesInForce;
import id.balai.budgeting.catalogue.CodesInForce.InForce;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.rka.LineRefused.Catalogue;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The gates, in the order in which a planner meets them. Each is a named rule; the first that refuses is told. Codes
 * that were withdrawn stay with the lines that were written with them: on a change, only what changed is asked for.
 */
@Component
class LineGates {
    private static final int SHORTEST_RULE = 10;

    private final CodesInForce codes;
    private final StandardPrices prices;
    private final Regions regions;
    private final Clock clock;
    private final List<Gate> gates = List.of(
            this::codesAreInForce,
            this::itemIsOfTheBook,
            this::accountIsOfTheItem,
            this::priceIsWithinStandard,
            this::recipientIsNamed);

    /** A rule: the refusal, or empty where the line passes. */
    private interface Gate {
        Optional<LineRefused> check(Candidate line);
    }

    /**
     * A line that wants to be taken.
     *
     * @param before the content that it has now; empty for a new line
     * @param price what the book says of its item
     * @param inForce the codes that may be used today, of those that it names
     */
    private record Candidate(
            Pot pot,
            LineContent content,
            Optional<LineContent> before,
            Optional<StandardPrice> price,
            InForce inForce,
            LocalDate today) {
        boolean isNew(Function<LineContent, ? extends @Nullable Object> part) {
            return before.map(b -> !Objects.equals(part.apply(b), part.apply(content)))
                    .orElse(true);
        }
    }

    LineGates(CodesInForce codes, StandardPrices prices, Regions regions, Clock clock) {
        this.codes = codes;
        this.prices = prices;
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws RefusedLine at the first gate that does not open */
    void pass(Pot pot, LineContent content, Optional<LineContent> before) {
        pass(List.of(new NewLine(pot, content, null)), before);
    }

    /**
     * Many new lines; what they need to know is read once for all of them.
     *
     * @throws RefusedLine at the first gate that does not open
     */
    void pass(List<NewLine> lines) {
        pass(lines, Optional.empty());
    }

    private void pass(List<NewLine> lines, Optional<LineContent> before) {
        List<Asked> asked = lines.stream()
                .map(line -> new Asked(line.pot(), line.content(), before))
                .toList();
        for (Optional<LineRefused> refusal : ask(asked)) {
            if (refusal.isPresent()) throw new RefusedLine(refusal.get());
        }
    }

    /** @param before the content that it has now; empty for a new line */
    record Asked(Pot pot, LineContent content, Optional<LineContent> before) {}

    /** What the gates say of each, in the same order: the first refusal, or empty. */
    List<Optional<LineRefused>> ask(List<Asked> lines) {
        LocalDate today = LocalDate.now(clock);
        InForce inForce = codes.on(
                today,
                lines.stream().map(line -> line.pot().subKegiatan()).toList(),
                lines.stream().map(line -> line.content().account()).toList(),
                lines.stream().map(line -> line.content().fund()).toList());
        Map<Priced, StandardPrice> book = book(lines);
        return lines.stream()
                .map(line -> {
                    Optional<StandardPrice> price = Optional.ofNullable(book.get(
                            new Priced(line.content().item(), line.pot().year())));
                    return refusal(new Candidate(line.pot(), line.content(), line.before(), price, inForce, today));
                })
                .toList();
    }

    /** What the books of their years say of the items that lines name. */
    private Map<Priced, StandardPrice> book(List<Asked> lines) {
        Map<FiscalYear, Set<PriceItemCode>> wanted = new HashMap<>();
        for (Asked line : lines) {
            PriceItemCode item = line.content().item();
            if (item != null)
                wanted.computeIfAbsent(line.pot().year(), _ -> new HashSet<>()).add(item);
        }
        Map<Priced, StandardPrice> book = new HashMap<>();
        wanted.forEach((year, items) ->
                prices.of(items, year).forEach(price -> book.put(new Priced(price.item(), year), price)));
        return book;
    }

    private record Priced(@Nullable PriceItemCode item, FiscalYear year) {}

    private Optional<LineRefused> refusal(Candidate line) {
        return gates.stream().flatMap(gate -> gate.check(line).stream()).findFirst();
    }

    private Optional<LineRefused> codesAreInForce(Candidate line) {
        LineContent content = line.content;
        if (line.before.isEmpty() && !line.inForce.has(line.pot.subKegiatan())) {
            return withdrawn(Catalogue.SUB_KEGIATAN, line.pot.subKegiatan().value());
        }
        if (line.isNew(LineContent::account) && !isUsable(line)) {
            return withdrawn(Catalogue.ACCOUNT, content.account().value());
        }
        if (line.isNew(LineContent::fund) && !line.inForce.has(content.fund())) {
            return withdrawn(Catalogue.FUND, content.fund().value());
        }
        if (content.place() != null && regions.find(content.place()).isEmpty()) {
            return withdrawn(Catalogue.PLACE, content.place().value());
        }
        return Optional.empty();
    }

    private static boolean isUsable(Candidate line) {
        AccountCode account = line.content.account();
        return account.takesMoney() && account.isSpending() && line.inForce.has(account);
    }

    private Optional<LineRefused> itemIsOfTheBook(Candidate line) {
        PriceItemCode item = line.content.item();
        if (item == null) return withoutItem(line.content);
        if (line.price.isEmpty()) return Optional.of(new LineRefused.ItemUnknown(item, line.pot.year()));
        if (line.isNew(LineContent::item) && !line.price.get().isOpen(line.today)) {
            return withdrawn(Catalogue.PRICE_ITEM, item.value());
        }
        return Optional.empty();
    }

    /** What the book does not price names the rule that sets it. */
    private static Optional<LineRefused> withoutItem(LineContent content) {
        if (content.provisional()) return Optional.empty();
        if (!SpendingKind.of(content.account()).isSetByRule()) return Optional.of(new LineRefused.ItemMissing());
        return content.note().length() >= SHORTEST_RULE
                ? Optional.empty()
                : Optional.of(new LineRefused.RuleMissing(content.account()));
    }

    private Optional<LineRefused> recipientIsNamed(Candidate line) {
        LineContent content = line.content;
        boolean named = content.provisional()
                || !SpendingKind.of(content.account()).isGiven()
                || content.recipient().isNamed();
        return named ? Optional.empty() : Optional.of(new LineRefused.RecipientMissing(content.account()));
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
