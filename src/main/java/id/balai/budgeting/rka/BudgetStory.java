package id.balai.budgeting.rka;

import id.balai.budgeting.calendar.OpeningStage;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Window;
import id.balai.budgeting.cash.PlanningCash;
import id.balai.budgeting.performance.SampleTargets;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.demo.DemoStory;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The demo city's budget: this year's as it was agreed, drafted, changed and adopted, and next year's on its way, with
 * lines that carry out residents' proposals. Every line goes through the same gates as a planner's.
 */
@Component
class BudgetStory implements DemoStory {
    private static final int ORDER = 60;
    private static final int WAITING = 200;
    /** By how many per cent next year is more than this one. */
    private static final int GROWTH = 3;

    /** Why the draft of the year being written went to the council before the TAPD was through. */
    private static final String UNVERIFIED =
            "Rancangan harus diterima DPRD pekan ini; paraf dilanjutkan selama pembahasan.";

    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final MovableClock clock;
    private final StoryActors actors;
    private final Agencies agencies;
    private final Musrenbang musrenbang;
    private final OpeningStage opening;
    private final StoryIncome income;
    private final SettingCeiling settingCeiling;
    private final Ceilings ceilings;
    private final StoryLines lines;
    private final SampleTargets targets;
    private final StoryReview review;
    private final PlanningCash cash;
    private final FreezingVersion freezing;

