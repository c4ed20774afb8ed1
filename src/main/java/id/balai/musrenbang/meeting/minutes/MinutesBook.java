package id.balai.musrenbang.meeting.minutes;

import id.balai.document.FileNeeds;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Priorities;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.ranking.MeetingList;
import id.balai.musrenbang.meeting.ranking.Ranked;
import id.balai.musrenbang.meeting.ranking.Said;
import id.balai.organisation.Agencies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The berita acara of meetings with the lists that they were made from; only grows. */
@Repository
public class MinutesBook implements FileNeeds {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Priorities priorities;
    private final Clock clock;

    MinutesBook(JdbcClient jdbc, Agencies agencies, Priorities priorities, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.priorities = priorities;
        this.clock = clock;
    }

    /** All of a meeting, the newest first. */
    public List<Minutes> of(UUID meeting) {
        return jdbc.sql("""
                        SELECT m.*, l.number AS letter, l.dated, l.sender, l.about, l.file FROM musrenbang_minutes m
                        LEFT JOIN musrenbang_meeting_letter l ON l.meeting = m.meeting AND l.edition = m.edition
                        WHERE m.meeting = ? ORDER BY m.edition DESC""").param(meeting).query((row, n) -> minutes(row)).list();
    }

    /** What one fixed, in its order. */
    public List<MinutesLine> lines(UUID meeting, int edition, FiscalYear year) {
        return jdbc.sql("""
                        SELECT * FROM musrenbang_minutes_line WHERE meeting = ? AND edition = ? ORDER BY ordinal""")
                .params(meeting, edition)
                .query((row, n) -> line(row, year))
                .list();
    }

    /** The lists of a meeting as a berita acara fixes them: the accepted by their place, the others, then the pokir. */
    List<MinutesLine> drawn(Meeting meeting, MeetingList list) {
        Map<UUID, Details> details = details(list);
        List<MinutesLine> lines = new ArrayList<>();
        for (Ranked ranked : list.accepted()) lines.add(line(ranked, lines.size() + 1, details));
        for (Ranked ranked : list.others()) lines.add(line(ranked, lines.size() + 1, details));
        list.pokir().forEach(ranked -> lines.add(line(ranked, lines.size() + 1, details)));
        return lines;
    }

