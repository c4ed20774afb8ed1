package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.organisation.Region;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Likely doubles of what somebody is writing, across the years: the same kind of work on the same street, in the same
 * lingkungan or within {@link #NEAR} metres, or other work there that is told in the same words. One query.
 */
@Component
public class SimilarProposals {
    /** Metres. */
    static final int NEAR = 150;

    private static final double METRES_PER_DEGREE = 111_320;
    private static final int MOST_WORDS = 10;
    /** Words that stand in every address or story and tell nothing. */
    private static final Set<String> EMPTY = Set.of(
            "gang",
            "gg",
            "jalan",
            "jln",
            "lorong",
            "lingkungan",
            "dari",
            "sampai",
            "depan",
            "dekat",
            "simpang",
            "nomor",
            "samping",
            "belakang",
            "rumah",
            "warga",
            "yang",
            "dan",
            "untuk",
            "tidak",
            "ada",
            "setiap",
            "tiap",
            "karena",
            "sudah",
            "belum",
            "saat",
            "bila",
            "kami",
            "kita",
            "ini",
            "itu",
            "ujung",
            "tepi",
            "sini",
            "hujan");

    private final JdbcClient jdbc;

    SimilarProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The likeliest, those nearby and of the same kind first.
     *
     * @param region the kelurahan or lingkungan
     * @param point where it is, or null
     */
    public List<SimilarProposal> to(
            String kamus, RegionCode region, String address, String problem, Region.@Nullable Point point, int limit) {
        String street = anyOf(address);
        String words = anyOf(address + " " + problem);
        if (words.isEmpty()) return List.of();
        double latitude = point == null ? 0 : point.latitude();
        double wide = METRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
        return jdbc.sql("""
                        WITH candidate AS (
                          SELECT p.*, p.kamus = :kamus AS same,
                            coalesce(|/ (((p.longitude - :longitude) * :wide) ^ 2
                              + ((p.latitude - :latitude) * :high) ^ 2) <= :near, false) AS close,
                            :street <> '' AND p.words @@ to_tsquery('simple', :street) AS on_street,
                            p.region = :region AND p.region <> p.kelurahan AS in_unit,
                            ts_rank(p.words, to_tsquery('simple', :words)) AS likeness
                          FROM musrenbang_proposal p
                          WHERE p.kelurahan = :kelurahan AND p.state <> 'WITHDRAWN')
                        SELECT c.year, c.serial, c.title, c.state, c.level, c.amount, c.close,
                          coalesce(s.supporters, 0) AS supporters, l.reason, l.sentence
                        FROM candidate c
                        LEFT JOIN musrenbang_supporters s ON s.proposal = c.id
                        JOIN musrenbang_step l ON l.proposal = c.id AND l.step = c.version
                        WHERE (c.same AND (c.close OR c.on_street OR (c.in_unit AND c.likeness > 0.05)))
                           OR ((c.close OR c.on_street) AND c.likeness > 0.08)
                        ORDER BY c.same DESC, c.close DESC, c.on_street DESC, c.likeness DESC, c.year DESC, c.serial DESC
                        LIMIT :limit""")
                .param("kamus", kamus)
                .param("longitude", point == null ? null : point.longitude(), java.sql.Types.DOUBLE)
                .param("latitude", point == null ? null : point.latitude(), java.sql.Types.DOUBLE)
                .param("wide", wide)
                .param("high", METRES_PER_DEGREE)
                .param("near", NEAR)
                .param("street", street)
                .param("words", words)
                .param("region", region.value())
                .param("kelurahan", region.atDepth(3).orElseThrow().value())
                .param("limit", limit)
                .query((row, n) -> new SimilarProposal(
                        new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                        row.getString("title"),
                        new Standing(State.valueOf(row.getString("state")), Proposals.level(row.getString("level"))),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getInt("supporters"),
                        row.getBoolean("close"),
                        row.getString("reason"),
                        row.getString("sentence")))
                .list();
    }

    /** A query for texts with any of the words that tell something; empty when there is none. */
    private static String anyOf(String typed) {
        return Stream.of(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2 && !EMPTY.contains(word))
                .distinct()
                .limit(MOST_WORDS)
                .collect(Collectors.joining(" | "));
    }
}