    BudgetStory(
            MovableClock clock,
            StoryActors actors,
            Agencies agencies,
            Musrenbang musrenbang,
            OpeningStage opening,
            StoryIncome income,
            SettingCeiling settingCeiling,
            Ceilings ceilings,
            StoryLines lines,
            SampleTargets targets,
            StoryReview review,
            PlanningCash cash,
            FreezingVersion freezing) {
        this.clock = clock;
        this.actors = actors;
        this.agencies = agencies;
        this.musrenbang = musrenbang;
        this.opening = opening;
        this.income = income;
        this.settingCeiling = settingCeiling;
        this.ceilings = ceilings;
        this.lines = lines;
        this.targets = targets;
        this.review = review;
        this.cash = cash;
        this.freezing = freezing;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void tell() {
        List<BudgetDraft> drafts = BudgetDrafts.read();
        if (drafts.isEmpty()) return;
        LocalDate today = LocalDate.now(clock);
        FiscalYear now = new FiscalYear(today.getYear());
        tellThisYear(now, drafts);
        tellNextYear(now.next(), drafts, today);
    }

    /**
     * Last year's work: ceilings in August, the draft with all that residents had proposed in September, changes and
     * adoption in November.
     */
    private void tellThisYear(FiscalYear year, List<BudgetDraft> drafts) {
        int before = year.value() - 1;
        LocalDate agreed = LocalDate.of(before, 8, 12);
        LocalDate drafted = LocalDate.of(before, 9, 25);
        LocalDate adopted = LocalDate.of(before, 12, 22);
        at(LocalDate.of(before, 6, 24), () -> fixCalendar(year));
        Map<Pot, List<AcceptedProposal>> waiting = waiting(year);
        at(agreed, () -> setCeilings(year, drafts, 0));
        at(agreed, () -> makeRoom(waiting));
        at(agreed, () -> freeze(year, BudgetStage.PPAS, "ppas", "PPAS", "Nota Kesepakatan 12/" + before, agreed));
        at(LocalDate.of(before, 9, 8), () -> lines.write(year, drafts, 0));
        at(LocalDate.of(before, 9, 9), () -> targets.write(year, actors::planner));
        at(LocalDate.of(before, 9, 10), () -> waiting.values().forEach(lines::takeUpAll));
        at(LocalDate.of(before, 9, 22), () -> review.all(year));
        at(drafted, () -> income.balance(year, 0, actors.demo("ppkd")));
        at(drafted, () -> freeze(year, BudgetStage.RAPBD, "rapbd", "RAPBD", "Nota Keuangan " + year, drafted));
        at(LocalDate.of(before, 11, 19), () -> lines.amend(year));
        at(LocalDate.of(before, 11, 27), () -> income.balance(year, 0, actors.demo("ppkd")));
        at(adopted, () -> freeze(year, BudgetStage.APBD, "apbd", "APBD", "Perda 6/" + before, adopted));
        LocalDate planned = LocalDate.of(year.value(), 1, 8);
        if (LocalDate.now(clock).isBefore(planned)) return;
        at(planned.minusDays(3), () -> planMonths(year));
        at(planned, () -> freeze(year, BudgetStage.DPA, "dpa", "DPA", "Pengesahan PPKD 900/" + year, planned));
    }

    private void planMonths(FiscalYear year) {
        agencies.on(LocalDate.now(clock))
                .forEach(agency -> cash.even(year, agency.code(), actors.planner(agency.code())));
    }

    private void fixCalendar(FiscalYear year) {
        List<OpeningStage.Planned> usual = Arrays.stream(Phase.values())
                .map(phase -> new OpeningStage.Planned(phase, phase.usual(year)))
                .toList();
        opening.runAll(
                year, usual, "Surat Edaran Wali Kota tentang jadwal anggaran " + year + ".", actors.demo("tapd"));
    }

    /** This year's work, as far as it has come: the RKA is open and proposals become lines. */
    private void tellNextYear(FiscalYear year, List<BudgetDraft> drafts, LocalDate today) {
        LocalDate agreed = today.minusDays(75);
        at(agreed.minusDays(30), () -> fixCalendar(year, agreed, today));
        Map<Pot, List<AcceptedProposal>> waiting = waiting(year);
        at(agreed, () -> setCeilings(year, drafts, GROWTH));
        at(agreed, () -> makeRoom(waiting));
        at(
                agreed,
                () -> freeze(year, BudgetStage.PPAS, "ppas", "PPAS", "Nota Kesepakatan 9/" + agreed.getYear(), agreed));
        at(today.minusDays(40), () -> lines.write(year, drafts, GROWTH));
        at(today.minusDays(38), () -> targets.write(year, actors::planner));
        at(today.minusDays(2), () -> waiting.values().forEach(lines::takeUpMost));
        at(today.minusDays(2), () -> review.some(year));
        LocalDate drafted = today.minusDays(1);
        at(drafted, () -> income.balance(year, GROWTH, actors.demo("ppkd")));
        at(drafted, () -> freeze(year, BudgetStage.RAPBD, "rapbd", "RAPBD", "Nota Keuangan " + year, drafted));
        at(drafted, () -> income.meetCeilings(year, GROWTH, actors.demo("ppkd")));
    }

    /** The demo is alive on every day of the year, so the calendar of what is being written stands around today. */
    private void fixCalendar(FiscalYear year, LocalDate agreed, LocalDate today) {
        List<OpeningStage.Planned> planned = List.of(
                planned(Phase.KUA_PPAS, agreed.minusDays(30), agreed),
                planned(Phase.RKA, agreed.plusDays(1), today.plusDays(30)),
                planned(Phase.VERIFIKASI, today.minusDays(20), today.plusDays(30)),
                planned(Phase.RAPBD, today.minusDays(1), today.plusDays(45)),
                planned(Phase.PENETAPAN, today.plusDays(46), today.plusDays(75)),
                planned(Phase.DPA, today.plusDays(60), today.plusDays(95)));
        opening.runAll(
                year, planned, "Surat Edaran Wali Kota tentang jadwal anggaran " + year + ".", actors.demo("tapd"));
    }

    private static OpeningStage.Planned planned(Phase phase, LocalDate opens, LocalDate closes) {
        return new OpeningStage.Planned(phase, new Window(opens, closes));
    }

    private void setCeilings(FiscalYear year, List<BudgetDraft> drafts, int growth) {
        Map<Pot, Rupiah> amounts = new TreeMap<>(Comparator.comparing(Pot::toString));
        lines.costs(year, drafts, growth).forEach((pot, sum) -> amounts.put(pot, rounded(sum)));
        settingCeiling.run(amounts, "Nota Kesepakatan KUA-PPAS " + year + ".", actors.demo("bapperida"));
    }

    /** A ceiling is a round number a little over what is planned: ten per cent for what the year will bring. */
    private static Rupiah rounded(Rupiah sum) {
        BigDecimal ten = BigDecimal.valueOf(10_000_000);
        BigDecimal more = sum.amount().multiply(new BigDecimal("1.1"));
        return new Rupiah(more.divideToIntegralValue(ten).add(BigDecimal.ONE).multiply(ten));
    }

    private Map<Pot, List<AcceptedProposal>> waiting(FiscalYear year) {
        Map<Pot, List<AcceptedProposal>> found = new HashMap<>();
        for (Agency agency : agencies.on(LocalDate.now(clock))) {
            for (AcceptedProposal proposal : musrenbang.waitingForLine(agency.code(), year, WAITING)) {
                found.computeIfAbsent(new Pot(year, agency.code(), proposal.subKegiatan()), p -> new ArrayList<>())
                        .add(proposal);
            }
        }
        return found;
    }

    private void makeRoom(Map<Pot, List<AcceptedProposal>> waiting) {
        Map<Pot, Rupiah> amounts = new TreeMap<>(Comparator.comparing(Pot::toString));
        waiting.forEach((pot, proposals) -> {
            Rupiah wanted = proposals.stream().map(AcceptedProposal::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            Rupiah before = ceilings.find(pot).map(Ceilings.Ceiling::amount).orElse(Rupiah.ZERO);
            amounts.put(pot, before.plus(rounded(wanted)));
        });
        if (!amounts.isEmpty()) {
            settingCeiling.run(amounts, "Usulan warga yang diterima.", actors.demo("bapperida"));
        }
    }

    private void freeze(FiscalYear year, BudgetStage stage, String code, String name, String basis, LocalDate day) {
        freezing.run(new FreezingVersion.Wanted(year, stage, code, name, basis, day, UNVERIFIED), actors.demo("ppkd"));
    }

    private void at(LocalDate day, Runnable part) {
        Instant instant = day.atTime(MORNING).atZone(MovableClock.JAKARTA).toInstant();
        clock.at(instant, part);
    }
}
