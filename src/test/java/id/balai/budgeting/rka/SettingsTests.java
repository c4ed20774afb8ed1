package id.balai.budgeting.rka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The income of a year is a decision like any other. */
@BalaiTest
class SettingsTests {
    private static final AccountCode TAX = new AccountCode("4.1.01");

    private final SettingIncome income;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    SettingsTests(SettingIncome income, Ledger ledger, JdbcClient jdbc) {
        this.income = income;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Test
    void anIncomeIsLoggedWithItsAmount() {
        FiscalYear year = new FiscalYear(2094);
        income.run(year, TAX, Rupiah.of(96_400_000_000L), "Perda 1/2024", person(PostRole.PPKD));
        income.run(year, TAX, Rupiah.of(97_000_000_000L), "Perda 1/2024", person(PostRole.PPKD));
        assertThat(ledger.of(SettingIncome.KIND, id("budgeting_income", year)))
                .extracting(
                        LedgerEntry::version,
                        e -> String.valueOf(e.publicFields().get("amount")))
                .containsExactly(tuple(1, "96400000000.00"), tuple(2, "97000000000.00"));
    }

    @Test
    void isNotSetByThoseWhoMayNot() {
        FiscalYear year = new FiscalYear(2095);
        assertThatThrownBy(() -> income.run(year, TAX, Rupiah.of(1), "", person(PostRole.TAPD)))
                .isInstanceOf(NotFound.class);
    }

    private UUID id(String table, FiscalYear year) {
        return jdbc.sql("SELECT id FROM " + table + " WHERE year = ?")
                .param(year.value())
                .query(UUID.class)
                .single();
    }

    private static Actor person(PostRole role) {
        return MusrenbangFixtures.official("Uji", role, "Uji", null, null);
    }
}
