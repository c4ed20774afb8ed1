package id.balai.budgeting.question;

import id.balai.budgeting.question.Question.State;
import id.balai.budgeting.question.Question.Step;
import id.balai.budgeting.question.Question.Verb;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions of the current city. */
@Repository
public class Questions {
    private static final Pattern CODE = Pattern.compile("TNY-(\\d{6,12})");
    private static final String SELECT = """
            SELECT q.*, l.name AS line_name, l.specification FROM budgeting_question q
            JOIN budgeting_line l ON l.id = q.line
            """;

    private final JdbcClient jdbc;

    Questions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question and everything that was done with it, oldest first. */
    public record Told(Question question, List<Step> steps) {
        /** The answers, oldest first. */
        public List<Step> answers() {
            return steps.stream().filter(s -> s.verb() == Verb.ANSWER).toList();
        }
    }

    Optional<Question> find(String code) {
        Matcher number = CODE.matcher(code);
        if (!number.matches()) return Optional.empty();
        return jdbc.sql(SELECT + "WHERE q.number = ?")
                .param(Long.parseLong(number.group(1)))
                .query(Questions::question)
                .optional();
    }

    /** What was asked about a line, the latest first, hidden ones too. */
    public List<Told> ofLine(UUID line, int limit) {
        return told(jdbc.sql(SELECT + "WHERE q.line = ? ORDER BY q.number DESC LIMIT ?")
                .params(line, limit)
                .query(Questions::question)
                .list());
    }

    /** The latest before a number; what is hidden is left out. */
    List<Told> latest(@Nullable String agency, boolean waiting, long before, int limit) {
        return told(jdbc.sql(SELECT + """
                        WHERE q.number < :before AND q.state <> 'disembunyikan'
                          AND (:agency::text IS NULL OR q.agency = :agency) AND (NOT :waiting OR q.state = 'menunggu')
                        ORDER BY q.number DESC LIMIT :limit""")
                .param("before", before)
                .param("agency", agency, Types.VARCHAR)
                .param("waiting", waiting)
                .param("limit", limit)
                .query(Questions::question)
                .list());
    }

    /** What waits for an agency, by its term. */
    List<Question> waitingFor(AgencyCode agency, int limit) {
        return jdbc.sql(SELECT + "WHERE q.agency = ? AND q.state = 'menunggu' ORDER BY q.due, q.number LIMIT ?")
                .params(agency.value(), limit)
                .query(Questions::question)
                .list();
    }

    /** What somebody asked, the latest first. */
    List<Question> askedBy(PersonId person, int limit) {
        return jdbc.sql(SELECT + "WHERE q.asked_by = ? ORDER BY q.number DESC LIMIT ?")
                .params(person.value(), limit)
                .query(Questions::question)
                .list();
    }

    /** The agency of a line that may still be asked about. */
    Optional<Asked> line(UUID line) {
        return jdbc.sql("SELECT id, agency, name, specification FROM budgeting_line WHERE id = ? AND NOT removed")
                .param(line)
                .query((row, n) -> new Asked(
                        row.getObject("id", UUID.class), new AgencyCode(row.getString("agency")), name(row, "name")))
                .optional();
    }

    /** A line that is asked about. */
    public record Asked(UUID line, AgencyCode agency, String name) {}

    List<Step> steps(UUID question) {
        return steps(List.of(question)).getOrDefault(question, List.of());
    }

    /** @return the number that it was given */
    long add(Question question) {
        return jdbc.sql("""
                        INSERT INTO budgeting_question
                          (id, version, line, agency, state, asked_by, asker_name, text, asked_at, due)
                        VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number""")
                .params(
                        question.id(),
                        question.line(),
                        question.agency().value(),
                        question.state().word(),
                        question.askedBy().value(),
                        question.askerName(),
                        question.text(),
                        question.askedAt().atOffset(ZoneOffset.UTC),
                        question.due())
                .query(Long.class)
                .single();
    }

    /** @return false when somebody else did something since it was read */
    boolean save(Question read, State state, @Nullable LocalDate answeredOn) {
        return jdbc.sql("""
                        UPDATE budgeting_question SET version = version + 1, state = :state, answered_on = :on
                        WHERE id = :id AND version = :version""")
                        .param("state", state.word())
                        .param("on", answeredOn, Types.DATE)
                        .param("id", read.id())
                        .param("version", read.version())
                        .update()
                == 1;
    }

    void addStep(UUID question, Step step, PersonId actor) {
        jdbc.sql("""
                        INSERT INTO budgeting_question_step
                          (question, version, verb, actor, actor_name, post_title, text, at, entry)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        question,
                        step.version(),
                        step.verb().name(),
                        actor.value(),
                        step.actorName(),
                        step.postTitle(),
                        step.text(),
                        step.at().atOffset(ZoneOffset.UTC),
                        step.entry())
                .update();
    }

    private List<Told> told(List<Question> questions) {
        if (questions.isEmpty()) return List.of();
        Map<UUID, List<Step>> steps = steps(questions.stream().map(Question::id).toList());
        return questions.stream()
                .map(q -> new Told(q, steps.getOrDefault(q.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Step>> steps(Collection<UUID> questions) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        jdbc.sql("SELECT * FROM budgeting_question_step WHERE question = ANY (?) ORDER BY question, version")
                .param(questions.toArray(UUID[]::new))
                .query(row -> {
                    steps.computeIfAbsent(row.getObject("question", UUID.class), q -> new ArrayList<>())
                            .add(step(row));
                });
        return steps;
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getInt("version"),
                Verb.valueOf(row.getString("verb")),
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }

    private static Question question(ResultSet row, int n) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getLong("number"),
                row.getObject("line", UUID.class),
                name(row, "line_name"),
                new AgencyCode(row.getString("agency")),
                State.of(row.getString("state")),
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getString("asker_name"),
                row.getString("text"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                row.getObject("answered_on", LocalDate.class));
    }

    private static String name(ResultSet row, String column) throws SQLException {
        String specification = row.getString("specification");
        return specification.isEmpty() ? row.getString(column) : row.getString(column) + ", " + specification;
    }
}
