package id.balai.budgeting.worksheet;

import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.rka.BudgetLine;
import id.balai.budgeting.rka.BudgetLines;
import id.balai.budgeting.rka.LineContent;
import id.balai.budgeting.rka.LineFields;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.TypedNumber;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Last year's lines as rows for this year, at the prices of this year's book. What has no price there any more becomes
 * provisional. What carried out a proposal is done and does not come again; what stands already is not offered twice.
 */
@Component
class LastYear {
    private final BudgetLines lines;
    private final StandardPrices prices;
    private final Clock clock;

    LastYear(BudgetLines lines, StandardPrices prices, Clock clock) {
        this.lines = lines;
        this.prices = prices;
        this.clock = clock;
    }

    /** @param sub of this sub kegiatan only, or empty for all */
    List<RawRow> rows(FiscalYear year, AgencyCode agency, String sub) {
        Optional<FiscalYear> last = last(year);
        if (last.isEmpty()) return List.of();
        List<BudgetLine> before = lines.of(last.get(), agency).stream()
                .filter(line -> line.proposal() == null)
                .filter(line ->
                        sub.isEmpty() || line.pot().subKegiatan().value().equals(sub))
                .toList();
        Set<Likeness> standing =
                lines.of(year, agency).stream().map(Likeness::of).collect(Collectors.toCollection(HashSet::new));
        Map<PriceItemCode, StandardPrice> book = book(year, before);
        List<RawRow> rows = new ArrayList<>();
        for (BudgetLine line : before) {
            if (standing.contains(Likeness.of(line))) continue;
            rows.add(row(rows.size() + 2, line, book));
        }
        return rows;
    }

    private static Optional<FiscalYear> last(FiscalYear year) {
        try {
            return Optional.of(new FiscalYear(year.value() - 1));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** By what two lines are about the same thing. */
    private record Likeness(String sub, String account, String name, String about) {
        static Likeness of(BudgetLine line) {
            LineContent content = line.content();
            return new Likeness(
                    line.pot().subKegiatan().value(),
                    content.account().value(),
                    content.name(),
                    content.specification());
        }
    }

    private Map<PriceItemCode, StandardPrice> book(FiscalYear year, List<BudgetLine> before) {
        LocalDate today = LocalDate.now(clock);
        List<PriceItemCode> items = before.stream()
                .map(line -> line.content().item())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return prices.of(items, year).stream()
                .filter(price -> price.isOpen(today))
                .collect(Collectors.toMap(StandardPrice::item, price -> price));
    }

    private static RawRow row(int number, BudgetLine line, Map<PriceItemCode, StandardPrice> book) {
        LineContent content = line.content();
        Map<LineColumn, String> cells = LineSheet.cells(content, LineFields.of(content));
        cells.put(LineColumn.SUB, line.pot().subKegiatan().value());
        cells.remove(LineColumn.NUMBER);
        cells.remove(LineColumn.VERSION);
        cells.remove(LineColumn.AMOUNT);
        PriceItemCode item = content.item();
        StandardPrice price = item == null ? null : book.get(item);
        if (price != null) {
            cells.put(LineColumn.PRICE, TypedNumber.of(price.amount()));
            if (!price.accounts().contains(content.account())) cells.put(LineColumn.ACCOUNT, "");
        } else if (item != null) {
            cells.put(LineColumn.ITEM, "");
            cells.put(LineColumn.PROVISIONAL, "ya");
        }
        return new RawRow(number, cells, null);
    }
}
