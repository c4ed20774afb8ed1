package id.balai.musrenbang.missing;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people need and the kamus lacks: the same words are one need, each person is one voice. */
@Service
public class MissingWorks {
    private static final String NEEDS = """
        SELECT m.id, m.year, m.words, m.demand, a.version, a.verdict, a.code, a.reason, a.actor_name, a.post_title,
          a.at, a.entry,
          ARRAY(SELECT region FROM musrenbang_missing_voice v WHERE v.missing = m.id AND region IS NOT NULL
            GROUP BY region ORDER BY count(*) DESC, region LIMIT 5) AS places,
          EXISTS (SELECT FROM musrenbang_missing_voice v WHERE v.missing = m.id AND v.person = :reader) AS mine
        FROM musrenbang_missing_work m LEFT JOIN musrenbang_missing_answer a ON a.id = m.id
        """;

    private final JdbcClient jdbc;
    private final Regions regions;
    private final DataVersion data;
    private final Clock clock;

    MissingWorks(JdbcClient jdbc, Regions regions, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.data = data;
        this.clock = clock;
    }

    /** Those that most people need. */
    List<MissingNeed> most(FiscalYear year, int limit, Optional<Actor> reader) {
        return list("WHERE m.year = :year ORDER BY m.demand DESC, m.first_at LIMIT :limit", year, limit, reader);
    }

    /** The same for Bapperida: what waits for an answer comes first. */
    List<MissingNeed> waitingFirst(FiscalYear year, int limit) {
        return list(
                "WHERE m.year = :year ORDER BY a.id IS NOT NULL, m.demand DESC, m.first_at LIMIT :limit",
                year,
                limit,
                Optional.empty());
    }

    Optional<MissingNeed> find(UUID id) {
        return jdbc.sql(NEEDS + "WHERE m.id = :id")
                .param("id", id)
                .param("reader", null, java.sql.Types.OTHER)
                .query((row, n) -> need(row))
                .optional();
    }

    /** The same, and until the transaction ends nobody else answers it. */
    Optional<MissingNeed> findForAnswering(UUID id) {
        jdbc.sql("SELECT id FROM musrenbang_missing_work WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> true)
                .optional();
        return find(id);
    }

    /**
     * Adds the person's voice to the need, which is new or known by the same words in any order.
     *
     * @param kelurahan where it is needed, or null
     * @return what the need is known by
     */
    @Transactional
    public UUID say(FiscalYear year, String words, @Nullable RegionCode kelurahan, Actor actor) {
        UUID need = jdbc.sql("""
            INSERT INTO musrenbang_missing_work AS m (id, year, words, sameness, first_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (year, sameness) DO UPDATE SET sameness = excluded.sameness RETURNING id""")
                .params(
                        Ids.next(),
                        year.value(),
                        words,
                        sameness(words),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        jdbc.sql("""
            INSERT INTO musrenbang_missing_voice (missing, person, region, at)
            VALUES (:missing, :person, :region, :at) ON CONFLICT DO NOTHING""")
                .param("missing", need)
                .param("person", actor.onBehalfOf().value())
                .param("region", kelurahan == null ? null : kelurahan.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        data.changed();
        return need;
    }

    /** Writes an answer down, in the place of a former one. */
    void answer(UUID id, Answer answer, Actor actor, String postTitle) {
        jdbc.sql("""
            INSERT INTO musrenbang_missing_answer
              (id, version, verdict, code, reason, actor, actor_name, post_title, at, entry)
            VALUES (:id, :version, :verdict, :code, :reason, :actor, :name, :post, :at, :entry)
            ON CONFLICT (id) DO UPDATE SET version = excluded.version, verdict = excluded.verdict,
              code = excluded.code, reason = excluded.reason, actor = excluded.actor,
              actor_name = excluded.actor_name, post_title = excluded.post_title, at = excluded.at,
              entry = excluded.entry""")
                .param("id", id)
                .param("version", answer.version())
                .param("verdict", answer.verdict().name())
                .param("code", answer.code())
                .param("reason", answer.reason())
                .param("actor", actor.person().value())
                .param("name", actor.displayName())
                .param("post", postTitle)
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("entry", answer.entry())
                .update();
        data.changed();
    }

    private List<MissingNeed> list(String where, FiscalYear year, int limit, Optional<Actor> reader) {
        return jdbc.sql(NEEDS + where)
                .param("year", year.value())
                .param("limit", limit)
                .param("reader", reader.map(r -> r.onBehalfOf().value()).orElse(null), java.sql.Types.OTHER)
                .query((row, n) -> need(row))
                .list();
    }

    private MissingNeed need(ResultSet row) throws SQLException {
        List<String> places = Stream.of((String[]) row.getArray("places").getArray())
                .map(code -> regions.find(new RegionCode(code)))
                .flatMap(Optional::stream)
                .map(region -> region.name())
                .toList();
        return new MissingNeed(
                row.getObject("id", UUID.class),
                row.getInt("year"),
                row.getString("words"),
                row.getInt("demand"),
                places,
                row.getBoolean("mine"),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        int version = row.getInt("version");
        if (row.wasNull()) return null;
        return new Answer(
                version,
                Answer.Verdict.valueOf(row.getString("verdict")),
                row.getString("code"),
                row.getString("reason"),
                row.getString("actor_name") + ", " + row.getString("post_title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }

    static String sameness(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
