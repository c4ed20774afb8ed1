package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.FreshBudget;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.income.BudgetBalance;
import id.balai.budgeting.income.Income;
import id.balai.budgeting.income.Incomes;
import id.balai.budgeting.income.SettingIncome;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.FreezeRefused;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.budgeting.version.VersionRefused;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is done to a year and in whatever order - ceilings, income, lines, freezing, a shift, a revision - the program
 * says what addition says, to 0.00, on every page; and what was frozen never changes any more.
 */
@BalaiTest
class MoneyProperties {
    private static final List<Integer> SEEDS = List.of(11, 12, 13);
    private static final List<String> INCOMES =
            List.of("4.1.01.15.01.0001", "4.1.01.19.01.0001", "6.1.01.01.01.0001", "6.2.02.02.01.0001");

    private final FreshBudget fresh;
    private final WritingLine writing;
    private final BudgetLines lines;
    private final Ceilings pots;
    private final SettingCeiling ceilings;
    private final SettingIncome settingIncome;
    private final Incomes incomes;
    private final FreezingVersion freezing;
    private final JdbcClient jdbc;
    private final LocalDate today;

    private FiscalYear year = new FiscalYear(2026);
    private List<Pot> all = List.of();
    private BudgetModel model = new BudgetModel();
    private Random random = new Random(0);
    private FrozenVersions frozen;
    private boolean revisionOpen;
    private int refusals;
    private int names;

    MoneyProperties(
            FreshBudget fresh,
            WritingLine writing,
            BudgetLines lines,
            Ceilings pots,
            SettingCeiling ceilings,
            SettingIncome settingIncome,
            Incomes incomes,
            FreezingVersion freezing,
            JdbcClient jdbc,
            Clock clock,
            @LocalServerPort int port) {
        this.fresh = fresh;
        this.writing = writing;
        this.lines = lines;
        this.pots = pots;
        this.ceilings = ceilings;
        this.settingIncome = settingIncome;
        this.incomes = incomes;
        this.freezing = freezing;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
        this.frozen = new FrozenVersions(jdbc, Http.at(port));
    }

    @Test
    void noSequenceOfVerbsMakesOrLosesMoneyOrTouchesWhatWasFrozen() {
        List<FiscalYear> years =
                SEEDS.stream().map(seed -> new FiscalYear(2020 + seed)).toList();
        City city = fresh.of(years);
        CurrentCity.run(
                city,
                () -> years.forEach(of -> {
                    begin(of);
                    times(40, this::planning);
                    balance();
                    freeze(BudgetStage.RAPBD, "rapbd-akhir");
                    assertThat(freeze(BudgetStage.APBD, "apbd")).isNull();
                    stage("PERUBAHAN", false);
                    times(25, this::shifting);
                    shiftBack();
                    assertThat(freeze(BudgetStage.PERGESERAN, "pergeseran-akhir"))
                            .isNull();
                    stage("PERUBAHAN", true);
                    times(25, this::revising);
                    balance();
                    freeze(BudgetStage.RAPBD_PERUBAHAN, "rapbd-perubahan-akhir");
                    assertThat(freeze(BudgetStage.PERUBAHAN, "perubahan")).isNull();
                    assertThat(frozen.size()).isGreaterThan(4);
                    assertThat(refusals).as("verbs that were refused").isPositive();
                    frozen.published(city.hosts().getFirst());
                }));
    }

    private void begin(FiscalYear of) {
        year = of;
        random = new Random(of.value());
        model = new BudgetModel();
        frozen.clear();
        refusals = 0;
        revisionOpen = true;
        all =
                List.of(DRAINS, new NomenclatureCode("1.03.10.2.01.0053"), new NomenclatureCode("1.03.06.2.01.0024"))
                        .stream()
                        .map(sub -> new Pot(year, PUBLIC_WORKS, sub))
                        .toList();
        for (Pot pot : all) {
            ceilings.run(pot, Rupiah.of(50_000_000), bapperida());
            model.ceilings.put(pot, new BigDecimal(50_000_000));
        }
    }

