package id.balai.budgeting;

import id.balai.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year whose stages are all open, whatever the day: for tests that are about something else. */
public final class OpenStages {
    private OpenStages() {}

    public static void of(JdbcClient jdbc, FiscalYear year) {
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_schedule (year, stage, opens_on, closes_on)
                SELECT %s, stage, date '2000-01-01', date '2199-12-31'
                FROM unnest('{KUA_PPAS,RKA,VERIFIKASI,RAPBD,PENETAPAN,DPA,PERGESERAN,PERUBAHAN}'::text[]) AS stage
                ON CONFLICT DO NOTHING""".formatted(year));
    }
}
