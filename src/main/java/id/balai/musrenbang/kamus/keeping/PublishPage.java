package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.NextKamus;
import id.balai.web.Format;
import id.balai.web.kit.Errors;

/**
 * A year without a kamus, and what it would be published as.
 *
 * @param unpriced how many of its works have no price in the year's book yet
 */
public record PublishPage(FiscalYear year, NextKamus.Draft draft, long unpriced, String reason, Errors errors) {
    public String action() {
        return KeepingKamusController.DESK + "/" + year + "/terbit";
    }

    /** "Kamus 2029 disalin dari kamus 2028: 45 pekerjaan ...". */
    public String about() {
        String count = Format.number(draft.entries().size());
        return draft.from() == null
                ? t("musrenbang.kamusnext.starter", year, count, Format.number(draft.left()))
                : t("musrenbang.kamusnext.about", year, draft.from(), count);
    }

    public String send() {
        return draft.from() == null
                ? t("musrenbang.kamusnext.send.starter", year)
                : t("musrenbang.kamusnext.send", year, draft.from());
    }
}
