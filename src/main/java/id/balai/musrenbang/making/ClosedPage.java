package id.balai.musrenbang.making;

import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.proposal.Photo;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A draft of a work that was closed while it was being written: what was typed, to be read and used elsewhere. */
public record ClosedPage(UUID draft, KamusEntry entry, Map<String, String> typed, List<Photo> photos) {
    public String path() {
        return "/musrenbang/usulan/konsep/" + draft;
    }

    public String address() {
        return typed(ProposalForm.ADDRESS);
    }

    public String problem() {
        return typed(ProposalForm.PROBLEM);
    }

    public String size(KamusVariable variable) {
        return typed(ProposalForm.sizeField(variable.name()));
    }

    public String photoPath(Photo photo) {
        return path() + "/foto/" + photo.id() + ".jpg";
    }

    private String typed(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}
