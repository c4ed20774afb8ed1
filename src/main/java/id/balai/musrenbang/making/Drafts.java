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
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> SHAPE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID add(FiscalYear year, String kamus, Map<String, String> typed, Actor actor) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO musrenbang_draft (id, person, helped, year, kamus, typed, made_at)
                        VALUES (:id, :person, :helped, :year, :kamus, :typed::jsonb, :at)""")
                .param("id", id)
                .param("person", actor.person().value())
                .param("helped", helped(actor))
                .param("year", year.value())
                .param("kamus", kamus)
                .param("typed", JSON.writeValueAsString(typed))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void change(UUID id, Map<String, String> typed) {
        jdbc.sql("UPDATE musrenbang_draft SET typed = ?::jsonb WHERE id = ?")
                .params(JSON.writeValueAsString(typed), id)
                .update();
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
        jdbc.sql("UPDATE musrenbang_draft SET proposal = ? WHERE id = ?")
                .params(proposal, id)
                .update();
    }

    /** Drafts so old, sent or not, with the photos that are still theirs. */
    int removeMadeBefore(Instant time) {
        return jdbc.sql("DELETE FROM musrenbang_draft WHERE made_at < ?")
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
    List<OwnDraft> of(PersonId person, int limit) {
        return jdbc.sql("""
                        SELECT d.id, d.year, d.kamus, d.typed, d.made_at, d.helped IS NOT NULL AS served, k.name
                        FROM musrenbang_draft d
                        CROSS JOIN LATERAL (SELECT name FROM musrenbang_kamus_entry k
                          WHERE k.year = d.year AND k.code = d.kamus ORDER BY version DESC LIMIT 1) k
                        WHERE d.proposal IS NULL
                          AND ((d.person = :person AND d.helped IS NULL) OR d.helped = :person)
                        ORDER BY d.made_at DESC LIMIT :limit""")
                .param("person", person.value())
                .param("limit", limit)
                .query((row, n) -> new OwnDraft(
                        draft(row, null),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("served")))
                .list();
    }

    /**
     * A draft as its person sees it among their matters.
     *
     * @param work what the kamus calls it
     * @param served whether an officer writes it, so that only the officer can go on
     */
    record OwnDraft(Draft draft, String work, Instant at, boolean served) {}

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
