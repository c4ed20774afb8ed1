package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.book.PriceBook;
import java.util.List;

/**
 * All books of prices.
 *
 * @param keeper whether the reader is of the price team
 */
public record BooksPage(List<PriceBook> books, boolean keeper) {}
