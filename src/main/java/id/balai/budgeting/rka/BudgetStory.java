package id.balai.budgeting.rka;

import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.demo.DemoStory;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.FundCode;
import id.balai.kernel.Ids;
import id.balai.kernel.MovableClock;
import id.balai.kernel.PersonId;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo city's budget: this year's as it was agreed, drafted, changed and adopted, and next year's on its way, with
 * lines that carry out residents' proposals. Every line goes through the same gates as a planner's.
 */
@Component
class BudgetStory implements DemoStory {
    private static final int ORDER = 60;
    private static final int WAITING = 200;
    /** Of three proposals that wait, one is left for whoever tries the planner's work. */
    private static final int LEFT_FOR_THE_PLANNER = 3;

    private static final FundCode GENERAL_ALLOCATION = new FundCode("1.2.01.01.02");
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final MovableClock clock;
    private final Agencies agencies;
    private final Posts posts;
    private final Musrenbang musrenbang;
    private final StandardPrices prices;
    private final SettingSchedule schedule;
    private final SettingIncome income;
    private final SettingCeiling settingCeiling;
    private final Ceilings ceilings;
    private final BudgetLines lines;
    private final WritingLine writing;
    private final AddingLineFromProposal fromProposal;
    private final Incomes incomes;
    private final FreezingVersion freezing;
    private final TransactionTemplate transaction;

