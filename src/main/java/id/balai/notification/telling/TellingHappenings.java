package id.balai.notification.telling;

import id.balai.database.Cities;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.notification.Decided;
import id.balai.notification.Happening;
import id.balai.notification.HappeningSource;
import id.balai.notification.inbox.Notes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the decision log from where it stopped and tells the people concerned. News and cursor are saved in one
 * transaction: killed at any moment, it begins again where it had really stopped.
 *
 * <p>News older than a month are not told: a city that gets this program does not hear its whole past.
 */
@Component
public class TellingHappenings {
    static final int AT_ONCE = 200;

    /** What happened longer ago is no news. */
    private static final Duration NEWS = Duration.ofDays(30);

    private final Ledger ledger;
    private final Cursors cursors;
    private final List<HappeningSource> sources;
    private final Recipients recipients;
    private final Notes notes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingHappenings(
            Ledger ledger,
            Cursors cursors,
            List<HappeningSource> sources,
            Recipients recipients,
            Notes notes,
            TransactionTemplate transaction,
            Clock clock) {
        this.ledger = ledger;
        this.cursors = cursors;
        this.sources = sources;
        this.recipients = recipients;
        this.notes = notes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** When it is done, in every city. */
    @Component
    static class EveryFewSeconds {
        private final Cities cities;
        private final TellingHappenings telling;

        EveryFewSeconds(Cities cities, TellingHappenings telling) {
            this.cities = cities;
            this.telling = telling;
        }

        @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
        void tell() {
            cities.inEachOpen("telling happenings", telling::tellAll);
        }
    }

    /** Tells the current city's, to the end of its log. */
    public void tellAll() {
        for (int year : ledger.years()) {
            while (Boolean.TRUE.equals(transaction.execute(_ -> tellSome(year))))
                ;
        }
    }

    /** @return whether there may be more */
    private boolean tellSome(int year) {
        Optional<Long> from = cursors.take(year);
        if (from.isEmpty()) return false;
        List<LedgerEntry> entries = ledger.from(year, from.get(), AT_ONCE);
        if (entries.isEmpty()) return false;
        notes.add(recipients.of(happenings(entries)));
        cursors.moveTo(year, from.get() + entries.size());
        return entries.size() == AT_ONCE;
    }

    private List<Happening> happenings(List<LedgerEntry> entries) {
        Instant oldest = clock.instant().minus(NEWS);
        List<Happening> happenings = new ArrayList<>();
        for (HappeningSource source : sources) {
            List<Decided> decided = entries.stream()
                    .filter(entry -> entry.kind().equals(source.kind()) && entry.version() > 0)
                    .filter(entry -> !entry.time().isBefore(oldest))
                    .map(entry -> new Decided(entry.id().value(), entry.object(), entry.version()))
                    .toList();
            if (!decided.isEmpty()) happenings.addAll(source.tell(decided));
        }
        return happenings;
    }
}
