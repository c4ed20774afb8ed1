package id.balai.musrenbang.making;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of the current city; each is found only by the person who writes it, for the resident it is written for. */
@Repository
class Drafts {
    /** Unsent drafts of one person: more than anybody writes at a time, and a bound to what mistaken forms leave behind. */
    static final int MOST = 20;

    private static final String OPEN = """
            SELECT d.id, d.year, d.typed, d.made_at, d.helped IS NOT NULL AS served, k.name
            FROM musrenbang_draft d
            CROSS JOIN LATERAL (SELECT name FROM musrenbang_kamus_entry k
              WHERE k.year = d.year AND k.code = d.kamus ORDER BY version DESC LIMIT 1) k
            WHERE d.proposal IS NULL AND %s
            ORDER BY d.made_at DESC LIMIT :limit""";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> SHAPE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param form the token of the form that it was typed into, or null */
    UUID add(FiscalYear year, String kamus, Map<String, String> typed, @Nullable String form, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO musrenbang_draft (id, person, helped, year, kamus, typed, made_at, changed_at, form)
                        VALUES (:id, :person, :helped, :year, :kamus, :typed::jsonb, :at, :at, :form)""")
                .param("form", uuid(form), java.sql.Types.OTHER)
                .param("id", id)
                .param("person", actor.person().value())
                .param("helped", helped(actor))
                .param("year", year.value())
                .param("kamus", kamus)
                .param("typed", JSON.writeValueAsString(typed))
                .param("at", now())
                .update();
        return id;
    }

    /** What this form became when it was sent before; empty the first time, and when it was thrown away. */
    Optional<UUID> ofForm(@Nullable String form, Actor actor) {
        return jdbc.sql("""
                        SELECT id FROM musrenbang_draft WHERE form = :form
                          AND person = :person AND helped IS NOT DISTINCT FROM :helped::uuid""")
                .param("form", uuid(form), java.sql.Types.OTHER)
                .param("person", actor.person().value())
                .param("helped", helped(actor), java.sql.Types.OTHER)
                .query((row, n) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** What was sent meanwhile stays as it was sent. */
    void change(UUID id, Map<String, String> typed) {
        jdbc.sql("UPDATE musrenbang_draft SET typed = ?::jsonb, changed_at = ? WHERE id = ? AND proposal IS NULL")
                .params(JSON.writeValueAsString(typed), now(), id)
                .update();
    }

    /** Something beside its words changes; until the transaction ends nothing else does. False when it was sent. */
    boolean touch(UUID id) {
        return jdbc.sql("UPDATE musrenbang_draft SET changed_at = ? WHERE id = ? AND proposal IS NULL")
                        .params(now(), id)
                        .update()
                == 1;
    }

    /** Until the transaction ends nobody else adds to the drafts of this person. */
    void lockAllOf(Actor actor) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ?, 8))")
                .param(actor.person().toString())
                .query((row, n) -> true)
                .list();
    }

    int countOpenTo(Actor actor) {
        return jdbc.sql("""
                        SELECT count(*)::int FROM musrenbang_draft
                        WHERE proposal IS NULL AND person = :person AND helped IS NOT DISTINCT FROM :helped::uuid""")
                .param("person", actor.person().value())
                .param("helped", helped(actor), java.sql.Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** The proposal that the draft became, or empty; nobody else sends the draft until the transaction ends. */
    Optional<UUID> lock(UUID id) {
        return jdbc.sql("SELECT proposal FROM musrenbang_draft WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> Optional.ofNullable(row.getObject("proposal", UUID.class)))
                .optional()
                .flatMap(sent -> sent);
    }

    void sent(UUID id, UUID proposal) {
        jdbc.sql("UPDATE musrenbang_draft SET proposal = ?, changed_at = ? WHERE id = ?")
                .params(proposal, now(), id)
                .update();
    }

    /** Throws an unsent draft away, with its photos; false when this person has no such draft. */
    boolean remove(UUID id, Actor actor) {
        return jdbc.sql("""
                        DELETE FROM musrenbang_draft WHERE id = :id AND proposal IS NULL
                          AND person = :person AND helped IS NOT DISTINCT FROM :helped::uuid""")
                        .param("id", id)
                        .param("person", actor.person().value())
                        .param("helped", helped(actor), java.sql.Types.OTHER)
                        .update()
                == 1;
    }

    /** Drafts that nobody changed since, sent or not, with the photos that are still theirs. */
    int removeUnchangedSince(Instant time) {
        return jdbc.sql("DELETE FROM musrenbang_draft WHERE changed_at < ?")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Draft> find(UUID id, Actor actor) {
        return jdbc.sql("""
                        SELECT id, year, kamus, typed, proposal FROM musrenbang_draft
                        WHERE id = :id AND person = :person AND helped IS NOT DISTINCT FROM :helped""")
                .param("id", id)
                .param("person", actor.person().value())
                .param("helped", helped(actor), java.sql.Types.OTHER)
                .query((row, n) -> draft(row, row.getObject("proposal", UUID.class)))
                .optional();
    }

    /** What this person still writes, and what an officer writes for them; the latest first. */
    List<OpenDraft> of(PersonId person, int limit) {
        return jdbc.sql(OPEN.formatted("((d.person = :person AND d.helped IS NULL) OR d.helped = :person)"))
                .param("person", person.value())
                .param("limit", limit)
                .query((row, n) -> open(row))
                .list();
    }

    /** What can be gone on with here: the person's own, or those written for the resident who is being helped. */
    List<OpenDraft> openTo(Actor actor) {
        return jdbc.sql(OPEN.formatted("d.person = :person AND d.helped IS NOT DISTINCT FROM :helped::uuid"))
                .param("person", actor.person().value())
                .param("helped", helped(actor), java.sql.Types.OTHER)
                .param("limit", MOST)
                .query((row, n) -> open(row))
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static OpenDraft open(ResultSet row) throws SQLException {
        return new OpenDraft(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("year")),
                row.getString("name"),
                JSON.readValue(row.getString("typed"), SHAPE),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("served"));
    }

    private static @Nullable UUID uuid(@Nullable String form) {
        try {
            return form == null ? null : UUID.fromString(form);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable UUID helped(Actor actor) {
        return actor.helping().map(Helped::person).map(p -> p.value()).orElse(null);
    }

    private static Draft draft(ResultSet row, @Nullable UUID sent) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("year")),
                row.getString("kamus"),
                JSON.readValue(row.getString("typed"), SHAPE),
                sent);
    }
}
