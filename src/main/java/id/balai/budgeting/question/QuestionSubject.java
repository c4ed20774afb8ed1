package id.balai.budgeting.question;

import id.balai.ledger.LedgerSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every question is decided on in the log: asked, answered, hidden. */
@Component
class QuestionSubject implements LedgerSubject {
    private final JdbcClient jdbc;

    QuestionSubject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return AskingQuestion.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, state FROM budgeting_question";
    }

    @Override
    public Optional<String> path(UUID object) {
        return jdbc.sql("SELECT number FROM budgeting_question WHERE id = ?")
                .param(object)
                .query(Long.class)
                .optional()
                .map(number -> QuestionListPage.PATH + "/" + Question.code(number));
    }
}
