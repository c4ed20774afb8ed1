package id.balai.ledger.publication;

import id.balai.database.City;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/** The logs of one city, while this process leads it. */
final class CitySequencer {
    private final City city;
    private final LogOpening opening;
    private final LogYears years;
    private final TransactionTemplate transactions;
    private final Map<Integer, OpenLog> logs = new HashMap<>();

    CitySequencer(City city, LogOpening opening, LogYears years, TransactionTemplate transactions) {
        this.city = city;
        this.opening = opening;
        this.years = years;
        this.transactions = transactions;
    }

    /** On taking the lead: what a predecessor placed but could not sign is signed now. */
    void takeOver() throws IOException {
        for (LogYear each : years.list()) log(each.year());
    }

    /** Takes everything that waits into the logs of its years. */
    void advance() throws IOException {
        for (int year : years.yearsWaiting()) {
            while (log(year).advance()) Thread.onSpinWait();
        }
    }

    private OpenLog log(int year) throws IOException {
        OpenLog known = logs.get(year);
        if (known != null) return known;
        OpenLog opened = opening.open(city, year, years, transactions);
        logs.put(year, opened);
        return opened;
    }
}
