package id.balai.musrenbang.export;

import id.balai.document.Rows;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ProposalNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposals of a year in SIPD's shape, without anything about persons: whoever proposed stands there by the name that the
 * public page shows. Two statements for each thousand proposals, so that a hundred thousand take no more memory than few.
 */
@Component
class SipdRows {
    private static final int AT_ONCE = 1000;
    /** Our levels by the names that SIPD gives to who recommends; SIPD's budget team is budgeting, which keeps a line. */
    private static final Map<String, String> LEVELS =
            Map.of("lurah", "KELURAHAN", "camat", "KECAMATAN", "setwan", "SETWAN", "skpd", "AGENCY", "mitra", "CITY");

    private final JdbcClient jdbc;

    SipdRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(SipdTable table, FiscalYear year, Rows out) throws IOException {
        out.row(table.fields().toArray());
        int after = 0;
        List<Row> some;
        do {
            some = read(table, year, after);
            Map<UUID, Map<String, Said>> said = said(some.stream().map(Row::id).toList());
            for (Row row : some) out.row(cells(table, year, row, said.getOrDefault(row.id, Map.of())));
            if (!some.isEmpty()) after = some.getLast().serial;
        } while (some.size() == AT_ONCE);
    }

    private List<Row> read(SipdTable table, FiscalYear year, int after) {
        String sign = table == SipdTable.DATA_POKIR ? "=" : "<>";
        return jdbc.sql("""
                        SELECT p.*, e.name AS kamus_name, e.physical, k.fraksi, r.number AS reses,
                          (SELECT count(*) FROM musrenbang_photo f WHERE f.proposal = p.id) AS photos
                        FROM musrenbang_proposal p
                        JOIN musrenbang_kamus_entry e ON e.year = p.year AND e.code = p.kamus AND e.version = p.kamus_version
                        LEFT JOIN musrenbang_pokir k ON k.proposal = p.id
                        LEFT JOIN musrenbang_reses r ON r.id = k.reses
                        WHERE p.year = ? AND p.serial > ? AND p.origin\s""" + sign + " 'POKIR' ORDER BY p.serial LIMIT ?")
                .params(year.value(), after, AT_ONCE)
                .query((row, n) -> row(row))
                .list();
    }

    /** The last word of each level on each proposal. */
    private Map<UUID, Map<String, Said>> said(List<UUID> proposals) {
        Map<UUID, Map<String, Said>> said = new HashMap<>();
        if (proposals.isEmpty()) return said;
        jdbc.sql("""
                        SELECT DISTINCT ON (proposal, level) proposal, level, verb, volume, amount, sentence
                        FROM musrenbang_step WHERE proposal = ANY (:proposals::uuid[]) AND level IS NOT NULL
                          AND verb NOT IN ('RESUBMIT', 'WITHDRAW') ORDER BY proposal, level, step DESC""").param("proposals", proposals.toArray(UUID[]::new)).query(row -> {
            said.computeIfAbsent(row.getObject("proposal", UUID.class), id -> new HashMap<>())
                    .put(
                            row.getString("level"),
                            new Said(
                                    row.getString("verb"),
                                    row.getBigDecimal("volume"),
                                    row.getBigDecimal("amount"),
                                    row.getString("sentence")));
        });
        return said;
    }

    private static Object[] cells(SipdTable table, FiscalYear year, Row row, Map<String, Said> said) {
        List<@Nullable Object> cells = new ArrayList<>(row.matter(year));
        if (table == SipdTable.DATA_POKIR) {
            cells.add(row.fraksi);
            cells.add(row.reses);
        } else {
            cells.add(row.origin);
        }
        for (String who : table.chain()) {
            @Nullable Said level = said.get(LEVELS.getOrDefault(who, ""));
            cells.add(level == null ? null : level.amount);
            cells.add(level == null ? null : koefisien(level.volume, row.unit));
            cells.add(level == null ? null : level.sentence == null ? level.verb : level.verb + ": " + level.sentence);
        }
        boolean refused = row.state.equals("REFUSED") || row.state.equals("DEFERRED");
        @Nullable Said last = row.level == null ? null : said.get(row.level);
        cells.add(row.state);
        cells.add(refused ? 1 : 0);
        cells.add(refused && last != null ? last.sentence : null);
        cells.add(row.state.equals("WITHDRAWN") ? 1 : 0);
        cells.add(null);
        cells.add(row.state.equals("WITH_PROPOSER") ? 1 : 0);
        cells.add(row.line);
        return cells.toArray();
    }

    private static String koefisien(BigDecimal volume, String unit) {
        return volume.stripTrailingZeros().toPlainString() + " " + unit;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("serial"),
                row.getString("proposer_name"),
                row.getString("origin"),
                row.getBoolean("physical"),
                row.getString("kamus_name"),
                row.getString("title"),
                row.getString("problem"),
                row.getString("address") + ", " + row.getString("place_name"),
                row.getString("kecamatan"),
                row.getString("kelurahan"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getString("kamus"),
                row.getBigDecimal("volume"),
                row.getString("unit"),
                row.getBigDecimal("amount"),
                row.getString("sub_kegiatan"),
                row.getString("agency"),
                row.getString("account"),
                row.getInt("photos"),
                row.getString("state"),
                row.getString("level"),
                row.getObject("line", UUID.class),
                row.getString("fraksi"),
                row.getString("reses"));
    }

    /** What a level said last. */
    private record Said(
            String verb,
            BigDecimal volume,
            BigDecimal amount,
            @Nullable String sentence) {}

    private record Row(
            UUID id,
            int serial,
            String proposer,
            String origin,
            boolean physical,
            String kamusName,
            String title,
            String problem,
            String address,
            String kecamatan,
            String kelurahan,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String kamus,
            BigDecimal volume,
            String unit,
            BigDecimal amount,
            String subKegiatan,
            String agency,
            String account,
            int photos,
            String state,
            @Nullable String level,
            @Nullable UUID line,
            @Nullable String fraksi,
            @Nullable String reses) {
        List<@Nullable Object> matter(FiscalYear year) {
            return java.util.Arrays.asList(
                    new ProposalNumber(year, serial).toString(),
                    year.value(),
                    proposer,
                    physical ? "FISIK" : "NON FISIK",
                    title,
                    problem,
                    kamusName,
                    address,
                    kecamatan,
                    kelurahan,
                    latitude,
                    longitude,
                    kamus,
                    koefisien(volume, unit),
                    unit,
                    amount,
                    subKegiatan.substring(0, 4),
                    agency,
                    account,
                    photos,
                    null,
                    null,
                    null);
        }
    }
}
