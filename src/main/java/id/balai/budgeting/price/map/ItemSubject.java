package id.balai.budgeting.price.map;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** What was decided on items is in the log. */
@Component
class ItemSubject implements LedgerSubject {
    @Override
    public String kind() {
        return ChangingItem.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'ditetapkan' AS state FROM budgeting_price_item_decision";
    }
}
