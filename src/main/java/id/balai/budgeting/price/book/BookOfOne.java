package id.balai.budgeting.price.book;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.book.PriceBookOf.Bringer;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A new item of its own book: brought in by who asked for it, approved by who decided. */
@Component
public class BookOfOne {
    private final PriceStore store;
    private final DecidingBook deciding;

    BookOfOne(PriceStore store, DecidingBook deciding) {
        this.store = store;
        this.deciding = deciding;
    }

    /** What is priced. */
    public record Item(
            PriceKind kind,
            FiscalYear year,
            String group,
            String name,
            String specification,
            String unit,
            String account,
            Rupiah amount) {}

    /**
     * @param reason why it has this price, also where the same has another; 10 letters at least
     * @throws IllegalStateException when it cannot be approved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PriceItemCode approved(
            Item item, String source, PersonId asker, String name, String post, String reason, Actor by) {
        PriceStore.ItemKey key = new PriceStore.ItemKey(item.group, item.name, item.specification, item.unit);
        PriceItemCode code = PriceItemCode.of(item.group, store.serials().getOrDefault(item.group, 0) + 1);
        int variant = store.nextVariant(item.kind, key);
        SameThings same = store.sameThings(item.year, "");
        same.touch(code.value(), item.name, item.specification, item.unit, item.amount.amount());
        PriceBookOf book = new PriceBookOf(
                item.kind,
                item.year,
                new NonBlank(source),
                false,
                new PriceBookOf.Terms("", "", null, null, reason, PriceBookOf.Origin.REQUEST),
                new Bringer(asker, name, "planner", post));
        PriceStore.Quote quote =
                new PriceStore.Quote(code, key, variant, item.amount.amount(), Set.of(item.account), "");
        UUID id = store.save(book, Map.of(), List.of(quote), same.spreads().size(), null);
        BookOutcome outcome = deciding.run(id, 1, BookVerb.APPROVE, reason, by);
        if (!(outcome instanceof BookOutcome.Done)) throw new IllegalStateException("book " + id + ": " + outcome);
        return code;
    }
}
