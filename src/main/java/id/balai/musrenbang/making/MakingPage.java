package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.SizeWords;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a proposal.
 *
 * @param action where it is sent
 * @param photos those that were sent already
 */
public record MakingPage(
        KamusEntry entry,
        String action,
        Map<String, String> typed,
        Errors errors,
        List<Photo> photos,
        List<Choice> kelurahan,
        List<Choice> units,
        String unitName,
        @Nullable String refusal) {

    public String field(KamusVariable variable) {
        return ProposalForm.sizeField(variable.name());
    }

    public String range(KamusVariable variable) {
        return SizeWords.range(variable);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.at(field);
    }

    public String costAddress() {
        return entry.path() + "/biaya";
    }

    public boolean morePhotos() {
        return photos.size() < SendingDraft.MOST_PHOTOS;
    }

    public String photoHelp() {
        return t("musrenbang.form.photo.help", Integer.toString(SendingDraft.MOST_PHOTOS - photos.size()));
    }
}
