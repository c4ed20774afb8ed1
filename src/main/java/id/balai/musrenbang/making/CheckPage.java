package id.balai.musrenbang.making;

import id.balai.musrenbang.kamus.Cost;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.ProposalRow;
import id.balai.web.Format;
import id.balai.web.kit.Promise;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sent, with its computed cost.
 *
 * @param cost null when the year's price book has no price for it
 * @param similar others like it nearby
 * @param promise until when the first level decides
 */
public record CheckPage(
        UUID draft,
        KamusEntry entry,
        NewProposal made,
        String place,
        @Nullable Cost cost,
        List<Photo> photos,
        List<ProposalRow> similar,
        Promise promise,
        @Nullable String refusal) {
    public String path() {
        return "/musrenbang/usulan/konsep/" + draft;
    }

    public String volume() {
        return cost == null ? "" : Format.quantity(cost.volume(), entry.unit());
    }
}
