package id.balai.musrenbang.making;

import id.balai.kernel.FiscalYear;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A draft that was not sent yet, as its person sees it among their matters.
 *
 * @param work what the kamus calls it
 * @param typed the form's fields as they were typed
 * @param at when it was begun
 * @param served whether an officer writes it, so that only the officer can go on
 */
public record OpenDraft(UUID id, FiscalYear year, String work, Map<String, String> typed, Instant at, boolean served) {
    public String title() {
        String title = typed.getOrDefault(ProposalForm.TITLE, "").strip();
        return title.isEmpty() ? work : title;
    }

    /** Where it says it is, as far as that was typed. */
    public String address() {
        return typed.getOrDefault(ProposalForm.ADDRESS, "").strip();
    }

    public String path() {
        return "/musrenbang/usulan/konsep/" + id;
    }
}
