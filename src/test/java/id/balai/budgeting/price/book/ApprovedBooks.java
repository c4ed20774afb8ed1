package id.balai.budgeting.price.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.price.book.PriceTables.PriceTable;
import id.balai.identity.Actor;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import java.util.UUID;

/** Books that somebody of the price team approved who did not bring them in. */
public final class ApprovedBooks {
    private ApprovedBooks() {}

    public static Actor checker() {
        return MusrenbangFixtures.official("Pemeriksa Harga", PostRole.PRICE_TEAM, "Tim Standar Harga", null, null);
    }

    public static void approve(DecidingBook deciding, UUID book) {
        assertThat(deciding.run(book, 1, BookVerb.APPROVE, "Sudah dibandingkan dengan berkasnya.", checker()))
                .isInstanceOf(BookOutcome.Done.class);
    }

    /** The book that a file became, if it became one. */
    public static void approve(DecidingBook deciding, PriceTable table) {
        table.drafted().ifPresent(book -> approve(deciding, book));
    }
}
