package id.balai.musrenbang.making;

import id.balai.document.FileStore;
import id.balai.identity.Actor;
import id.balai.kernel.Ids;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.Photos;
import id.balai.musrenbang.proposal.ProposalHints;
import id.balai.musrenbang.proposal.Refusals;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.web.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A draft with its photos becomes a proposal. */
@Service
class SendingDraft {
    static final int MOST_PHOTOS = 3;

    private final Drafts drafts;
    private final Photos photos;
    private final FileStore files;
    private final SubmittingProposal submitting;
    private final ProposalHints hints;

    SendingDraft(Drafts drafts, Photos photos, FileStore files, SubmittingProposal submitting, ProposalHints hints) {
        this.drafts = drafts;
        this.photos = photos;
        this.files = files;
        this.submitting = submitting;
        this.hints = hints;
    }

    /** What became of a photo that was sent. */
    enum Taken {
        /** It belongs to the draft, now or since the same form was sent before. */
        KEPT,
        /** The draft has {@link #MOST_PHOTOS} already. */
        TOO_MANY,
        /** No picture that can be taken. */
        NO_PICTURE
    }

    /**
     * Adds a photo to the draft, once however often its form is sent.
     *
     * @throws NotFound when the draft was sent meanwhile
     */
    @Transactional
    public Taken addPhoto(UUID draft, byte[] file) {
        var print = PhotoDarkroom.develop(file);
        if (print.isEmpty()) return Taken.NO_PICTURE;
        String sha256 = files.put(print.get().bytes());
        if (!drafts.touch(draft)) throw new NotFound();
        List<Photo> before = photos.ofDraft(draft);
        if (before.stream().anyMatch(p -> p.sha256().equals(sha256))) return Taken.KEPT;
        if (before.size() >= MOST_PHOTOS) return Taken.TOO_MANY;
        photos.addToDraft(
                draft,
                new Photo(
                        Ids.next(),
                        before.size() + 1,
                        sha256,
                        print.get().width(),
                        print.get().height(),
                        print.get().bytes().length));
        return Taken.KEPT;
    }

    /** Takes a photo off the draft; one that is gone already, or was sent meanwhile, is no obstacle. */
    @Transactional
    public void removePhoto(UUID draft, UUID photo) {
        if (drafts.touch(draft)) photos.removeFromDraft(draft, photo);
    }

    /**
     * Hands the proposal in with the draft's photos; a draft becomes one proposal, from however many pages it is sent.
     *
     * @return the address of its receipt
     * @throws Refusals.Thrown when it is not taken
     */
    @Transactional
    public String send(Draft draft, NewProposal made, Actor actor) {
        Optional<UUID> before = drafts.lock(draft.id());
        if (before.isPresent()) return hints.receiptOf(before.get());
        List<String> hashes =
                photos.ofDraft(draft.id()).stream().map(Photo::sha256).toList();
        UUID proposal = Refusals.orThrow(submitting.submit(made, hashes, actor))
                .proposal()
                .id();
        photos.moveToProposal(draft.id(), proposal);
        drafts.sent(draft.id(), proposal);
        return hints.receiptOf(proposal);
    }
}
