package id.balai.musrenbang.kamus.keeping;

import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.web.kit.Errors;

/**
 * Closing an entry, or opening it again.
 *
 * @param reason as typed
 */
public record ClosingPage(KamusEntry entry, String reason, Errors errors) {
    public String action() {
        return "/kelola/kamus/" + entry.year() + "/" + entry.code() + "/tutup";
    }
}
