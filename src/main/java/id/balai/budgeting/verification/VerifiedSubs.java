package id.balai.budgeting.verification;

import id.balai.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the TAPD has come with a year, for whoever freezes it. */
@Component
public class VerifiedSubs {
    private final JdbcClient jdbc;

    VerifiedSubs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param initialled sub kegiatan whose lines, as they stand, at least one member initialled
     * @param of sub kegiatan that have lines
     */
    public record Count(int initialled, int of) {
        public boolean isWhole() {
            return initialled == of;
        }
    }

    public Count of(FiscalYear year) {
        return jdbc.sql(Verifications.SUBS + """
                        SELECT count(*) AS subs, count(i.initials) AS initialled
                        FROM l LEFT JOIN i USING (agency, sub_kegiatan, fingerprint)""")
                .param("year", year.value())
                .param("agency", "")
                .query((row, n) -> new Count(row.getInt("initialled"), row.getInt("subs")))
                .single();
    }
}
