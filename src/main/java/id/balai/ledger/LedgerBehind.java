package id.balai.ledger;

import java.time.Duration;

/** The log cannot sign for longer than the city allows; decisions wait until it can. Shown as 503 with Retry-After. */
public final class LedgerBehind extends RuntimeException {
    LedgerBehind(Duration lag) {
        super("the oldest unsigned decision has waited " + lag);
    }
}
