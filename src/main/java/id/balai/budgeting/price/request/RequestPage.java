package id.balai.budgeting.price.request;

import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Promise;
import org.jspecify.annotations.Nullable;

/**
 * One request for a price.
 *
 * @param deciding whether this reader may decide on it now
 * @param files whether this reader may open the evidence
 * @param verdict as chosen, {@code granted} and {@code reason} as typed
 */
public record RequestPage(
        PriceRequest request,
        String agency,
        String accountName,
        Promise promise,
        Jejak story,
        boolean deciding,
        boolean files,
        @Nullable String verdict,
        String granted,
        String reason,
        Errors errors) {}
