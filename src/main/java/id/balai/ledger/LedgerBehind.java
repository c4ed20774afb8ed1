package id.balai.ledger;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The log cannot sign for longer than the city allows; decisions wait until it can. Shown as 503. */
public final class LedgerBehind extends ErrorResponseException {
    LedgerBehind(Duration lag) {
        super(HttpStatus.SERVICE_UNAVAILABLE, null);
        setDetail("the oldest unsigned decision has waited " + lag);
    }
}
