package id.balai.ledger;

import id.balai.database.CurrentCity;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.ledger.LedgerEntries.Written;
import id.balai.ledger.publication.LogStates;
import id.balai.ledger.publication.Sequencer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The ledger on PostgreSQL: a row in the queue, in the caller's transaction. */
@Component
class PersistentLedger implements Ledger {
    private final LedgerEntries entries;
    private final SealedTexts texts;
    private final KeyRing keys;
    private final LogStates states;
    private final Sequencer sequencer;
    private final Clock clock;
    private final Duration longestLag;

    PersistentLedger(
            LedgerEntries entries,
            SealedTexts texts,
            KeyRing keys,
            LogStates states,
            Sequencer sequencer,
            Clock clock,
            @Value("${balai.ledger.longest-lag:4h}") Duration longestLag) {
        this.entries = entries;
        this.texts = texts;
        this.keys = keys;
        this.states = states;
        this.sequencer = sequencer;
        this.clock = clock;
        this.longestLag = longestLag;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId append(Decision decision) {
        return append(List.of(decision)).getFirst();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EntryId> append(List<Decision> decisions) {
        refuseWhenBehind();
        Instant now = clock.instant();
        int year = now.atZone(MovableClock.JAKARTA).getYear();
        List<Written> written =
                decisions.stream().map(decision -> write(decision, year, now)).toList();
        entries.add(year, written);
        texts.keep(written);
        wakeAfterCommit();
        return written.stream().map(Written::id).toList();
    }

    private Written write(Decision decision, int year, Instant now) {
        EntryId id = new EntryId(Ids.next());
        List<Commitment> commitments = decision.sealed().entrySet().stream()
                .map(each -> Commitment.to(each.getKey(), each.getValue()))
                .toList();
        byte[] text = EntryText.write(id, decision, now, actor(decision, year), commitments);
        return new Written(id, decision, commitments, text);
    }

    @Override
    public Optional<LedgerEntry> find(EntryId id) {
        return entries.find(id);
    }

    @Override
    public Optional<LedgerEntry> find(int year, long index) {
        return entries.find(year, index);
    }

    @Override
    public List<LedgerEntry> before(int year, long index, int most) {
        return entries.before(year, index, most);
    }

    @Override
    public List<LedgerEntry> from(int year, long index, int most) {
        return entries.from(year, index, most);
    }

    @Override
    public List<Integer> years() {
        return entries.years();
    }

    @Override
    public List<LedgerEntry> of(String kind, UUID object) {
        return entries.of(kind, object);
    }

    @Override
    public List<LedgerEntry> of(String kind, Collection<UUID> objects) {
        return entries.of(kind, objects);
    }

    @Override
    public LedgerState state() {
        return states.find(CurrentCity.get())
                .orElseGet(() -> LedgerState.empty(
                        clock.instant().atZone(MovableClock.JAKARTA).getYear()));
    }

    @Override
    public Map<EntryId, Map<String, String>> sealed(List<EntryId> wanted) {
        Map<EntryId, Map<String, String>> sealed = new HashMap<>();
        texts.open(wanted).forEach((entry, byField) -> {
            Map<String, String> plain = new TreeMap<>();
            byField.forEach((field, commitment) -> plain.put(field, commitment.text()));
            sealed.put(entry, plain);
        });
        return sealed;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId erase(String kind, UUID object, String field, String ground) {
        texts.erase(kind, object, field);
        return append(Decision.remark(Erasures.KIND, object)
                .moving(null, "dihapus")
                .with("jenis", kind)
                .with("medan", field)
                .with("dasar", ground));
    }

    private @Nullable String actor(Decision decision, int year) {
        return decision.actor() == null
                ? null
                : keys.pseudonym(CurrentCity.get(), year, decision.actor().value());
    }

    private void refuseWhenBehind() {
        Duration lag = state().lag();
        if (lag.compareTo(longestLag) > 0) throw new LedgerBehind(lag);
    }

    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sequencer.wake();
            }
        });
    }
}