    private void times(int times, Runnable verb) {
        for (int i = 0; i < times; i++) {
            verb.run();
            check();
        }
    }

    private void planning() {
        switch (random.nextInt(10)) {
            case 0, 1 -> ceiling();
            case 2, 3 -> income();
            case 4 ->
                freeze(pick(List.of(BudgetStage.RKA, BudgetStage.RAPBD, BudgetStage.PPAS, BudgetStage.APBD)), name());
            default -> line();
        }
    }

    private void shifting() {
        if (random.nextInt(6) == 0) freeze(BudgetStage.PERGESERAN, name());
        else line();
    }

    private void revising() {
        switch (random.nextInt(8)) {
            case 0 -> ceiling();
            case 1 -> income();
            case 2 -> freeze(pick(List.of(BudgetStage.PPAS_PERUBAHAN, BudgetStage.RAPBD_PERUBAHAN)), name());
            default -> line();
        }
    }

    private void ceiling() {
        Pot pot = pick(all);
        BigDecimal amount = new BigDecimal(random.nextInt(100_000_000)).setScale(2);
        boolean may = model.mayBeCeiling(pot, amount);
        assertThat(done(() -> ceilings.run(pot, new Rupiah(amount), bapperida())))
                .as("ceiling %s to %s", pot, amount)
                .isEqualTo(may);
        if (may) model.ceilings.put(pot, amount);
    }

    private void income() {
        setIncome(
                pick(INCOMES),
                new BigDecimal(random.nextInt(1_000_000_000))
                        .movePointLeft(random.nextInt(3))
                        .setScale(2, RoundingMode.DOWN));
    }

    private void setIncome(String account, BigDecimal amount) {
        settingIncome.run(
                year,
                List.of(new Income(PUBLIC_WORKS.value(), new AccountCode(account), new Rupiah(amount), "Perda uji")),
                ppkd());
        model.incomes.put(account, amount);
    }

    /** Adds, changes or removes one, which may be refused; the model says beforehand whether it will be. */
    private void line() {
        List<UUID> standing = List.copyOf(model.lines.keySet());
        int what = standing.isEmpty() ? 0 : random.nextInt(4);
        if (what == 3) {
            UUID id = pick(standing);
            BudgetLine line = lines.find(id).orElseThrow();
            writing.remove(id, line.version(), "Uji", planner());
            model.lines.remove(id);
            return;
        }
        String volume =
                new BigDecimal(1 + random.nextInt(400_000)).movePointLeft(4).toPlainString();
        String price =
                new BigDecimal(1 + random.nextInt(98_500_000)).movePointLeft(2).toPlainString();
        int ppn = List.of(0, 11, 12).get(random.nextInt(3));
        boolean provisional = random.nextInt(5) == 0;
        LineContent content = taxed(volume, price, ppn, provisional);
        BigDecimal amount = BudgetModel.cost(volume, price, ppn);
        UUID id = what == 0 ? null : pick(standing);
        BudgetModel.Line before = id == null ? null : model.lines.get(id);
        Pot pot = before == null ? pick(all) : before.pot();
        BigDecimal was = before == null ? BigDecimal.ZERO : before.amount();
        BigDecimal after = model.taken(pot).subtract(was).add(amount);
        boolean may = after.compareTo(model.ceilings.get(pot)) <= 0 && !beyondShift(pot, after);
        UUID[] written = {id};
        assertThat(done(() -> written[0] = write(id, pot, content)))
                .as("%s in %s", amount, pot)
                .isEqualTo(may);
        if (may) model.lines.put(written[0], new BudgetModel.Line(pot, amount, provisional));
    }

    /** While only a shift is open a jenis never takes more than was adopted; all lines here are of one jenis. */
    private boolean beyondShift(Pot pot, BigDecimal after) {
        return isShiftOnly() && after.compareTo(model.adopted.getOrDefault(pot, BigDecimal.ZERO)) > 0;
    }

