package id.balai.musrenbang.survey;

import id.balai.document.FileNeeds;
import id.balai.identity.Actor;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.survey.Survey.Answered;
import id.balai.musrenbang.survey.Survey.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The surveys of the current city; only grows. */
@Repository
public class Surveys implements FileNeeds {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Answered>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Surveys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a proposal, the newest first, each with its photos. */
    public List<Survey> of(UUID proposal) {
        return jdbc.sql("""
                        SELECT s.*, COALESCE(p.ids, '{}') AS photo_ids, COALESCE(p.files, '{}') AS files
                        FROM musrenbang_survey s LEFT JOIN LATERAL (
                          SELECT array_agg(id ORDER BY ordinal) AS ids, array_agg(sha256 ORDER BY ordinal) AS files
                          FROM musrenbang_survey_photo WHERE survey = s.id) p ON true
                        WHERE s.proposal = ? ORDER BY s.at DESC""").param(proposal).query((row, n) -> survey(row)).list();
    }

    /** The file of a photo by the photo's identifier; photos of surveys are everybody's to see. */
    public Optional<String> findFile(UUID photo) {
        return jdbc.sql("SELECT sha256 FROM musrenbang_survey_photo WHERE id = ?")
                .param(photo)
                .query(String.class)
                .optional();
    }

    public void add(Survey survey, Actor actor) {
        jdbc.sql("""
                        INSERT INTO musrenbang_survey (id, version, proposal, level, day, answers, finding, actor,
                          actor_name, post_title, at, entry)
                        VALUES (?, 1, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)""")
                .params(
                        survey.id(),
                        survey.proposal(),
                        survey.level().name(),
                        survey.day(),
                        JSON.writeValueAsString(survey.answers()),
                        survey.finding(),
                        actor.person().value(),
                        survey.actorName(),
                        survey.postTitle(),
                        survey.at().atOffset(ZoneOffset.UTC),
                        survey.entry())
                .update();
        int ordinal = 1;
        for (Picture picture : survey.pictures()) {
            jdbc.sql("INSERT INTO musrenbang_survey_photo (id, survey, ordinal, sha256) VALUES (?, ?, ?, ?)")
                    .params(picture.id(), survey.id(), ordinal++, picture.sha256())
                    .update();
        }
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("SELECT DISTINCT sha256 FROM musrenbang_survey_photo WHERE sha256 = ANY (?)")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString("sha256"))
                .set();
    }

    private static Survey survey(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("photo_ids").getArray();
        String[] files = (String[]) row.getArray("files").getArray();
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) pictures.add(new Picture(ids[i], files[i]));
        return new Survey(
                row.getObject("id", UUID.class),
                row.getObject("proposal", UUID.class),
                Level.valueOf(row.getString("level")),
                row.getObject("day", LocalDate.class),
                JSON.readValue(row.getString("answers"), ANSWERS),
                row.getString("finding"),
                pictures,
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
