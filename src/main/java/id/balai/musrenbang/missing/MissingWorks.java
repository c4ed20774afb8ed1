package id.balai.musrenbang.missing;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people need and the kamus lacks: the same words are one need, each person is one voice. */
@Service
class MissingWorks {
    private final JdbcClient jdbc;
    private final DataVersion data;
    private final Clock clock;

    MissingWorks(JdbcClient jdbc, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.data = data;
        this.clock = clock;
    }

    List<MissingNeed> most(FiscalYear year, int limit) {
        return jdbc.sql("""
            SELECT id, words, demand FROM musrenbang_missing_work
            WHERE year = ? ORDER BY demand DESC, first_at LIMIT ?\
            """)
                .params(year.value(), limit)
                .query((row, n) ->
                        new MissingNeed(row.getObject("id", UUID.class), row.getString("words"), row.getInt("demand")))
                .list();
    }

    /** Adds the person's voice to the need, which is new or known by the same words in any order. */
    @Transactional
    public void say(FiscalYear year, String words, Actor actor) {
        UUID need = jdbc.sql("""
            INSERT INTO musrenbang_missing_work AS m (id, year, words, sameness, first_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (year, sameness) DO UPDATE SET sameness = excluded.sameness RETURNING id\
            """)
                .params(
                        Ids.next(),
                        year.value(),
                        words,
                        sameness(words),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("id", UUID.class))
                .single();
        jdbc.sql("""
            INSERT INTO musrenbang_missing_voice (missing, person, at) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING\
            """)
                .params(need, actor.onBehalfOf().value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        data.changed();
    }

    static String sameness(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