    BudgetStory(
            MovableClock clock,
            Agencies agencies,
            Posts posts,
            Musrenbang musrenbang,
            StandardPrices prices,
            SettingSchedule schedule,
            SettingIncome income,
            SettingCeiling settingCeiling,
            Ceilings ceilings,
            BudgetLines lines,
            WritingLine writing,
            AddingLineFromProposal fromProposal,
            Incomes incomes,
            FreezingVersion freezing,
            TransactionTemplate transaction) {
        this.clock = clock;
        this.agencies = agencies;
        this.posts = posts;
        this.musrenbang = musrenbang;
        this.prices = prices;
        this.schedule = schedule;
        this.income = income;
        this.settingCeiling = settingCeiling;
        this.ceilings = ceilings;
        this.lines = lines;
        this.writing = writing;
        this.fromProposal = fromProposal;
        this.incomes = incomes;
        this.freezing = freezing;
        this.transaction = transaction;
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

    /** Last year's work: ceilings in August, the draft in September, changes and adoption in November. */
    private void tellThisYear(FiscalYear year, List<BudgetDraft> drafts) {
        int before = year.value() - 1;
        LocalDate agreed = LocalDate.of(before, 8, 12);
        LocalDate drafted = LocalDate.of(before, 9, 25);
        LocalDate adopted = LocalDate.of(before, 11, 28);
        at(agreed, () -> schedule.run(year, new Schedules.Window(agreed, adopted), demo("tapd")));
        at(agreed, () -> setCeilings(year, drafts, 0));
        at(agreed, () -> freeze(year, BudgetStage.PPAS, "ppas", "PPAS", "Nota Kesepakatan 12/" + before, agreed));
        at(LocalDate.of(before, 9, 8), () -> write(year, drafts, 0));
        at(drafted, () -> balance(year));
        at(drafted, () -> freeze(year, BudgetStage.RAPBD, "rapbd", "RAPBD", "Nota Keuangan " + year, drafted));
        at(LocalDate.of(before, 11, 19), () -> amend(year));
        at(adopted, () -> balance(year));
        at(adopted, () -> freeze(year, BudgetStage.APBD, "apbd", "APBD", "Perda 6/" + before, adopted));
    }

    /** This year's work, as far as it has come: the RKA is open and proposals become lines. */
    private void tellNextYear(FiscalYear year, List<BudgetDraft> drafts, LocalDate today) {
        LocalDate agreed = today.minusDays(75);
        at(agreed, () -> schedule.run(year, new Schedules.Window(agreed, today.plusDays(30)), demo("tapd")));
        Map<Pot, List<AcceptedProposal>> waiting = waiting(year);
        at(agreed, () -> setCeilings(year, drafts, 3));
        at(agreed, () -> waiting.forEach((pot, proposals) -> makeRoom(pot, proposals)));
        at(
                agreed,
                () -> freeze(year, BudgetStage.PPAS, "ppas", "PPAS", "Nota Kesepakatan 9/" + agreed.getYear(), agreed));
        at(today.minusDays(40), () -> write(year, drafts, 3));
        at(today.minusDays(2), () -> waiting.values().forEach(this::takeUp));
        LocalDate drafted = today.minusDays(1);
        at(drafted, () -> balance(year));
        at(drafted, () -> freeze(year, BudgetStage.RAPBD, "rapbd", "RAPBD", "Nota Keuangan " + year, drafted));
    }

    private void setCeilings(FiscalYear year, List<BudgetDraft> drafts, int growth) {
        Map<PriceItemCode, StandardPrice> book = book(year, drafts);
        Map<Pot, Rupiah> sums = new HashMap<>();
        for (BudgetDraft draft : drafts) {
            Rupiah cost = content(draft, book, percent(draft, growth)).amount();
            sums.merge(new Pot(year, draft.agency(), draft.subKegiatan()), cost, Rupiah::plus);
        }
        Actor bapperida = demo("bapperida");
        Map<String, List<Map.Entry<Pot, Rupiah>>> byAgency = sums.entrySet().stream()
                .collect(Collectors.groupingBy(e -> e.getKey().agency().value(), TreeMap::new, Collectors.toList()));
        byAgency.values()
                .forEach(pots -> transaction.executeWithoutResult(
                        t -> pots.forEach(e -> settingCeiling.run(e.getKey(), rounded(e.getValue()), bapperida))));
    }

    /** A ceiling is a round number a little over what is planned: ten per cent for what the year will bring. */
    private static Rupiah rounded(Rupiah sum) {
        BigDecimal ten = BigDecimal.valueOf(10_000_000);
        BigDecimal more = sum.amount().multiply(new BigDecimal("1.1"));
        return new Rupiah(more.divideToIntegralValue(ten).add(BigDecimal.ONE).multiply(ten));
    }

    private void write(FiscalYear year, List<BudgetDraft> drafts, int growth) {
        Map<PriceItemCode, StandardPrice> book = book(year, drafts);
        Map<AgencyCode, List<BudgetDraft>> byAgency =
                drafts.stream().collect(Collectors.groupingBy(BudgetDraft::agency, TreeMap::new, Collectors.toList()));
        byAgency.forEach((agency, own) -> {
            Actor planner = planner(agency);
            transaction.executeWithoutResult(t -> own.forEach(draft -> writing.add(
                    new Pot(year, agency, draft.subKegiatan()),
                    content(draft, book, percent(draft, growth)),
                    null,
                    planner)));
        });
    }

    /** What the council's discussion changed: some shorter, some gone. */
    private void amend(FiscalYear year) {
        List<Agency> standing = agencies.on(LocalDate.now(clock));
        int count = 0;
        for (Agency agency : standing) {
            Actor planner = planner(agency.code());
            for (BudgetLine line : lines.of(year, agency.code())) {
                count++;
                if (line.content().place() == null) continue;
                if (count % 41 == 0) {
                    writing.remove(line.id(), line.version(), "Ditunda: lahan belum siap.", planner);
                } else if (count % 13 == 0) {
                    LineContent less = with(
                            line.content(), BudgetDrafts.scaled(line.content().koefisien(), -12));
                    writing.change(line.id(), line.version(), less, "Disesuaikan hasil pembahasan Banggar.", planner);
                }
            }
        }
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

    private void makeRoom(Pot pot, List<AcceptedProposal> proposals) {
        Rupiah wanted = proposals.stream().map(AcceptedProposal::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        Rupiah before = ceilings.find(pot).map(Ceilings.Ceiling::amount).orElse(Rupiah.ZERO);
        settingCeiling.run(pot, before.plus(rounded(wanted)), demo("bapperida"));
    }

    private void takeUp(List<AcceptedProposal> proposals) {
        for (int i = 0; i < proposals.size(); i++) {
            if (i % LEFT_FOR_THE_PLANNER == LEFT_FOR_THE_PLANNER - 1) continue;
            AcceptedProposal proposal = proposals.get(i);
            Optional<StandardPrice> item = prices.find(proposal.priceItem(), proposal.year());
            if (item.isEmpty()) continue;
            LineContent content = AddingLineFromProposal.contentOf(
                    proposal, GENERAL_ALLOCATION, item.get().name());
            fromProposal.run(proposal.number(), content, planner(proposal.agency()));
        }
    }

    /** Income that meets spending to the rupiah: the general allocation takes up the difference. */
    private void balance(FiscalYear year) {
        transaction.executeWithoutResult(t -> incomes.balancing(year)
                .forEach((account, amount) -> income.run(year, account, amount, "Contoh", demo("ppkd"))));
    }

    private void freeze(FiscalYear year, BudgetStage stage, String code, String name, String basis, LocalDate day) {
        freezing.run(new FreezingVersion.Wanted(year, stage, code, name, basis, day), demo("ppkd"));
    }

    private Map<PriceItemCode, StandardPrice> book(FiscalYear year, List<BudgetDraft> drafts) {
        List<PriceItemCode> items =
                drafts.stream().map(BudgetDraft::item).distinct().toList();
        return prices.of(items, year).stream().collect(Collectors.toMap(StandardPrice::item, p -> p));
    }

    private static LineContent content(BudgetDraft draft, Map<PriceItemCode, StandardPrice> book, int percent) {
        StandardPrice price = book.get(draft.item());
        if (price == null) throw new IllegalStateException("not in the book: " + draft);
        return new LineContent(
                price.accounts().iterator().next(),
                draft.item(),
                price.name(),
                draft.detail(),
                BudgetDrafts.scaled(draft.koefisien(), percent),
                price.unit(),
                price.amount(),
                Ppn.NONE,
                draft.fund(),
                draft.place(),
                false,
                "");
    }

    private static LineContent with(LineContent content, Koefisien koefisien) {
        return new LineContent(
                content.account(),
                content.item(),
                content.name(),
                content.specification(),
                koefisien,
                content.unit(),
                content.price(),
                content.ppn(),
                content.fund(),
                content.place(),
                content.provisional(),
                content.note());
    }

    /** Next year differs from this one line by line; salaries hardly. */
    private static int percent(BudgetDraft draft, int growth) {
        if (growth == 0 || draft.subKegiatan().isOfEveryAgency()) return growth;
        return growth + Math.floorMod(draft.detail().hashCode(), 21) - 10;
    }

    private void at(LocalDate day, Runnable part) {
        Instant instant = day.atTime(MORNING).atZone(MovableClock.JAKARTA).toInstant();
        clock.at(instant, part);
    }

    private Actor demo(String login) {
        DemoPerson person = DemoPeople.of(login);
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), LocalDate.now(clock)));
    }

    /** The planner of an agency: a person of the demo where there is one, else whoever holds the post. */
    private Actor planner(AgencyCode agency) {
        for (String login : List.of("rencana", "rencana2")) {
            Actor known = demo(login);
            if (WritingLine.mayWrite(known, agency)) return known;
        }
        UUID id = UUID.nameUUIDFromBytes(("balai/demo/planner/" + agency).getBytes(StandardCharsets.UTF_8));
        String title = posts.titleOf(PostRole.PLANNER, null, agency).orElse("Perencana");
        HeldPost post = new HeldPost(
                Ids.next(), PostRole.PLANNER, title, Optional.of(agency), Optional.empty(), HeldPost.Tenure.DEFINITIVE);
        return new Actor(new PersonId(id), title, List.of(post));
    }
}
