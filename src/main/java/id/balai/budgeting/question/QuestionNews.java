package id.balai.budgeting.question;

import id.balai.kernel.PersonId;
import id.balai.notification.Decided;
import id.balai.notification.Happening;
import id.balai.notification.HappeningSource;
import id.balai.notification.Subject;
import id.balai.notification.Topic;
import id.balai.notification.Words;
import id.balai.notification.Words.Named;
import id.balai.notification.Words.Said;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of a question is told to who asked. */
@Configuration(proxyBeanMethods = false)
class QuestionNews {
    private static final String CODE = "tanya";
    private static final int AS_IN_THE_BAND = 31;

    @Bean
    Topic newsOfQuestions() {
        return new Topic(AS_IN_THE_BAND, CODE, "budgeting.question.topic", false);
    }

    @Bean
    HappeningSource questionHappenings(JdbcClient jdbc) {
        return HappeningSource.of(AskingQuestion.KIND, decisions -> tell(jdbc, decisions));
    }

    private static List<Happening> tell(JdbcClient jdbc, List<Decided> decisions) {
        return jdbc.sql("""
                        SELECT d.entry, q.number, q.asked_by, s.verb, s.actor, s.post_title, s.text, s.at
                        FROM unnest(?, ?, ?) WITH ORDINALITY AS d (entry, question, version, n)
                        JOIN budgeting_question q ON q.id = d.question
                        JOIN budgeting_question_step s ON s.question = q.id AND s.version = d.version
                        ORDER BY d.n""")
                .params(
                        decisions.stream().map(Decided::entry).toArray(UUID[]::new),
                        decisions.stream().map(Decided::object).toArray(UUID[]::new),
                        decisions.stream().map(Decided::version).toArray(Integer[]::new))
                .query((row, n) -> happening(row))
                .list();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        String number = Question.code(row.getLong("number"));
        return new Happening(
                row.getObject("entry", UUID.class),
                CODE,
                new Subject(CODE, number),
                Words.of(
                        "budgeting.question.news.head",
                        new Said(number),
                        new Named("budgeting.question.did." + row.getString("verb"))),
                Words.of(
                        "budgeting.question.news.text",
                        new Said(row.getString("post_title")),
                        new Said(row.getString("text"))),
                QuestionListPage.PATH + "/" + number,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Set.of(new PersonId(row.getObject("asked_by", UUID.class))),
                Set.of(new PersonId(row.getObject("actor", UUID.class))));
    }
}
