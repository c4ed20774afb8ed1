package id.balai.ledger;

import id.balai.web.FootState;
import org.springframework.stereotype.Component;

/** Tells the foot of every page how the log stands. */
@Component
class LedgerFoot implements FootState.Source {
    private final Ledger ledger;

    LedgerFoot(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public FootState foot() {
        LedgerState state = ledger.state();
        return new FootState(state.entries(), state.signed().orElse(null));
    }
}
