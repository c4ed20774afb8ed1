package id.balai.musrenbang.missing;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.missing.Answer.Verdict;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bapperida answers those who said that the kamus lacks something; each answer is a decision with its reason. */
@Service
public class AnsweringNeed {
    static final String KIND = "musrenbang.missing";

    private final MissingWorks missing;
    private final Ledger ledger;
    private final Clock clock;

    AnsweringNeed(MissingWorks missing, Ledger ledger, Clock clock) {
        this.missing = missing;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The words of a need, for the form of the entry that is made of it; empty when there is none. */
    public Optional<String> wordsOf(UUID need) {
        return missing.find(need).map(MissingNeed::words);
    }

    /** A new entry of the kamus is the answer. Joins the transaction in which the entry is added. */
    @Transactional
    public void entered(UUID need, String code, String reason, Actor actor) {
        MissingNeed asked = missing.findForAnswering(need).orElseThrow(NotFound::new);
        record(asked, Verdict.ENTERED, code, reason, actor);
    }

    /**
     * Refuses it, or points to an entry that serves.
     *
     * @param code of an entry that may be proposed; null when it is refused
     * @param read the version of the answer that the officer read, 0 when there was none
     * @return false when another officer answered in the meantime
     * @throws NotFound when there is no such need
     */
    @Transactional
    public boolean answer(UUID need, @Nullable String code, String reason, int read, Actor actor) {
        MissingNeed asked = missing.findForAnswering(need).orElseThrow(NotFound::new);
        Answer before = asked.answer();
        if ((before == null ? 0 : before.version()) != read) return false;
        record(asked, code == null ? Verdict.REFUSED : Verdict.POINTED, code, reason, actor);
        return true;
    }

    private void record(MissingNeed asked, Verdict verdict, @Nullable String code, String reason, Actor actor) {
        HeldPost post = Policy.postFor(actor, Permission.KEEP_KAMUS, Place.CITY).orElseThrow(NotFound::new);
        Answer before = asked.answer();
        int version = before == null ? 1 : before.version() + 1;
        Decision decision = Decision.on(KIND, asked.id(), version)
                .by(
                        actor.person(),
                        post.role().name().toLowerCase(Locale.ROOT),
                        post.agency().orElse(null))
                .moving(before == null ? null : before.verdict().state(), verdict.state())
                .with("demand", asked.demand())
                .sealing("sentence", reason);
        if (code != null) decision = decision.with("kamus", code);
        UUID entry = ledger.append(decision).value();
        missing.answer(
                asked.id(),
                new Answer(version, verdict, code, reason, actor.displayName(), clock.instant(), entry),
                actor,
                post.title());
    }
}