    private boolean isShiftOnly() {
        return !model.adopted.isEmpty() && !revisionOpen;
    }

    private UUID write(@Nullable UUID id, Pot pot, LineContent content) {
        if (id == null) return writing.add(pot, content, null, planner()).id();
        BudgetLine line = lines.find(id).orElseThrow();
        return writing.change(id, line.version(), content, "", planner()).id();
    }

    /** Whether it was done; an expected "no" changes nothing. */
    private boolean done(Runnable verb) {
        try {
            verb.run();
            return true;
        } catch (RefusedLine refused) {
            refusals++;
            return false;
        }
    }

    /** @return the refusal, or null where it was frozen */
    private @Nullable FreezeRefused freeze(BudgetStage stage, String code) {
        try {
            BudgetVersion version = freezing.run(
                    new FreezingVersion.Wanted(year, stage, code, code, "Uji", today, "Uji tanpa paraf TAPD."), ppkd());
            if (stage.isBinding()) {
                assertThat(model.balances()).as("%s balances", code).isTrue();
                assertThat(model.provisional()).isZero();
                revisionOpen = false;
                model.adopt();
            }
            assertThat(version.spending().amount())
                    .isEqualByComparingTo(stage.isOfCeilings() ? model.ceilingsTogether() : model.spending());
            frozen.add(version);
            return null;
        } catch (VersionRefused refused) {
            refusals++;
            return refused.refusal();
        }
    }

    private String name() {
        return "v-" + ++names;
    }

    /** What has to hold after every verb. */
    private void check() {
        for (Pot pot : all) {
            Ceilings.Ceiling ceiling = pots.find(pot).orElseThrow();
            assertThat(ceiling.taken().amount()).isEqualByComparingTo(model.taken(pot));
            assertThat(ceiling.amount().amount()).isEqualByComparingTo(model.ceilings.get(pot));
        }
        BudgetBalance balance = incomes.balance(year);
        assertThat(balance.spending().amount()).isEqualByComparingTo(model.spending());
        assertThat(balance.available().amount()).isEqualByComparingTo(model.available());
        assertThat(balance.ceilings().amount()).isEqualByComparingTo(model.ceilingsTogether());
        assertThat(balance.isBalanced()).isEqualTo(model.balances());
        frozen.areAsTheyWere();
    }

    /** Nothing provisional, and as much income as there is spending. */
    private void balance() {
        removeProvisional();
        if (model.lines.isEmpty()) throw new AssertionError("a year without lines shows nothing");
        for (String account : INCOMES) setIncome(account, BigDecimal.ZERO.setScale(2));
        setIncome(INCOMES.getFirst(), model.spending());
        check();
    }

    private void removeProvisional() {
        for (UUID id : model.provisionalLines()) {
            writing.remove(id, lines.find(id).orElseThrow().version(), "Uji", planner());
            model.lines.remove(id);
        }
    }

    /** Nothing provisional, and in each pot lines of what is missing there to what was adopted. */
    private void shiftBack() {
        removeProvisional();
        for (Pot pot : all) {
            BigDecimal missing =
                    model.adopted.getOrDefault(pot, BigDecimal.ZERO).subtract(model.taken(pot));
            while (missing.signum() > 0) {
                BigDecimal part = missing.min(new BigDecimal(985_000));
                BudgetLine line = writing.add(pot, taxed("1", part.toPlainString(), 0, false), null, planner());
                model.lines.put(line.id(), new BudgetModel.Line(pot, part, false));
                missing = missing.subtract(part);
            }
        }
        check();
    }

    private void stage(String stage, boolean open) {
        revisionOpen = open;
        Unguarded.run(
                jdbc,
                "UPDATE budgeting_schedule SET closes_on = %s WHERE stage = '%s' AND year = %s"
                        .formatted(open ? "date '2199-12-31'" : "opens_on", stage, year));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Actor ppkd() {
        return MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null);
    }
}
