package id.balai.musrenbang.kamus;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Publishing the kamus of a year: one decision, after which its entries can be chosen. */
@Service
public class PublishingKamus {
    static final String KIND = "musrenbang.kamus";
    static final String PUBLISHED = "terbit";

    private final JdbcClient jdbc;
    private final KamusEntries entries;
    private final Kamus kamus;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    PublishingKamus(JdbcClient jdbc, KamusEntries entries, Kamus kamus, Ledger ledger, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.kamus = kamus;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /** @param source where it comes from, shown beside it */
    @Transactional
    public void publish(FiscalYear year, String source, List<KamusEntry> published, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("INSERT INTO musrenbang_kamus (id, year, version, source, published_at) VALUES (?, ?, 1, ?, ?)")
                .params(id, year.value(), source, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        published.forEach(entries::add);
        ledger.append(Decision.on(KIND, id, 1)
                .by(actor.person(), "bapperida")
                .starting(PUBLISHED)
                .with("year", year)
                .with("entries", published.size()));
        data.changed();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kamus.forget(year);
            }
        });
    }
}
