package id.balai.budgeting.verification;

import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.rka.Pot;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes and initials, and what lines they stand under. */
@Repository
class Verifications {
    /** What the lines of a sub kegiatan are known by: any change of any of them is another fingerprint. */
    private static final String LINES = """
            SELECT agency, sub_kegiatan, count(*) AS lines, sum(amount) AS amount,
              count(*) FILTER (WHERE provisional) AS provisional,
              md5(string_agg(id || ':' || version, ',' ORDER BY id)) AS fingerprint
            FROM budgeting_line WHERE year = :year AND NOT removed AND (:agency = '' OR agency = :agency)
            GROUP BY agency, sub_kegiatan""";

    static final String SUBS = """
            WITH l AS (%s),
            i AS (SELECT agency, sub_kegiatan, fingerprint, count(*) AS initials FROM budgeting_initial
                  WHERE year = :year AND (:agency = '' OR agency = :agency) GROUP BY 1, 2, 3),
            o AS (SELECT agency, sub_kegiatan, count(*) FILTER (WHERE state = 'terbuka') AS open,
                    count(*) FILTER (WHERE state = 'dijawab') AS answered FROM budgeting_note
                  WHERE year = :year AND (:agency = '' OR agency = :agency) GROUP BY 1, 2)
            """.formatted(LINES);

    private static final String NOTES = """
            SELECT k.*, concat_ws(', ', l.name, nullif(l.specification, '')) AS about
            FROM budgeting_note k LEFT JOIN budgeting_line l ON l.id = k.line\s""";

    private final JdbcClient jdbc;

    Verifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines of a sub kegiatan as they stand: how many, for how much, how many not certain, known by what. */
    record Lines(int count, Rupiah amount, int provisional, String fingerprint) {}

    Optional<Lines> lines(Pot pot) {
        return jdbc.sql("SELECT * FROM (" + LINES + ") l WHERE sub_kegiatan = :sub")
                .param("year", pot.year().value())
                .param("agency", pot.agency().value())
                .param("sub", pot.subKegiatan().value())
                .query((row, n) -> new Lines(
                        row.getInt("lines"),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getInt("provisional"),
                        row.getString("fingerprint")))
                .optional();
    }

    /** Nobody writes lines there until the transaction ends. */
    void holdLines(Pot pot) {
        jdbc.sql("SELECT 1 FROM budgeting_ceiling WHERE year = ? AND agency = ? AND sub_kegiatan = ? FOR UPDATE")
                .params(
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value())
                .query((row, n) -> 1)
                .list();
    }

