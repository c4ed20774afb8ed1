package id.balai.budgeting.starter;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.support.BalaiTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BalaiTest
class StarterCataloguesTests {
    private final StarterCatalogues starter;
    private final JdbcClient jdbc;

    StarterCataloguesTests(StarterCatalogues starter, JdbcClient jdbc) {
        this.starter = starter;
        this.jdbc = jdbc;
    }

    @Test
    void everyCodeHasItsParentAndEveryPriceItsAccount() {
        starter.load(List.of(new FiscalYear(2031)));
        starter.load(List.of(new FiscalYear(2031)));
        assertThat(count("SELECT count(*) FROM budgeting_nomenclature WHERE level = 5 AND sample"))
                .isGreaterThan(60);
        assertThat(count("""
                        SELECT count(*) FROM budgeting_nomenclature n WHERE level > 1 AND NOT EXISTS
                          (SELECT FROM budgeting_nomenclature p WHERE p.level = n.level - 1
                           AND starts_with(n.code, p.code || '.'))""")).isZero();
        assertThat(count("""
                        SELECT count(*) FROM budgeting_account a WHERE position('.' IN code) > 0 AND NOT EXISTS
                          (SELECT FROM budgeting_account p WHERE p.code = regexp_replace(a.code, '\\.[^.]*$', ''))""")).isZero();
        assertThat(count("SELECT count(*) FROM budgeting_price WHERE year = 2031"))
                .isGreaterThan(150);
        assertThat(count("""
                        SELECT count(*) FROM budgeting_price WHERE year = 2031 AND (accounts = '{}' OR NOT accounts <@
                          (SELECT array_agg(code) FROM budgeting_account))""")).isZero();
        assertThat(count("SELECT count(*) FROM budgeting_price WHERE year = 2031 AND peers > 1"))
                .isGreaterThan(1);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getInt(1)).single();
    }
}
