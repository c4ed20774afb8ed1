package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.FundCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.support.BalaiTest;
import java.math.BigDecimal;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines that no price book prices: salaries, and what is given to somebody. */
@BalaiTest
class GivenLinesTests {
    private static final FiscalYear YEAR = new FiscalYear(2025);

    private final WritingLine writing;
    private final SettingCeiling ceilings;
    private final StarterCatalogues starter;
    private final JdbcClient jdbc;
    private final Pot pot = new Pot(YEAR, PUBLIC_WORKS, new NomenclatureCode("1.03.10.2.01.0055"));

    GivenLinesTests(WritingLine writing, SettingCeiling ceilings, StarterCatalogues starter, JdbcClient jdbc) {
        this.writing = writing;
        this.ceilings = ceilings;
        this.starter = starter;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aCeiling() {
        starter.load(List.of(YEAR));
        OpenStages.of(jdbc, YEAR);
        ceilings.run(pot, Rupiah.of(100_000_000), bapperida());
    }

    @Test
    void aGrantNamesWhoGetsItAndTheRuleThatSetsIt() {
        AccountCode grants = new AccountCode("5.1.05.05.01.0001");
        Recipient mosque = new Recipient("Yayasan Contoh Damai", "Jalan Kenanga 1");
        assertRefused(given(grants, "", mosque), new LineRefused.RuleMissing(grants));
        assertRefused(given(grants, "NPHD 12/2026", Recipient.NONE), new LineRefused.RecipientMissing(grants));
        assertRefused(
                given(grants, "NPHD 12/2026", new Recipient("Yayasan Contoh Damai", "")),
                new LineRefused.RecipientMissing(grants));
        BudgetLine line = writing.add(pot, given(grants, "NPHD 12/2026", mosque), null, planner());
        assertThat(line.content().recipient()).isEqualTo(mosque);
    }

    /** Salaries are set by regulation, honoraria by the price book. */
    @Test
    void aSalaryNeedsNoItemOfTheBookButAnHonorariumDoes() {
        AccountCode salaries = new AccountCode("5.1.01.01.01.0001");
        AccountCode honoraria = new AccountCode("5.1.01.03.07.0001");
        assertThat(writing.add(pot, given(salaries, "PP 5/2024, gaji PNS", Recipient.NONE), null, planner())
                        .content()
                        .item())
                .isNull();
        assertRefused(given(honoraria, "PP 5/2024, gaji PNS", Recipient.NONE), new LineRefused.ItemMissing());
    }

    private static LineContent given(AccountCode account, String rule, Recipient recipient) {
        return new LineContent(
                account,
                null,
                "Uang",
                "",
                Koefisien.of(BigDecimal.TEN, "orang"),
                "orang",
                Rupiah.of(1_000_000),
                Ppn.NONE,
                new FundCode("1.2.01.01.02"),
                null,
                false,
                rule,
                Month.APRIL,
                recipient);
    }

    private void assertRefused(LineContent content, LineRefused refusal) {
        assertThatThrownBy(() -> writing.add(pot, content, null, planner()))
                .isInstanceOfSatisfying(RefusedLine.class, e -> {
                    assertThat(e.refusal()).isEqualTo(refusal);
                    assertThat(Refusals.words(refusal)).isNotBlank();
                });
    }
}