    boolean wrote(PersonId person, Pot pot) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM budgeting_line_writer
                          WHERE year = ? AND agency = ? AND sub_kegiatan = ? AND person = ?)""")
                .params(
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value(),
                        person.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Agency by agency: how far the TAPD has come. One statement. */
    List<AgencyProgress> byAgency(FiscalYear year) {
        return jdbc.sql(SUBS + """
                        SELECT l.agency, count(*) AS subs, count(i.initials) AS initialled, sum(coalesce(o.open, 0)) AS open,
                          sum(coalesce(o.answered, 0)) AS answered, sum(l.provisional) AS provisional, sum(l.amount) AS amount
                        FROM l LEFT JOIN i USING (agency, sub_kegiatan, fingerprint) LEFT JOIN o USING (agency, sub_kegiatan)
                        GROUP BY l.agency ORDER BY l.agency""")
                .param("year", year.value())
                .param("agency", "")
                .query((row, n) -> new AgencyProgress(
                        row.getString("agency"),
                        row.getString("agency"),
                        row.getInt("subs"),
                        row.getInt("initialled"),
                        row.getInt("open"),
                        row.getInt("answered"),
                        row.getInt("provisional"),
                        new Rupiah(row.getBigDecimal("amount"))))
                .list();
    }

    /** The sub kegiatan of an agency that have lines. One statement. */
    List<SubProgress> of(FiscalYear year, AgencyCode agency) {
        return jdbc.sql(SUBS + """
                        SELECT l.*, coalesce(i.initials, 0) AS initials, coalesce(o.open, 0) AS open,
                          coalesce(o.answered, 0) AS answered, coalesce(n.name, l.sub_kegiatan) AS name
                        FROM l LEFT JOIN i USING (agency, sub_kegiatan, fingerprint) LEFT JOIN o USING (agency, sub_kegiatan)
                        LEFT JOIN budgeting_nomenclature n ON n.code = l.sub_kegiatan ORDER BY l.sub_kegiatan""")
                .param("year", year.value())
                .param("agency", agency.value())
                .query((row, n) -> new SubProgress(
                        row.getString("sub_kegiatan"),
                        Names.shown(row.getString("name")),
                        row.getInt("lines"),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getInt("initials"),
                        row.getInt("open"),
                        row.getInt("answered"),
                        row.getInt("provisional")))
                .list();
    }

    Optional<Note> note(UUID id) {
        return jdbc.sql(NOTES + "WHERE k.id = ?")
                .param(id)
                .query(Verifications::note)
                .optional();
    }

    /** Where a note belongs. */
    Optional<Pot> potOf(UUID note) {
        return jdbc.sql("SELECT year, agency, sub_kegiatan FROM budgeting_note WHERE id = ?")
                .param(note)
                .query((row, n) -> new Pot(
                        new FiscalYear(row.getInt("year")),
                        new AgencyCode(row.getString("agency")),
                        new NomenclatureCode(row.getString("sub_kegiatan"))))
                .optional();
    }

    /** @param sub of this sub kegiatan, or empty for all of the agency; the oldest first */
    List<Note> notes(FiscalYear year, AgencyCode agency, String sub, int limit) {
        return jdbc.sql(NOTES + """
                        WHERE k.year = ? AND k.agency = ? AND (? = '' OR k.sub_kegiatan = ?)
                        ORDER BY k.state = 'selesai', k.at, k.id LIMIT ?""")
                .params(year.value(), agency.value(), sub, sub, limit)
                .query(Verifications::note)
                .list();
    }

    /** Notes without an answer, the oldest first. */
    List<Note> unanswered(FiscalYear year, AgencyCode agency, int limit) {
        return jdbc.sql(NOTES + "WHERE k.year = ? AND k.agency = ? AND k.state = 'terbuka' ORDER BY k.at, k.id LIMIT ?")
                .params(year.value(), agency.value(), limit)
                .query(Verifications::note)
                .list();
    }

    int open(Pot pot) {
        return jdbc.sql("""
                        SELECT count(*) FROM budgeting_note
                        WHERE year = ? AND agency = ? AND sub_kegiatan = ? AND state <> 'selesai'""")
                .params(
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    boolean everNoted(Pot pot) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM budgeting_note WHERE year = ? AND agency = ? AND sub_kegiatan = ?)""")
                .params(
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void add(Pot pot, PersonId author, Note note) {
        jdbc.sql("""
                        INSERT INTO budgeting_note (id, version, year, agency, sub_kegiatan, line, text, author, author_name,
                          post_title, at, state) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'terbuka')""")
                .params(Arrays.asList(
                        note.id(),
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value(),
                        note.line(),
                        note.text(),
                        author.value(),
                        note.author(),
                        note.postTitle(),
                        Timestamp.from(note.at())))
                .update();
    }

    /** @return false when somebody else changed it since it was read */
    boolean save(Note note) {
        return jdbc.sql("""
                        UPDATE budgeting_note SET version = ?, answer = ?, answered_by = ?, answered_at = ?, closed_by = ?,
                          state = ? WHERE id = ? AND version = ? - 1""")
                        .params(Arrays.asList(
                                note.version(),
                                note.answer(),
                                note.answeredBy(),
                                note.answeredAt() == null ? null : Timestamp.from(note.answeredAt()),
                                note.closedBy(),
                                note.state().word(),
                                note.id(),
                                note.version()))
                        .update()
                == 1;
    }

    /** @return false when these initials stand there already */
    boolean add(Pot pot, PersonId person, Initial initial, String fingerprint) {
        return jdbc.sql("""
                        INSERT INTO budgeting_initial (id, version, year, agency, sub_kegiatan, person, name, post_title, at,
                          without_notes, lines, amount, fingerprint) VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO NOTHING""")
                        .params(
                                initial.id(),
                                pot.year().value(),
                                pot.agency().value(),
                                pot.subKegiatan().value(),
                                person.value(),
                                initial.name(),
                                initial.postTitle(),
                                Timestamp.from(initial.at()),
                                initial.withoutNotes(),
                                initial.lines(),
                                initial.amount().amount(),
                                fingerprint)
                        .update()
                == 1;
    }

    /** The newest first. */
    List<Initial> initials(Pot pot, @Nullable String fingerprint) {
        return jdbc.sql("""
                        SELECT * FROM budgeting_initial WHERE year = ? AND agency = ? AND sub_kegiatan = ?
                        ORDER BY at DESC LIMIT 50""")
                .params(
                        pot.year().value(),
                        pot.agency().value(),
                        pot.subKegiatan().value())
                .query((row, n) -> new Initial(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("post_title"),
                        row.getObject("at", Timestamp.class).toInstant(),
                        row.getBoolean("without_notes"),
                        row.getInt("lines"),
                        new Rupiah(row.getBigDecimal("amount")),
                        row.getString("fingerprint").equals(fingerprint)))
                .list();
    }

    private static Note note(ResultSet row, int n) throws SQLException {
        Timestamp answered = row.getObject("answered_at", Timestamp.class);
        return new Note(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("sub_kegiatan"),
                row.getObject("line", UUID.class),
                row.getString("about"),
                row.getString("text"),
                row.getString("author_name"),
                row.getString("post_title"),
                row.getObject("at", Timestamp.class).toInstant(),
                row.getString("answer"),
                row.getString("answered_by"),
                answered == null ? null : answered.toInstant(),
                row.getString("closed_by"),
                Note.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
