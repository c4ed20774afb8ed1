package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.book.PriceBook;
import java.time.Instant;
import java.util.List;

/**
 * The desk of the price team.
 *
 * @param waiting books of others that wait for this officer's decision
 */
public record DeskPage(List<PriceBook> waiting, List<PriceBook> books, List<Sent> files) {
    /** A file that was sent; {@code taken} when it became a book. */
    public record Sent(String path, String name, String kind, Instant at, boolean taken) {}
}
