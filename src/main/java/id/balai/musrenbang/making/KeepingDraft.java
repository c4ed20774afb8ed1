package id.balai.musrenbang.making;

import id.balai.identity.Actor;
import id.balai.musrenbang.kamus.KamusEntry;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was typed into a new form becomes a draft, in another one's place where the person said so. A form that is sent
 * again, because its answer was lost on a bad line or the person went back, changes the draft that it became.
 */
@Service
class KeepingDraft {
    private final Drafts drafts;

    KeepingDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Keeps it, or keeps nothing and throws nothing away.
     *
     * @param instead the unsent draft that goes for it; one that is gone already, or somebody else's, is no obstacle
     * @param token of the form: the same one again is the same draft; null for a form without
     * @return empty when the person has {@link Drafts#MOST} unsent drafts, whichever of two forms came first
     */
    @Transactional
    public Optional<UUID> keep(
            KamusEntry entry, Map<String, String> typed, @Nullable UUID instead, @Nullable String token, Actor actor) {
        drafts.lockAllOf(actor);
        if (instead != null) drafts.remove(instead, actor);
        Optional<UUID> before = drafts.ofForm(token, actor);
        if (before.isPresent()) {
            drafts.change(before.get(), typed);
            return before;
        }
        if (drafts.countOpenTo(actor) >= Drafts.MOST) return Optional.empty();
        return Optional.of(drafts.add(entry.year(), entry.code(), typed, token, actor));
    }
}
