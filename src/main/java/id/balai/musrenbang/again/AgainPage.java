package id.balai.musrenbang.again;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.TypedNumber;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.SizeWords;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Taking a proposal of a former year up again.
 *
 * @param year the running one
 * @param entry the work as the running year's kamus has it; null when it no longer does
 * @param price of the running year's book, or null
 * @param supporters how many wanted it then
 */
public record AgainPage(
        Proposal former,
        FiscalYear year,
        @Nullable KamusEntry entry,
        PriceBook.@Nullable Price price,
        int supporters,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refusal) {
    public String path() {
        return former.number().path() + "/angkat";
    }

    public String field(KamusVariable variable) {
        return AgainController.SIZE + variable.name();
    }

    /** What was typed, else the size of the former year where the work is still measured so. */
    public String size(KamusVariable variable) {
        BigDecimal before = former.work().sizes().values().get(variable.name());
        return typed.getOrDefault(field(variable), before == null ? "" : TypedNumber.of(before));
    }

    public String range(KamusVariable variable) {
        return SizeWords.range(variable);
    }

    public String problem() {
        return typed.getOrDefault("masalah", former.problem());
    }

    /** "96 m × Rp985.000". */
    public String before() {
        return Format.quantity(former.work().volume(), former.work().unit()) + " × "
                + Format.rupiah(former.work().unitPrice());
    }
}
