package id.balai.musrenbang.calendar;

import static id.balai.web.Text.t;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.ChangeReason;
import id.balai.musrenbang.cycle.CycleChange;
import id.balai.musrenbang.cycle.Level;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a change of a year is said. */
public record ChangeWords(CycleChange change, PlaceNames places) {
    /** "Musrenbang kelurahan: jadwal diubah". */
    public String what() {
        Level level = change.level();
        String what = t("musrenbang.change." + change.subject());
        return switch (change.subject()) {
            case PREPARED, OPENED -> what;
            case STAGE -> t(level == null ? "musrenbang.stage.SUBMISSION" : level.labelKey()) + ": " + what;
            case PAGU -> what + " " + places.nameOf(Objects.requireNonNull(level), change.place());
            case QUOTA, CRITERIA -> t(Objects.requireNonNull(level).labelKey()) + ": " + what;
        };
    }

    /** What it was and what it is; null where there is nothing to compare. */
    public @Nullable String how() {
        return switch (change.subject()) {
            case PREPARED -> change.after().isEmpty() ? null : t("musrenbang.change.from", change.after());
            case OPENED -> null;
            case STAGE -> t("musrenbang.change.became", dates(change.before()), dates(change.after()));
            case PAGU -> t("musrenbang.change.became", amount(change.before()), amount(change.after()));
            case QUOTA -> t("musrenbang.change.became", quota(change.before()), quota(change.after()));
            case CRITERIA ->
                t("musrenbang.change.became", change.before().isEmpty() ? "–" : change.before(), change.after());
        };
    }

    /** "Surat edaran wali kota: Menurut surat nomor ..."; null while the year was prepared. */
    public @Nullable String why() {
        var reason = change.reason();
        if (reason == null) return null;
        String code = reason.code().value();
        String label = ChangeReason.of(code).map(r -> t(r.labelKey())).orElse(code);
        return label + ". " + reason.sentence().value();
    }

    public String receipt() {
        return "/log/receipt/" + change.entry();
    }

    private static String dates(String words) {
        String[] parts = words.split(" ", -1);
        return t(
                "musrenbang.change.dates",
                Format.dateTime(Instant.parse(parts[0])),
                Format.dateTime(Instant.parse(parts[1])),
                parts[2]);
    }

    private static String amount(String words) {
        return words.isEmpty() ? t("musrenbang.change.none") : Format.rupiah(new Rupiah(new BigDecimal(words)));
    }

    private static String quota(String words) {
        String[] parts = words.split(" ", -1);
        return t("musrenbang.change.quota", limit(parts[0]), limit(parts[1]));
    }

    private static String limit(String number) {
        return number.equals("-") ? t("musrenbang.year.noLimit") : number;
    }
}
