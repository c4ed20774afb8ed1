package id.balai.musrenbang.figures;

import id.balai.kernel.FiscalYear;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the proposals of a year, added up.
 *
 * @param at when it was added up
 * @param byPlace by kelurahan, {@code byOrigin}, {@code byBidang}: how many were made and how many were taken up
 * @param bySex of residents; null until the year is over, because before then whoever watches the page could tell from
 *     a count that grows by one which of the two it was
 * @param endedAt how many were refused or put off, by level
 * @param reasons for which reasons, the most frequent first
 * @param toDecision from the handing in to the last decision, in days; null while there is none
 * @param toLine from the handing in to the budget line, in days; null while there is none
 */
public record Figures(
        FiscalYear year,
        Instant at,
        long made,
        long taken,
        long budgeted,
        long ended,
        List<Share> byPlace,
        List<Share> byOrigin,
        List<Share> byBidang,
        @Nullable BySex bySex,
        List<Count> endedAt,
        List<Count> reasons,
        @Nullable Days toDecision,
        @Nullable Days toLine) {

    /** Of so many, so many were taken up: accepted at every level. */
    public record Share(String code, long made, long taken) {}

    public record Count(String code, long count) {}

    /** @param p90 what nine of ten did not exceed */
    public record Days(long count, long median, long p90) {}
}
