package id.balai.musrenbang.kamus;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.kamus.KamusChange.Kind;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Changing a published kamus: an entry is added, gets another version, is closed or opened again; each is one decision
 * with its reason, and gives the year's kamus its next version. Proposals keep the version they were computed with.
 */
@Service
public class ChangingKamus {
    private final KamusChanges changes;
    private final KamusEntries entries;
    private final Kamus kamus;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    ChangingKamus(
            KamusChanges changes, KamusEntries entries, Kamus kamus, Ledger ledger, DataVersion data, Clock clock) {
        this.changes = changes;
        this.entries = entries;
        this.kamus = kamus;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Adds an entry with a new code.
     *
     * @param reason a sentence of 10 to 1,000 letters, which becomes public
     * @throws NotFound when the year has no published kamus
     */
    @Transactional
    public KamusOutcome add(KamusEntry entry, String reason, Actor actor) {
        KamusEdition edition = edition(entry.year());
        Optional<KamusEntry> taken = entries.newest(entry.year(), entry.code());
        if (taken.isPresent()) return new KamusOutcome.CodeTaken(taken.get());
        return done(edition, entry.as(1, edition.version() + 1, false), Kind.ADDED, reason, actor);
    }

    /**
     * Gives an entry its next version.
     *
     * @param entry in the version that the officer read
     * @throws NotFound when there is no such entry
     */
    @Transactional
    public KamusOutcome change(KamusEntry entry, String reason, Actor actor) {
        KamusEdition edition = edition(entry.year());
        KamusEntry now = entries.newest(entry.year(), entry.code()).orElseThrow(NotFound::new);
        if (now.version() != entry.version()) return new KamusOutcome.ChangedByAnother(now);
        if (entry.saysTheSameAs(now)) return new KamusOutcome.NothingChanged();
        return done(
                edition, entry.as(now.version() + 1, edition.version() + 1, now.closed()), Kind.CHANGED, reason, actor);
    }

    /**
     * Closes an entry, so that nobody proposes it any more, or opens it again.
     *
     * @param read the version that the officer read
     * @throws NotFound when there is no such entry
     */
    @Transactional
    public KamusOutcome close(FiscalYear year, String code, int read, boolean closed, String reason, Actor actor) {
        KamusEdition edition = edition(year);
        KamusEntry now = entries.newest(year, code).orElseThrow(NotFound::new);
        if (now.closed() == closed) return new KamusOutcome.NothingChanged();
        if (now.version() != read) return new KamusOutcome.ChangedByAnother(now);
        KamusEntry next = now.as(now.version() + 1, edition.version() + 1, closed);
        return done(edition, next, closed ? Kind.CLOSED : Kind.OPENED, reason, actor);
    }

    private KamusOutcome done(KamusEdition edition, KamusEntry next, Kind kind, String reason, Actor actor) {
        HeldPost post = Policy.postFor(actor, Permission.KEEP_KAMUS, Place.CITY).orElseThrow(NotFound::new);
        Instant now = clock.instant();
        entries.add(next);
        changes.next(edition);
        UUID entry = ledger.append(Decision.on(PublishingKamus.KIND, edition.id(), edition.version() + 1)
                        .by(
                                actor.person(),
                                post.role().name().toLowerCase(Locale.ROOT),
                                post.agency().orElse(null))
                        .moving(PublishingKamus.PUBLISHED, PublishingKamus.PUBLISHED)
                        .with("year", next.year())
                        .with("kamus", next.code())
                        .with("entryVersion", next.version())
                        .with("change", kind)
                        .sealing("sentence", reason))
                .value();
        KamusChange change = new KamusChange(
                edition.version() + 1, next.code(), next.version(), kind, reason, actor.displayName(), now, entry);
        changes.add(next.year(), change, actor, post);
        // Forgotten first: whoever sees the new version of the data must not find the old kamus.
        forgetAfterwards(next.year());
        data.changed();
        return new KamusOutcome.Done(change);
    }

    private KamusEdition edition(FiscalYear year) {
        return changes.editionForChanging(year).orElseThrow(NotFound::new);
    }

    private void forgetAfterwards(FiscalYear year) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kamus.forget(year);
            }
        });
    }
}
