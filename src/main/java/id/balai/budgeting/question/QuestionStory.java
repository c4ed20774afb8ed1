package id.balai.budgeting.question;

import id.balai.budgeting.question.Question.Verb;
import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.demo.DemoStory;
import id.balai.identity.Actor;
import id.balai.kernel.MovableClock;
import id.balai.organisation.Posts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's residents ask about lines: one is answered, one waits. */
@Component
class QuestionStory implements DemoStory {
    private static final int ORDER = 64;
    private static final String PUBLIC_WORKS = "1.03.0.00.0.00.01.0000";

    private final MovableClock clock;
    private final Posts posts;
    private final AskingQuestion asking;
    private final DecidingQuestion deciding;
    private final JdbcClient jdbc;

    QuestionStory(MovableClock clock, Posts posts, AskingQuestion asking, DecidingQuestion deciding, JdbcClient jdbc) {
        this.clock = clock;
        this.posts = posts;
        this.asking = asking;
        this.deciding = deciding;
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        LocalDate today = LocalDate.now(clock);
        List<UUID> lines = jdbc.sql("""
                        SELECT id FROM budgeting_line WHERE year = ? AND agency = ? AND NOT removed AND proposal IS NOT NULL
                        ORDER BY amount DESC, number LIMIT 2""")
                .params(today.getYear(), PUBLIC_WORKS)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        if (lines.size() < 2) return;
        Question[] asked = new Question[1];
        at(
                today.minusDays(20),
                () -> asked[0] = asking.run(
                        lines.getFirst(),
                        "Kapan pekerjaan ini dimulai, dan apakah jalan di depan sekolah ikut dikerjakan?",
                        person("warga")));
        at(
                today.minusDays(16),
                () -> deciding.run(
                        asked[0].code(),
                        1,
                        Verb.ANSWER,
                        "Pekerjaan dimulai setelah pemilihan penyedia selesai. Ruas di depan sekolah termasuk di dalam volumenya; gambar kerjanya dapat dibaca di kantor dinas.",
                        person("rencana")));
        at(
                today.minusDays(2),
                () -> asking.run(
                        lines.getLast(), "Mengapa volumenya lebih pendek daripada yang kami usulkan?", person("joko")));
    }

    private Actor person(String login) {
        DemoPerson person = DemoPeople.of(login);
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), LocalDate.now(clock)));
    }

    private void at(LocalDate day, Runnable part) {
        Instant instant =
                day.atTime(LocalTime.of(10, 15)).atZone(MovableClock.JAKARTA).toInstant();
        clock.at(instant, part);
    }
}
