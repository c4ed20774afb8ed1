package id.balai.musrenbang.proposal;

import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.proposal.ProposalFilter.Cursor;
import id.balai.musrenbang.proposal.ProposalFilter.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One proposal in a list. */
public record ProposalRow(
        ProposalNumber number,
        String title,
        RegionCode region,
        String place,
        Standing standing,
        String kamus,
        BigDecimal volume,
        String unit,
        Rupiah amount,
        int supporters,
        Instant submitted,
        Instant since,
        @Nullable LocalDate due) {
    Cursor cursor(Order order) {
        return new Cursor(order == Order.AMOUNT ? amount.toString() : "", number.serial());
    }

    public Optional<Level> level() {
        return Optional.ofNullable(standing.level());
    }
}
