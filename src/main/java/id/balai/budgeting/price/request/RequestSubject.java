package id.balai.budgeting.price.request;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Every request is decided on in the log. */
@Component
class RequestSubject implements LedgerSubject {
    @Override
    public String kind() {
        return RequestingPrice.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, state FROM budgeting_price_request";
    }
}
