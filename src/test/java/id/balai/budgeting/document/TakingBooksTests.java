package id.balai.budgeting.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.FreshCity;
import id.balai.budgeting.Unguarded;
import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.BalaiTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents wait in a city of their own, which is never opened: nobody makes them meanwhile. */
@BalaiTest
class TakingBooksTests {
    private static final List<BookKind> KINDS =
            List.of(BookKind.RKA_BELANJA, BookKind.RKA_PEMBIAYAAN, BookKind.RKA_PENDAPATAN);

    private final Books books;
    private final JdbcClient jdbc;
    private final City city;

    TakingBooksTests(Books books, JdbcClient jdbc, Cities cities) {
        this.books = books;
        this.jdbc = jdbc;
        this.city = FreshCity.in(cities);
    }

    /**
     * A table that had one row when PostgreSQL last looked at it is read first by a join: what chooses the next document was
     * then asked again for each that waits, and all were taken at once.
     */
    @Test
    void oneIsTakenAtATimeOutOfATableThatGrew() {
        CurrentCity.run(city, () -> {
            Unguarded.run(jdbc, """
                    ALTER TABLE budgeting_book DROP CONSTRAINT budgeting_book_version_fkey;
                    INSERT INTO budgeting_book (version, kind, agency, state, asked_at, seen_at)
                    VALUES (gen_random_uuid(), 'RINGKASAN', '', 'gagal', now(), now());
                    ANALYZE budgeting_book""");
            KINDS.forEach(kind -> books.ask(new UUID(0, 1), kind, List.of("")));
            for (int taken = 1; taken <= KINDS.size(); taken++) {
                assertThat(books.take()).isPresent();
                assertThat(inHand()).isEqualTo(taken);
            }
            assertThat(books.take()).isEmpty();
        });
    }

    private long inHand() {
        return jdbc.sql("SELECT count(*) FROM budgeting_book WHERE state = 'dibuat'")
                .query(Long.class)
                .single();
    }
}
