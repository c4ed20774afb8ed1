package id.balai.budgeting.price.request;

import java.time.LocalDate;
import java.util.List;

/**
 * All requests for prices.
 *
 * @param asking whether this reader may ask for one
 */
public record RequestsPage(List<PriceRequest> requests, LocalDate today, boolean asking) {
    public boolean late(PriceRequest request) {
        return request.state() == PriceRequest.State.WAITING && request.due().isBefore(today);
    }
}
