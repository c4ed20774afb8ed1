package id.balai.web;

import java.time.YearMonth;

/**
 * How an application kept its promised dates in a month, for the home page.
 *
 * @param labelKey message key of the application's verb ("Lapor")
 * @param kept how many were answered on or before their day
 * @param given how many fell due in the month
 * @param path where those that were late can be seen
 */
public record PromiseRecord(String labelKey, long kept, long given, String path) {
    /** A module's record of a month; one query. */
    public interface Source {
        /** Its record; with {@code given} 0 it is left out. */
        PromiseRecord in(YearMonth month);
    }
}
