package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.FreshBudget;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A code withdrawn in the middle of the year: old lines keep it and go on, new ones are refused, by form and by sheet. */
@BalaiTest
class WithdrawnCodesTests {
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static final Pot POT = new Pot(YEAR, PUBLIC_WORKS, DRAINS);

    private final FreshBudget fresh;
    private final WritingLine writing;
    private final WritingMany many;
    private final SettingCeiling ceilings;
    private final FreezingVersion freezing;
    private final JdbcClient jdbc;
    private final LocalDate today;

    WithdrawnCodesTests(
            FreshBudget fresh,
            WritingLine writing,
            WritingMany many,
            SettingCeiling ceilings,
            FreezingVersion freezing,
            JdbcClient jdbc,
            Clock clock) {
        this.fresh = fresh;
        this.writing = writing;
        this.many = many;
        this.ceilings = ceilings;
        this.freezing = freezing;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    /** Each list of codes in turn, in one city: withdrawn today, asked for, given back. */
    @Test
    void oldLinesKeepItAndNewOnesAreRefused() {
        City city = fresh.of(List.of(YEAR));
        CurrentCity.run(city, () -> {
            ceilings.run(POT, Rupiah.of(100_000_000), bapperida());
            BudgetLine old = writing.add(POT, without("10"), null, planner());
            Map<String, LineRefused.Catalogue> lists = Map.of(
                    "budgeting_nomenclature|" + DRAINS,
                    LineRefused.Catalogue.SUB_KEGIATAN,
                    "budgeting_account|" + DRAIN_ACCOUNT,
                    LineRefused.Catalogue.ACCOUNT,
                    "budgeting_fund|1.2.01.01.02",
                    LineRefused.Catalogue.FUND);
            int version = 1;
            for (Map.Entry<String, LineRefused.Catalogue> list : lists.entrySet()) {
                String[] of = list.getKey().split("\\|");
                until(of[0], of[1], today.minusDays(1));
                refused(new LineRefused.CodeWithdrawn(list.getValue(), of[1]));
                BudgetLine after = writing.change(old.id(), version++, without("1" + version), "", planner());
                assertThat(after.pot()).isEqualTo(POT);
                assertThat(after.amount()).isEqualTo(Rupiah.of((10 + version) * 985_000L));
                until(of[0], of[1], null);
            }
        });
    }

    /** A ceiling of a sub kegiatan that was withdrawn may be moved, none may be set anew; frozen versions keep its name. */
    @Test
    void ceilingsAndVersionsKeepAWithdrawnSubKegiatan() {
        City city = fresh.of(List.of(YEAR));
        CurrentCity.run(city, () -> {
            ceilings.run(POT, Rupiah.of(100_000_000), bapperida());
            writing.add(POT, without("10"), null, planner());
            until("budgeting_nomenclature", DRAINS.value(), today.minusDays(1));
            until("budgeting_nomenclature", "1.03.10.2.01.0053", today.minusDays(1));
            ceilings.run(POT, Rupiah.of(90_000_000), bapperida());
            Pot another = new Pot(YEAR, PUBLIC_WORKS, new NomenclatureCode("1.03.10.2.01.0053"));
            assertThatThrownBy(() -> ceilings.run(another, Rupiah.of(1), bapperida()))
                    .isInstanceOfSatisfying(
                            RefusedLine.class,
                            e -> assertThat(e.refusal())
                                    .isEqualTo(new LineRefused.CodeWithdrawn(
                                            LineRefused.Catalogue.SUB_KEGIATAN, "1.03.10.2.01.0053")));
            BudgetVersion frozen = freezing.run(
                    new FreezingVersion.Wanted(
                            YEAR, BudgetStage.RKA, "rka", "RKA", "Uji", today, "Uji tanpa paraf TAPD."),
                    MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
            assertThat(frozen.spending()).isEqualTo(Rupiah.of(9_850_000));
        });
    }

    private void refused(LineRefused refusal) {
        assertThatThrownBy(() -> writing.add(POT, without("1"), null, planner()))
                .isInstanceOfSatisfying(
                        RefusedLine.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
        assertThat(many.refusals(List.of(new WritingMany.Wanted(POT, null, without("1"))), planner()))
                .containsExactly(Map.entry(0, refusal));
    }

    private static LineContent without(String metres) {
        LineContent content = uDitch(metres);
        return with(content, content.fund(), null);
    }

    private void until(String table, String code, @Nullable LocalDate day) {
        assertThat(jdbc.sql("UPDATE " + table + " SET valid_until = ?::date WHERE code = ?")
                        .params(Arrays.asList(day == null ? null : day.toString(), code))
                        .update())
                .isEqualTo(1);
    }
}
