package id.balai.budgeting.price.request;

import id.balai.budgeting.price.request.PriceRequest.State;
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

/** What became of a request is told to who asked. */
@Configuration(proxyBeanMethods = false)
class RequestNews {
    private static final String CODE = "harga";
    private static final int AS_IN_THE_BAND = 30;

    @Bean
    Topic newsOfPrices() {
        return new Topic(AS_IN_THE_BAND, CODE, "budgeting.request.topic", true);
    }

    @Bean
    HappeningSource requestHappenings(JdbcClient jdbc) {
        return HappeningSource.of(RequestingPrice.KIND, decisions -> tell(jdbc, decisions));
    }

    private static List<Happening> tell(JdbcClient jdbc, List<Decided> decisions) {
        return jdbc.sql("""
                        SELECT d.entry, r.year, r.serial, r.name, r.asked_by, s.state, s.actor, s.post_title, s.sentence, s.at
                        FROM unnest(?, ?, ?) WITH ORDINALITY AS d (entry, request, version, n)
                        JOIN budgeting_price_request r ON r.id = d.request
                        JOIN budgeting_price_request_step s ON s.request = r.id AND s.version = d.version
                        WHERE s.state <> 'menunggu' ORDER BY d.n""")
                .params(
                        decisions.stream().map(Decided::entry).toArray(UUID[]::new),
                        decisions.stream().map(Decided::object).toArray(UUID[]::new),
                        decisions.stream().map(Decided::version).toArray(Integer[]::new))
                .query((row, n) -> happening(row))
                .list();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        String number = "HRG-%d-%04d".formatted(row.getInt("year"), row.getInt("serial"));
        Named what = new Named(State.of(row.getString("state")).labelKey());
        return new Happening(
                row.getObject("entry", UUID.class),
                CODE,
                new Subject(CODE, number),
                Words.of("budgeting.request.news.head", new Said(number), what),
                Words.of(
                        "budgeting.request.news.text",
                        new Said(row.getString("name")),
                        new Said(row.getString("post_title")),
                        new Said(row.getString("sentence"))),
                RequestController.ADDRESS + "/" + number,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Set.of(new PersonId(row.getObject("asked_by", UUID.class))),
                Set.of(new PersonId(row.getObject("actor", UUID.class))));
    }
}
