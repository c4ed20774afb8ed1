package id.balai.musrenbang.kamus;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final NextKamus next;
    private final Kamus kamus;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    PublishingKamus(
            JdbcClient jdbc,
            KamusEntries entries,
            NextKamus next,
            Kamus kamus,
            Ledger ledger,
            DataVersion data,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.next = next;
        this.kamus = kamus;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /** @param source where it comes from, shown beside it */
    @Transactional
    public void publish(FiscalYear year, String source, List<KamusEntry> published, Actor actor) {
        UUID id = Ids.next();
        if (!add(id, year, source, published)) throw new IllegalStateException("there is a kamus of " + year);
        ledger.append(Decision.on(KIND, id, 1)
                .by(actor.person(), "bapperida")
                .starting(PUBLISHED)
                .with("year", year)
                .with("entries", published.size()));
        changed(year);
    }

    /**
     * Publishes the kamus of a year as {@link NextKamus} drafts it, or says why not.
     *
     * @param reason a sentence of 10 to 1,000 letters
     * @throws NotFound when this person keeps no kamus
     */
    @Transactional
    public Optional<KamusUnpublished> publishNext(FiscalYear year, String reason, Actor actor) {
        HeldPost post = Policy.postFor(actor, Permission.KEEP_KAMUS, Place.CITY).orElseThrow(NotFound::new);
        NextKamus.Draft draft = next.of(year);
        UUID id = Ids.next();
        if (!add(id, year, draft.source(), draft.entries())) return Optional.of(new KamusUnpublished.AlreadyThere());
        Decision decision = Decision.on(KIND, id, 1)
                .by(
                        actor.person(),
                        post.role().name().toLowerCase(Locale.ROOT),
                        post.agency().orElse(null))
                .starting(PUBLISHED)
                .with("year", year)
                .with("entries", draft.entries().size());
        if (draft.from() != null) decision = decision.with("from", draft.from());
        ledger.append(decision.sealing("sentence", reason));
        changed(year);
        return Optional.empty();
    }

    /** False when the year has a kamus. */
    private boolean add(UUID id, FiscalYear year, String source, List<KamusEntry> published) {
        int added = jdbc.sql("""
                        INSERT INTO musrenbang_kamus (id, year, version, source, published_at) VALUES (?, ?, 1, ?, ?)
                        ON CONFLICT (year) DO NOTHING""")
                .params(id, year.value(), source, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) published.forEach(entries::add);
        return added > 0;
    }

    private void changed(FiscalYear year) {
        // Forgotten first: whoever sees the new version of the data must not find the old kamus.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kamus.forget(year);
            }
        });
        data.changed();
    }
}
