package id.balai.budgeting.warning;

import static id.balai.web.Text.t;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A share of spending that the law asks for, as dated data: what counts is a list of prefixes of codes, and is shown with
 * the number, because what counts as infrastructure, for one, is not crisp.
 *
 * @param percent of the whole
 * @param until the last day on which it held, or null
 * @param due by when it has to be reached at last, or null for at once
 * @param part what counts
 * @param partLess what of it does not
 * @param wholeLess what of all spending is not counted in the whole
 */
public record ShareRule(
        String code,
        Limit limit,
        BigDecimal percent,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable LocalDate due,
        String law,
        List<Prefix> part,
        List<Prefix> partLess,
        List<Prefix> wholeLess) {
    /** Whether it is a floor or a roof. */
    public enum Limit {
        MIN,
        MAX
    }

    /** By which of its codes a line is told. */
    public enum By {
        BIDANG,
        SUB,
        ACCOUNT,
        FUND
    }

    /** Everything whose code begins so. */
    public record Prefix(By by, String code) {
        boolean holds(SpendingPart line) {
            String own = switch (by) {
                case BIDANG -> line.bidang();
                case SUB -> line.kegiatan();
                case ACCOUNT -> line.account();
                case FUND -> line.fund();
            };
            return own.equals(code) || own.startsWith(code + ".");
        }

        public String words() {
            return t("budgeting.warning.by." + by.name(), code);
        }
    }

    public String label() {
        return t("budgeting.warning.share." + code);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    boolean counts(SpendingPart line) {
        return part.stream().anyMatch(p -> p.holds(line)) && partLess.stream().noneMatch(p -> p.holds(line));
    }

    boolean isInWhole(SpendingPart line) {
        return wholeLess.stream().noneMatch(p -> p.holds(line));
    }
}
