package id.balai.budgeting.version;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.TypedDay;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be frozen, as it is typed.
 *
 * @param offers the documents whose stage is open today
 */
public record FreezeForm(FiscalYear year, List<Offer> offers, Map<String, String> typed, Errors errors) {
    static final String DOCUMENT = "dokumen";
    static final String BASIS = "dasar";
    static final String DAY = "tanggal";
    static final String REASON = "alasan";
    private static final int LONGEST = 200;

    /** @param obstacle what still stands in its way, in words; null where it can be frozen now */
    public record Offer(BudgetStage document, @Nullable String obstacle) {}

    public List<Choice> choices() {
        return offers.stream()
                .map(o -> Choice.of(o.document().word(), o.document().label())
                        .saying(o.obstacle() == null ? t("budgeting.freeze.ready") : o.obstacle()))
                .toList();
    }

    public String desk() {
        return "/kelola/anggaran/" + year;
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    /** @param wanted null where something is wrong with what was typed */
    record Read(FreezingVersion.@Nullable Wanted wanted, Errors errors) {}

    static Read read(FiscalYear year, Map<String, String> typed, List<BudgetVersion> frozen, LocalDate today) {
        Errors errors = Errors.NONE;
        Optional<BudgetStage> document = Arrays.stream(BudgetStage.values())
                .filter(s -> s.word().equals(typed.getOrDefault(DOCUMENT, "")))
                .findFirst();
        if (document.isEmpty()) errors = errors.and(DOCUMENT, t("budgeting.freeze.document.missing"));
        String basis =
                typed.getOrDefault(BASIS, "").replaceAll("\\p{Cntrl}+", " ").strip();
        if (basis.isEmpty()) errors = errors.and(BASIS, t("budgeting.freeze.basis.missing"));
        if (basis.length() > LONGEST) errors = errors.and(BASIS, t("budgeting.form.long", LONGEST));
        Optional<LocalDate> day = TypedDay.find(typed.getOrDefault(DAY, "")).filter(d -> !d.isAfter(today));
        if (day.isEmpty()) errors = errors.and(DAY, t("budgeting.freeze.day.wrong"));
        String reason =
                typed.getOrDefault(REASON, "").replaceAll("\\p{Cntrl}+", " ").strip();
        if (reason.length() > Unverified.LONGEST_REASON) {
            errors = errors.and(REASON, t("budgeting.form.long", Unverified.LONGEST_REASON));
        }
        if (!errors.isEmpty() || document.isEmpty() || day.isEmpty()) return new Read(null, errors);
        return new Read(wanted(year, document.get(), basis, day.get(), reason, frozen), errors);
    }

    /** The first of a kind has its plain word; the next ones are numbered: {@code pergeseran-2}. */
    private static FreezingVersion.Wanted wanted(
            FiscalYear year,
            BudgetStage document,
            String basis,
            LocalDate day,
            String reason,
            List<BudgetVersion> frozen) {
        long number = frozen.stream().filter(v -> v.stage() == document).count() + 1;
        String code = number == 1 ? document.word() : document.word() + "-" + number;
        String name = number == 1 ? document.label() : document.label() + " " + number;
        return new FreezingVersion.Wanted(year, document, code, name, basis, day, reason);
    }
}
