package id.balai.musrenbang.kamus;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.PriceBook;
import java.math.BigDecimal;

/**
 * What a work costs by the kamus: volume times the price of the year's book. Always computed by the server.
 *
 * @param volume in {@code price.unit()}, at most four decimals
 * @param amount whole rupiah, half up
 */
public record Cost(Sizes sizes, BigDecimal volume, PriceBook.Price price, Rupiah amount) {}