    void add(Meeting meeting, Minutes minutes, List<MinutesLine> lines) {
        jdbc.sql("""
                        INSERT INTO musrenbang_minutes
                          (meeting, edition, number, document, sha256, men, women, fixed_by, fixed_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        meeting.id(),
                        minutes.edition(),
                        minutes.number(),
                        minutes.document(),
                        minutes.sha256(),
                        minutes.men(),
                        minutes.women(),
                        minutes.fixedBy(),
                        minutes.fixedAt().atOffset(ZoneOffset.UTC))
                .update();
        for (MinutesLine line : lines) add(meeting.id(), minutes.edition(), line);
    }

    /** @throws org.springframework.dao.EmptyResultDataAccessException when that edition has none */
    Minutes.Letter letter(UUID meeting, int edition) {
        return jdbc.sql(
                        "SELECT number, dated, sender, about, file FROM musrenbang_meeting_letter WHERE meeting = ? AND edition = ?")
                .params(meeting, edition)
                .query((row, n) -> new Minutes.Letter(
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("sender"),
                        row.getString("about"),
                        row.getString("file")))
                .single();
    }

    void add(UUID meeting, int edition, Minutes.Letter letter) {
        jdbc.sql("""
                        INSERT INTO musrenbang_meeting_letter
                          (meeting, edition, number, dated, sender, about, file, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        meeting,
                        edition,
                        letter.number(),
                        letter.dated(),
                        letter.sender(),
                        letter.about(),
                        letter.file(),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private void add(UUID meeting, int edition, MinutesLine l) {
        jdbc.sql("""
                        INSERT INTO musrenbang_minutes_line (meeting, edition, serial, ordinal, pokir, said, bidang, priority, title,
                          problem, place, volume, unit, amount, agency, sub_kegiatan, supporters, total, computed, rank,
                          hand_reason, reason, sentence)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        meeting,
                        edition,
                        l.number().serial(),
                        l.ordinal(),
                        l.pokir(),
                        l.said().name(),
                        l.bidang(),
                        l.priority(),
                        l.title(),
                        l.problem(),
                        l.place(),
                        l.volume(),
                        l.unit(),
                        l.amount().amount(),
                        l.agency(),
                        l.subKegiatan(),
                        l.supporters(),
                        l.total(),
                        l.computed(),
                        l.rank(),
                        l.handReason(),
                        l.reason(),
                        l.sentence()))
                .update();
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("SELECT DISTINCT file FROM musrenbang_meeting_letter WHERE file = ANY (?)")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("file"))
                .set();
    }

    private Map<UUID, Details> details(MeetingList list) {
        Map<UUID, Details> details = new HashMap<>();
        UUID[] ids = list.everything().map(r -> r.row().id()).toArray(UUID[]::new);
        jdbc.sql("""
                        SELECT p.id, p.problem, p.agency, p.sub_kegiatan, k.bidang FROM musrenbang_proposal p
                        JOIN musrenbang_kamus_entry k
                          ON k.year = p.year AND k.code = p.kamus AND k.version = p.kamus_version
                        WHERE p.id = ANY (?)""").param(ids).query(row -> {
            details.put(
                    row.getObject("id", UUID.class),
                    new Details(
                            row.getString("problem"),
                            agency(row.getString("agency")),
                            row.getString("sub_kegiatan"),
                            row.getString("bidang")));
        });
        return details;
    }

    private String agency(String code) {
        return agencies.carryingOn(new AgencyCode(code), LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA))
                .shortName();
    }

    private MinutesLine line(Ranked ranked, int ordinal, Map<UUID, Details> details) {
        var row = ranked.row();
        Details more = java.util.Objects.requireNonNull(details.get(row.id()));
        return new MinutesLine(
                row.number(),
                ordinal,
                row.isPokir(),
                row.said(),
                more.bidang,
                priorities.of(row.number().year(), more.subKegiatan).orElse(null),
                row.title(),
                more.problem,
                row.place(),
                row.volume(),
                row.unit(),
                row.amount(),
                more.agency,
                more.subKegiatan,
                row.supporters(),
                ranked.complete() ? ranked.total() : null,
                ranked.rank() == null ? null : ranked.rank().computed(),
                ranked.rank() == null ? null : ranked.rank().rank(),
                row.handReason(),
                row.reason(),
                row.sentence());
    }

    private static MinutesLine line(ResultSet row, FiscalYear year) throws SQLException {
        return new MinutesLine(
                new ProposalNumber(year, row.getInt("serial")),
                row.getInt("ordinal"),
                row.getBoolean("pokir"),
                Said.valueOf(row.getString("said")),
                row.getString("bidang"),
                row.getString("priority"),
                row.getString("title"),
                row.getString("problem"),
                row.getString("place"),
                row.getBigDecimal("volume"),
                row.getString("unit"),
                new Rupiah(row.getBigDecimal("amount")),
                row.getString("agency"),
                row.getString("sub_kegiatan"),
                row.getInt("supporters"),
                row.getObject("total", Integer.class),
                row.getObject("computed", Integer.class),
                row.getObject("rank", Integer.class),
                row.getString("hand_reason"),
                row.getString("reason"),
                row.getString("sentence"));
    }

    private static Minutes minutes(ResultSet row) throws SQLException {
        @Nullable String letter = row.getString("letter");
        return new Minutes(
                row.getInt("edition"),
                row.getString("number"),
                row.getObject("document", UUID.class),
                row.getString("sha256"),
                row.getInt("men"),
                row.getInt("women"),
                row.getString("fixed_by"),
                row.getObject("fixed_at", OffsetDateTime.class).toInstant(),
                letter == null
                        ? null
                        : new Minutes.Letter(
                                letter,
                                row.getObject("dated", LocalDate.class),
                                row.getString("sender"),
                                row.getString("about"),
                                row.getString("file")));
    }

    /** What the list of the meeting leaves out. */
    private record Details(String problem, String agency, String subKegiatan, String bidang) {}
}
