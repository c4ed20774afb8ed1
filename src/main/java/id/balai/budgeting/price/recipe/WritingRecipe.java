package id.balai.budgeting.price.recipe;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.book.DecidingBook;
import id.balai.budgeting.price.book.DraftingBook;
import id.balai.budgeting.price.book.PriceBook;
import id.balai.budgeting.price.book.PriceBookOf;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PriceItemCode;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recipes become prices only by a book that somebody else approves: when one is written, and when the prices of its
 * components changed, which computes all of the year anew.
 */
@Service
public class WritingRecipe implements DecidingBook.AfterApproval {
    private final Recipes recipes;
    private final DraftingBook drafting;

    WritingRecipe(Recipes recipes, DraftingBook drafting) {
        this.recipes = recipes;
        this.drafting = drafting;
    }

    /**
     * A recipe for an item that has a price in that year.
     *
     * @param reason why it is written so; becomes public
     * @return the draft book
     * @throws NotFound when this person may not keep prices
     */
    @Transactional
    public UUID write(PriceItemCode item, FiscalYear year, Recipe recipe, String source, String reason, Actor actor) {
        return draft(year, List.of(new Recipes.Work(item, recipe)), source, reason, actor);
    }

    @Override
    public void on(PriceBook approved, Actor by) {
        if (approved.kind() == PriceKind.HSPK) return;
        List<Recipes.Work> changed = recipes.outdated(approved.year());
        if (changed.isEmpty()) return;
        String why = approved.kind() + " " + approved.year() + " edisi " + approved.edition();
        draft(
                approved.year(),
                changed,
                "Dihitung ulang dari " + why,
                "Harga komponennya berubah dengan " + why + ".",
                by);
    }

    private UUID draft(FiscalYear year, List<Recipes.Work> works, String source, String reason, Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.KEEP_PRICES, Place.CITY).orElseThrow(NotFound::new);
        PriceBookOf book = new PriceBookOf(
                PriceKind.HSPK,
                year,
                new NonBlank(source),
                recipes.isSample(year, works),
                new PriceBookOf.Terms("", "", null, null, reason, PriceBookOf.Origin.RECOMPUTED),
                new PriceBookOf.Bringer(
                        actor.person(),
                        actor.displayName(),
                        post.role().name().toLowerCase(Locale.ROOT),
                        post.title()));
        UUID id = drafting.begin(book, new DraftingBook.Content(works.size(), 0, null));
        recipes.add(id, year, works);
        return id;
    }
}
