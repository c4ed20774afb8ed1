package id.balai.musrenbang.comparison;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.comparison.Candidate.Official;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The proposals of a kecamatan that its meeting could fund: those on its list and those it accepted; of those it refused or
 * put off only the ones for want of money (reasons 12 and 17 of the list: ceiling, quota), since no rule makes a wrong place
 * right.
 */
@Repository
class Candidates {
    /** More are not computed here. */
    static final int MOST = 500;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One more than {@link #MOST} when there are too many; by number. */
    List<Candidate> of(FiscalYear year, RegionCode kecamatan) {
        return jdbc.sql("""
                        SELECT p.serial, p.title, p.kelurahan, p.amount, p.proposer,
                          CASE WHEN p.state = 'WAITING' AND p.level = 'KECAMATAN' THEN 'WAITING'
                            WHEN s.verb IN ('ACCEPT', 'ACCEPT_CHANGED') THEN 'ACCEPTED'
                            WHEN s.verb IS NULL THEN 'WAITING' ELSE 'REFUSED' END AS official, r.rank,
                          ARRAY(SELECT person FROM musrenbang_support WHERE proposal = p.id) AS supporters
                        FROM musrenbang_proposal p
                        LEFT JOIN LATERAL (SELECT verb, reason FROM musrenbang_step
                          WHERE proposal = p.id AND level = 'KECAMATAN' ORDER BY step DESC LIMIT 1) s ON true
                        LEFT JOIN musrenbang_meeting m ON m.year = p.year AND m.level = 'KECAMATAN' AND m.place = p.kecamatan
                        LEFT JOIN musrenbang_minutes_line r
                          ON r.meeting = m.id AND r.edition = m.edition AND r.serial = p.serial
                        WHERE p.year = ? AND p.kecamatan = ? AND p.state <> 'WITHDRAWN' AND (
                          s.verb IN ('ACCEPT', 'ACCEPT_CHANGED')
                          OR p.state = 'WAITING' AND p.level = 'KECAMATAN'
                          OR s.verb IN ('REFUSE', 'DEFER') AND s.reason ~ '-(12|17)$')
                        ORDER BY p.serial LIMIT ?""")
                .params(year.value(), kecamatan.value(), MOST + 1)
                .query((row, n) -> candidate(row, year))
                .list();
    }

    private static Candidate candidate(ResultSet row, FiscalYear year) throws SQLException {
        Set<UUID> supporters =
                new HashSet<>(Arrays.asList((UUID[]) row.getArray("supporters").getArray()));
        supporters.add(row.getObject("proposer", UUID.class));
        return new Candidate(
                new ProposalNumber(year, row.getInt("serial")),
                row.getString("title"),
                new RegionCode(row.getString("kelurahan")),
                new Rupiah(row.getBigDecimal("amount")),
                Official.valueOf(row.getString("official")),
                row.getObject("rank", Integer.class),
                supporters);
    }
}
