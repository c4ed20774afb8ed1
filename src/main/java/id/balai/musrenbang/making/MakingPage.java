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
 * @param origins in whose name the person may hand it in, the office first; one for a resident
 * @param drawn whether a button of the map was pressed just now
 * @param drafts not empty when the person has so many that this one was not kept
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
        List<Choice> origins,
        MapPart map,
        boolean drawn,
        List<OpenDraft> drafts) {

    /** The same beside the drafts that keep it from being kept. */
    MakingPage beside(List<OpenDraft> others) {
        return new MakingPage(
                entry, action, typed, errors, photos, kelurahan, units, unitName, origins, map, drawn, others);
    }

    /** The same after a button of the map: the map stands open. */
    MakingPage drawing() {
        return new MakingPage(
                entry, action, typed, errors, photos, kelurahan, units, unitName, origins, map, true, drafts);
    }

    public String field(KamusVariable variable) {
        return ProposalForm.sizeField(variable.name());
    }

    public String range(KamusVariable variable) {
        return SizeWords.range(variable);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether something stands there or is wrong there, so that it must be seen. */
    public boolean used(String field) {
        return !typed(field).isBlank() || error(field) != null;
    }

    public @Nullable String error(String field) {
        return errors.at(field);
    }

    /** What was chosen, else what stands first. */
    public String origin() {
        return typed("asal").isEmpty() ? origins.getFirst().value() : typed("asal");
    }

    public String costAddress() {
        return entry.path() + "/biaya";
    }

    /** Photos are a draft's only, whose form is sent to its own address. */
    public String photoPath(Photo photo) {
        return action.substring(0, action.lastIndexOf('/')) + "/foto/" + photo.id() + ".jpg";
    }

    public boolean morePhotos() {
        return photos.size() < SendingDraft.MOST_PHOTOS;
    }

    public String photoHelp() {
        return t("musrenbang.form.photo.help", Integer.toString(SendingDraft.MOST_PHOTOS - photos.size()));
    }
}
