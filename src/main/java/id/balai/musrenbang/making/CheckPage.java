package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.musrenbang.kamus.Cost;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.map.Drawn;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.SimilarProposal;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Promise;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sent, with its computed cost.
 *
 * @param cost null when the year's price book has no price for it
 * @param similar others like it nearby
 * @param differs why it is none of them, as typed
 * @param promise until when the first level decides
 */
public record CheckPage(
        UUID draft,
        KamusEntry entry,
        NewProposal made,
        String place,
        @Nullable Cost cost,
        List<Photo> photos,
        List<SimilarProposal> similar,
        Promise promise,
        String differs,
        Errors errors,
        @Nullable String refusal) {
    public String path() {
        return "/musrenbang/usulan/konsep/" + draft;
    }

    public String photoPath(Photo photo) {
        return path() + "/foto/" + photo.id() + ".jpg";
    }

    public String removePath(Photo photo) {
        return path() + "/foto/" + photo.id() + "/hapus";
    }

    public String volume() {
        return cost == null ? "" : Format.quantity(cost.volume(), entry.unit());
    }

    /** What the drawing measures and how far the size that was given is from it, when that is more than a tenth. */
    public Optional<String> otherwiseDrawn() {
        Drawn drawn = made.drawn();
        if (drawn == null) return Optional.empty();
        return MapPart.variable(entry, drawn)
                .filter(v -> drawn.measure()
                                .subtract(made.sizes().get(v.name()))
                                .abs()
                                .multiply(BigDecimal.TEN)
                                .compareTo(drawn.measure())
                        > 0)
                .map(v -> t(
                        "musrenbang.drawn.otherwise",
                        v.label(),
                        Format.quantity(made.sizes().get(v.name()), v.unit()),
                        Format.quantity(drawn.measure(), drawn.unit())));
    }

    /** What was drawn, in words; empty for a point or nothing. */
    public Optional<String> drawn() {
        Drawn drawn = made.drawn();
        return drawn == null
                ? Optional.empty()
                : Optional.of(
                        t("musrenbang.drawn.measure." + drawn.kind(), Format.quantity(drawn.measure(), drawn.unit())));
    }
}
