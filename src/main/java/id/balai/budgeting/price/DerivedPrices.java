package id.balai.budgeting.price;

import id.balai.kernel.FiscalYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is computed once when a book was written, so that reading it stays cheap. */
@Component
public class DerivedPrices {
    private final JdbcClient jdbc;

    DerivedPrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What follows from the prices of a year as a whole: how far equal items lie apart. */
    public void refresh(FiscalYear year) {
        jdbc.sql("""
                        UPDATE budgeting_price p SET peers = s.peers, lowest = s.lowest, highest = s.highest
                        FROM (SELECT q.item, count(*) OVER same AS peers, min(q.amount) OVER same AS lowest,
                                max(q.amount) OVER same AS highest
                              FROM budgeting_price q JOIN budgeting_price_item i ON i.code = q.item
                              WHERE q.year = :year
                              WINDOW same AS (PARTITION BY i.zone, lower(i.name), lower(i.specification), lower(i.unit))) s
                        WHERE p.year = :year AND p.item = s.item
                          AND (p.peers, p.lowest, p.highest) IS DISTINCT FROM (s.peers, s.lowest, s.highest)""").param("year", year.value()).update();
    }
}
