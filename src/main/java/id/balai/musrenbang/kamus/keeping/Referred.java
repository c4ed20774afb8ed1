package id.balai.musrenbang.kamus.keeping;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.musrenbang.PriceBook;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an entry points to, as far as it was found in the catalogues of the year; null what was not.
 *
 * @param subName name of the sub kegiatan, {@code accountName} of the account; empty when not found
 */
record Referred(
        @Nullable AgencyCode agency,
        @Nullable NomenclatureCode sub,
        String subName,
        @Nullable AccountCode account,
        String accountName,
        PriceBook.@Nullable Price price) {
    /** The unit in which its price counts; empty without a price. */
    String unit() {
        return price == null ? "" : price.unit();
    }

    AgencyCode agencyOrThrow() {
        return Objects.requireNonNull(agency);
    }

    NomenclatureCode subOrThrow() {
        return Objects.requireNonNull(sub);
    }

    AccountCode accountOrThrow() {
        return Objects.requireNonNull(account);
    }

    PriceBook.Price priceOrThrow() {
        return Objects.requireNonNull(price);
    }
}
