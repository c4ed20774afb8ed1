package id.balai.musrenbang.meeting.ranking;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Criteria;
import id.balai.musrenbang.cycle.Criterion;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingPlaces;
import id.balai.musrenbang.meeting.ranking.Ranking.Candidate;
import id.balai.musrenbang.meeting.ranking.Ranking.Place;
import id.balai.musrenbang.proposal.Origin;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of a meeting: all that reached its level from its place, in one statement; all but the pokir ranked. */
@Component
public class MeetingLists {
    private final JdbcClient jdbc;
    private final MeetingPlaces places;
    private final Criteria criteria;

    MeetingLists(JdbcClient jdbc, MeetingPlaces places, Criteria criteria) {
        this.jdbc = jdbc;
        this.places = places;
        this.criteria = criteria;
    }

    /** Those in the running first, by their place; then the others, by number. */
    public MeetingList of(Meeting meeting) {
        List<Criterion> by = criteria.list(meeting.key().year(), meeting.key().level());
        Map<Boolean, List<MeetingRow>> byPokir =
                rows(meeting, "", Map.of()).stream().collect(Collectors.partitioningBy(MeetingRow::isPokir));
        List<MeetingRow> rows = Objects.requireNonNull(byPokir.get(false));
        Map<Integer, Place> ranks = Ranking.of(rows.stream()
                .filter(row -> row.said().ranks())
                .map(row -> candidate(row, by))
                .toList());
        return new MeetingList(
                by,
                rows.stream()
                        .map(row -> ranked(row, by, ranks.get(row.number().serial())))
                        .sorted(Comparator.comparing((Ranked r) -> r.rank() == null
                                        ? Integer.MAX_VALUE
                                        : r.rank().rank())
                                .thenComparing(r -> r.row().number().serial()))
                        .toList(),
                Objects.requireNonNull(byPokir.get(true)).stream()
                        .map(row -> new Ranked(row, 0, false, null))
                        .sorted(Comparator.comparing(r -> r.row().number().serial()))
                        .toList());
    }

    /** One of the list, without its place among the others. */
    Optional<MeetingRow> row(Meeting meeting, ProposalNumber number) {
        if (!number.year().equals(meeting.key().year())) return Optional.empty();
        return rows(meeting, " AND p.serial = :serial", Map.of("serial", number.serial())).stream()
                .findFirst();
    }

    private static Ranked ranked(MeetingRow row, List<Criterion> by, @Nullable Place place) {
        return new Ranked(row, total(row.scores(), by), complete(row.scores(), by), place);
    }

    private static Candidate candidate(MeetingRow row, List<Criterion> by) {
        return new Candidate(
                row.number().serial(),
                complete(row.scores(), by),
                total(row.scores(), by),
                row.supporters(),
                row.hand() == null ? 0 : row.hand());
    }

    /** The sum of score x weight. */
    static int total(List<Integer> scores, List<Criterion> by) {
        int total = 0;
        for (int i = 0; i < Math.min(scores.size(), by.size()); i++)
            total += scores.get(i) * by.get(i).weight();
        return total;
    }

    static boolean complete(List<Integer> scores, List<Criterion> by) {
        return scores.size() == by.size() && scores.stream().allMatch(score -> score > 0);
    }

    private List<MeetingRow> rows(Meeting meeting, String only, Map<String, Object> onlyValues) {
        MeetingKey key = meeting.key();
        Map<String, Object> values = new LinkedHashMap<>(onlyValues);
        String place = place(key, values);
        return jdbc.sql("""
                        SELECT p.id, p.version, p.year, p.serial, p.title, p.place_name, p.unit, p.origin, p.kelurahan, p.kecamatan, p.region,
                          coalesce(d.volume, p.volume) AS volume, coalesce(d.amount, p.amount) AS amount,
                          d.reason, d.sentence, coalesce(s.supporters, 0) AS supporters,
                          i.scores, coalesce(i.version, 0) AS item, i.hand_rank, i.hand_reason, i.written_by,
                          CASE WHEN p.state = 'WAITING' AND p.level = :level THEN 'UNDECIDED'
                               WHEN p.state IN ('WITH_PROPOSER', 'WITHDRAWN') AND p.level = :level THEN p.state
                               ELSE d.verb END AS said
                        FROM musrenbang_proposal p
                        LEFT JOIN LATERAL (SELECT verb, volume, amount, reason, sentence FROM musrenbang_step
                          WHERE proposal = p.id AND level = :level AND verb IN ('ACCEPT', 'ACCEPT_CHANGED',
                            'RETURN_BELOW', 'RETURN_TO_PROPOSER', 'REFUSE', 'DEFER', 'PASS_TO_PROVINCE')
                          ORDER BY step DESC LIMIT 1) d ON true
                        LEFT JOIN musrenbang_supporters s ON s.proposal = p.id
                        LEFT JOIN musrenbang_meeting_item i ON i.meeting = :meeting AND i.proposal = p.id
                        WHERE p.year = :year AND (d.verb IS NOT NULL
                          OR (p.level = :level AND p.state IN ('WAITING', 'WITH_PROPOSER', 'WITHDRAWN')))""" + place + only)
                .params(values)
                .param("level", key.level().name())
                .param("meeting", meeting.id())
                .param("year", key.year().value())
                .query((row, n) -> row(row, key.level()))
                .list();
    }

    private String place(MeetingKey key, Map<String, Object> values) {
        switch (key.level()) {
            case LINGKUNGAN, KELURAHAN, KECAMATAN -> values.put("place", key.place());
            case AGENCY -> values.put("place", places.codesOf(key));
            case CITY, SETWAN -> {}
        }
        return switch (key.level()) {
            case LINGKUNGAN -> " AND p.region = :place";
            case KELURAHAN -> " AND p.kelurahan = :place";
            case KECAMATAN -> " AND p.kecamatan = :place";
            case AGENCY -> " AND p.agency IN (:place)";
            case CITY, SETWAN -> "";
        };
    }

    private static MeetingRow row(ResultSet row, Level level) throws SQLException {
        int hand = row.getInt("hand_rank");
        boolean moved = !row.wasNull();
        return new MeetingRow(
                row.getObject("id", java.util.UUID.class),
                new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("place_name"),
                Origin.valueOf(row.getString("origin")),
                level == Level.KECAMATAN
                        ? row.getString("kelurahan")
                        : level == Level.KELURAHAN ? row.getString("region") : row.getString("kecamatan"),
                row.getBigDecimal("volume"),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("amount")),
                Said.valueOf(row.getString("said")),
                row.getString("reason"),
                row.getString("sentence"),
                row.getInt("supporters"),
                scores(row.getArray("scores")),
                row.getInt("item"),
                moved ? hand : null,
                row.getString("hand_reason"),
                row.getString("written_by"));
    }

    private static List<Integer> scores(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((Integer[]) array.getArray());
    }
}
