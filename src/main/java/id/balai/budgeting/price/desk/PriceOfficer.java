package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.book.PriceBookOf.Bringer;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.Locale;

/** Somebody of the price team, as whoever brings a book in. */
final class PriceOfficer {
    private PriceOfficer() {}

    /** @throws NotFound when this person may not keep prices */
    static Bringer bringer(Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.KEEP_PRICES, Place.CITY).orElseThrow(NotFound::new);
        return new Bringer(
                actor.person(), actor.displayName(), post.role().name().toLowerCase(Locale.ROOT), post.title());
    }
}
