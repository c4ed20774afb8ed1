package id.balai.budgeting.verification;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.rka.Pot;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The TAPD's work in the demo: many initials in a few statements, and a conversation about a line. On the pages a member
 * looks at each sub kegiatan before initialling it.
 */
@Component
public class SampleSheets {
    private final Verifying verifying;
    private final Schedules schedules;
    private final JdbcClient jdbc;
    private final Rows rows;
    private final Ledger ledger;
    private final Clock clock;

    SampleSheets(Verifying verifying, Schedules schedules, JdbcClient jdbc, Rows rows, Ledger ledger, Clock clock) {
        this.verifying = verifying;
        this.schedules = schedules;
        this.jdbc = jdbc;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What is initialled, as it stands. */
    private record Standing(
            UUID id, String agency, String sub, int lines, String amount, boolean unnoted, String fingerprint) {}

    /**
     * A member initials every sub kegiatan that no note and no provisional line stands in the way of.
     *
     * @param agencies of these, or empty for all
     * @throws IllegalStateException outside the stage, or where this person verifies nothing
     */
    @Transactional
    public void initialAll(FiscalYear year, Set<AgencyCode> agencies, Actor member) {
        HeldPost post =
                Policy.postFor(member, Permission.VERIFY_RKA, Place.CITY).orElseThrow();
        if (schedules.closed(year, Matter.REVIEW).isPresent()) throw new IllegalStateException("outside the stage");
        List<Standing> standing = standing(year).stream()
                .filter(each -> agencies.isEmpty() || agencies.contains(new AgencyCode(each.agency)))
                .toList();
        String at = clock.instant().toString();
        rows.merge(
                "id uuid, agency text, sub text, lines int, amount numeric, unnoted boolean, fingerprint text, "
                        + "person uuid, name text, title text, at timestamptz",
                standing,
                each -> new @Nullable Object[] {
                    each.id,
                    each.agency,
                    each.sub,
                    each.lines,
                    each.amount,
                    each.unnoted,
                    each.fingerprint,
                    member.person(),
                    member.displayName(),
                    post.title(),
                    at
                },
                """
                INSERT INTO budgeting_initial (id, version, year, agency, sub_kegiatan, person, name, post_title, at,
                  without_notes, lines, amount, fingerprint)
                SELECT id, 1, %s, agency, sub, person, name, title, at, unnoted, lines, amount, fingerprint
                FROM incoming""".formatted(year));
        ledger.append(standing.stream()
                .map(each -> Decision.on(Verifying.INITIAL, each.id, 1)
                        .by(member.person(), "tapd", new AgencyCode(each.agency))
                        .starting("diparaf")
                        .with("year", year)
                        .with("subKegiatan", each.sub)
                        .with("lines", each.lines)
                        .with("amount", each.amount)
                        .with("withoutNotes", each.unnoted)
                        .with("fingerprint", each.fingerprint))
                .toList());
    }

    private List<Standing> standing(FiscalYear year) {
        return jdbc.sql(Verifications.SUBS + """
                        SELECT l.*, NOT EXISTS (SELECT FROM budgeting_note k WHERE k.year = :year AND k.agency = l.agency
                            AND k.sub_kegiatan = l.sub_kegiatan) AS unnoted
                        FROM l LEFT JOIN o USING (agency, sub_kegiatan)
                        WHERE l.provisional = 0 AND coalesce(o.open, 0) + coalesce(o.answered, 0) = 0
                        ORDER BY agency, sub_kegiatan""")
                .param("year", year.value())
                .param("agency", "")
                .query((row, n) -> new Standing(
                        Ids.next(),
                        row.getString("agency"),
                        row.getString("sub_kegiatan"),
                        row.getInt("lines"),
                        row.getString("amount"),
                        row.getBoolean("unnoted"),
                        row.getString("fingerprint")))
                .list();
    }

    /**
     * A member notes something about the dearest line of a sub kegiatan.
     *
     * @return the note, or null where there is no line
     */
    @Transactional
    public @Nullable UUID note(FiscalYear year, AgencyCode agency, String sub, String text, Actor member) {
        return jdbc.sql("""
                        SELECT id, concat_ws(', ', name, nullif(specification, '')) AS about FROM budgeting_line
                        WHERE year = ? AND agency = ? AND sub_kegiatan = ? AND NOT removed ORDER BY amount DESC, number LIMIT 1""")
                .params(year.value(), agency.value(), sub)
                .query((row, n) -> verifying
                        .note(
                                new Pot(year, agency, new NomenclatureCode(sub)),
                                row.getObject("id", UUID.class),
                                row.getString("about"),
                                text,
                                member)
                        .id())
                .optional()
                .orElse(null);
    }

    public void answer(UUID note, String text, Actor planner) {
        verifying.answer(note, 1, text, planner);
    }

    public void settle(UUID note, Actor member) {
        verifying.settle(note, 2, member);
    }
}
