package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.proposal.ProposalFilter.Cursor;
import id.balai.musrenbang.proposal.ProposalFilter.Order;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of proposals: one query a page, walked by the last row seen, nothing counted. */
@Component
class ProposalList {
    private final JdbcClient jdbc;
    private final ProposalWords words;
    private final FoundByWords finding;

    @Autowired
    ProposalList(JdbcClient jdbc, ProposalWords words) {
        this(jdbc, words, FoundByWords.USUAL);
    }

    ProposalList(JdbcClient jdbc, ProposalWords words, FoundByWords finding) {
        this.jdbc = jdbc;
        this.words = words;
        this.finding = finding;
    }

    /** One page of the list, in its order whichever way it was walked to. */
    Slice page(ProposalFilter filter, int size) {
        boolean backwards = filter.before() != null;
        List<ProposalRow> rows = read(filter, backwards, size + 1);
        boolean more = rows.size() > size;
        List<ProposalRow> shown = new ArrayList<>(more ? rows.subList(0, size) : rows);
        if (backwards) java.util.Collections.reverse(shown);
        boolean hasNext = backwards || more;
        boolean hasPrevious = backwards ? more : filter.after() != null;
        return new Slice(List.copyOf(shown), hasPrevious, hasNext);
    }

    /** How many proposals each kelurahan made in a year; kept by the database, nothing is counted. */
    Map<RegionCode, Long> perKelurahan(FiscalYear year) {
        Map<RegionCode, Long> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT kelurahan, proposals FROM musrenbang_tally WHERE year = ? ORDER BY kelurahan")
                .param(year.value())
                .query(row -> {
                    counts.put(new RegionCode(row.getString("kelurahan")), row.getLong("proposals"));
                });
        return counts;
    }

    private static final String SELECT = """
            SELECT p.year, p.serial, p.title, p.region, p.place_name, p.state, p.level, p.amount, p.volume, p.unit,
              p.kamus, p.since, p.submitted_at, p.due, coalesce(s.supporters, 0) AS supporters
            FROM musrenbang_proposal p LEFT JOIN musrenbang_supporters s ON s.proposal = p.id""";

    private List<ProposalRow> read(ProposalFilter filter, boolean backwards, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>(List.of("p.year = :year", "p.origin <> 'POKIR'"));
        values.put("year", filter.year().value());
        narrow(filter, conditions, values);
        Cursor cursor = backwards ? filter.before() : filter.after();
        boolean byAmount = filter.order() == Order.AMOUNT;
        if (cursor != null) {
            String sign = backwards ? ">" : "<";
            conditions.add(
                    byAmount
                            ? "(p.amount, p.serial) " + sign + " (:cursor::numeric, :serial)"
                            : "p.serial " + sign + " :serial");
            if (byAmount) values.put("cursor", cursor.value().isEmpty() ? "0" : cursor.value());
            values.put("serial", cursor.serial());
        }
        String direction = backwards ? " ASC" : " DESC";
        String order = byAmount ? "p.amount" + direction + ", p.serial" + direction : "p.serial" + direction;
        String all = String.join(" AND ", conditions);
        boolean byWords = values.containsKey("words");
        if (byWords) values.putAll(finding.values());
        return jdbc.sql(
                        byWords
                                ? finding.sql(SELECT, all, order)
                                : SELECT + " WHERE " + all + " ORDER BY " + order + " LIMIT :limit")
                .params(values)
                .param("limit", limit)
                .query((row, n) -> row(row))
                .list();
    }

    private void narrow(ProposalFilter filter, List<String> conditions, Map<String, Object> values) {
        RegionCode place = filter.place();
        if (place != null && place.depth() > 1) {
            conditions.add(place.depth() == 2 ? "p.kecamatan = :place" : "p.kelurahan = :place");
            values.put("place", place.value());
        }
        if (filter.state() != null) {
            conditions.add("p.state = :state");
            values.put("state", filter.state().name());
        }
        if (filter.kamus() != null) {
            conditions.add("p.kamus = :kamus");
            values.put("kamus", filter.kamus());
        }
        Optional<ProposalNumber> number = ProposalNumber.find(filter.words());
        if (number.isPresent()) {
            conditions.add("p.serial = :number AND p.year = :numberYear");
            values.put("number", number.get().serial());
            values.put("numberYear", number.get().year().value());
        } else if (!filter.words().isEmpty()) {
            words.allOf(filter.words())
                    .ifPresentOrElse(query -> values.put("words", query), () -> conditions.add("FALSE"));
        }
    }

    private static ProposalRow row(ResultSet row) throws SQLException {
        return new ProposalRow(
                new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                row.getString("title"),
                new RegionCode(row.getString("region")),
                row.getString("place_name"),
                new Standing(State.valueOf(row.getString("state")), Proposals.level(row.getString("level"))),
                row.getString("kamus"),
                row.getBigDecimal("volume"),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("amount")),
                row.getInt("supporters"),
                Proposals.instant(row, "submitted_at"),
                Proposals.instant(row, "since"),
                row.getObject("due", LocalDate.class));
    }

    /** A page of the list. */
    record Slice(List<ProposalRow> rows, boolean hasPrevious, boolean hasNext) {}
}
