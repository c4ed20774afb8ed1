package id.balai.musrenbang;

import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * The standard prices that the kamus computes with, and the names of what its entries point to. Implemented by
 * budgeting, so that a proposal and its budget line have one price from one book.
 */
public interface PriceBook {
    /** The price of an item in a year's book; empty when the book does not have it. */
    Optional<Price> find(PriceItemCode item, FiscalYear year);

    /** The prices of many items at once; those that the year's book does not have are missing. One query. */
    Map<PriceItemCode, Price> of(Collection<PriceItemCode> items, FiscalYear year);

    /** The name of a sub kegiatan in a year; empty when the nomenclature does not have it. */
    Optional<String> nameOf(NomenclatureCode subKegiatan, FiscalYear year);

    /** The name of an account; empty when the chart does not have it. */
    Optional<String> nameOf(AccountCode account);

    /**
     * @param name as the book has it
     * @param unit what the price is for: {@code m}, {@code m2}, {@code unit}, {@code OK}
     * @param version which state of the book: grows when the item's price changes
     * @param source where the price comes from, as it is shown beside every price
     */
    record Price(PriceItemCode item, String name, String unit, Rupiah amount, int version, String source) {}
}
