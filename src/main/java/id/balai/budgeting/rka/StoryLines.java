package id.balai.budgeting.rka;

import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.FundCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The lines of the demo's budget: written, changed and taken from proposals as planners do it. */
@Component
class StoryLines {
    /** Of three proposals that wait, one is left for whoever tries the planner's work. */
    private static final int LEFT_FOR_THE_PLANNER = 3;

    private static final FundCode GENERAL_ALLOCATION = new FundCode("1.2.01.01.02");

    /** Grants and aid of the demo go to many; who they are stands in the mayor's decision. */
    private static final String RECIPIENTS = "Daftar penerima dalam Keputusan Wali Kota";

    private final StoryActors actors;
    private final Agencies agencies;
    private final StandardPrices prices;
    private final BudgetLines lines;
    private final WritingLine writing;
    private final AddingLineFromProposal fromProposal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoryLines(
            StoryActors actors,
            Agencies agencies,
            StandardPrices prices,
            BudgetLines lines,
            WritingLine writing,
            AddingLineFromProposal fromProposal,
            TransactionTemplate transaction,
            Clock clock) {
        this.actors = actors;
        this.agencies = agencies;
        this.prices = prices;
        this.lines = lines;
        this.writing = writing;
        this.fromProposal = fromProposal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the drafts cost in each pot, grown by so many per cent. */
    Map<Pot, Rupiah> costs(FiscalYear year, List<BudgetDraft> drafts, int growth) {
        Map<PriceItemCode, StandardPrice> book = book(year, drafts);
        Map<Pot, Rupiah> sums = new HashMap<>();
        for (BudgetDraft draft : drafts) {
            Rupiah cost = content(draft, book, percent(draft, growth)).amount();
            sums.merge(new Pot(year, draft.agency(), draft.subKegiatan()), cost, Rupiah::plus);
        }
        return sums;
    }

    void write(FiscalYear year, List<BudgetDraft> drafts, int growth) {
        Map<PriceItemCode, StandardPrice> book = book(year, drafts);
        Map<AgencyCode, List<BudgetDraft>> byAgency =
                drafts.stream().collect(Collectors.groupingBy(BudgetDraft::agency, TreeMap::new, Collectors.toList()));
        byAgency.forEach((agency, own) -> {
            Actor planner = actors.planner(agency);
            List<NewLine> wanted = own.stream()
                    .map(draft -> new NewLine(
                            new Pot(year, agency, draft.subKegiatan()),
                            content(draft, book, percent(draft, growth)),
                            null))
                    .toList();
            writing.add(wanted, planner);
        });
    }

    /** What the council's discussion changed: some shorter, some gone. */
    void amend(FiscalYear year) {
        List<Agency> standing = agencies.on(LocalDate.now(clock));
        int count = 0;
        for (Agency agency : standing) {
            Actor planner = actors.planner(agency.code());
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

    void takeUpAll(List<AcceptedProposal> proposals) {
        proposals.forEach(this::takeUp);
    }

    void takeUpMost(List<AcceptedProposal> proposals) {
        for (int i = 0; i < proposals.size(); i++) {
            if (i % LEFT_FOR_THE_PLANNER < LEFT_FOR_THE_PLANNER - 1) takeUp(proposals.get(i));
        }
    }

    private void takeUp(AcceptedProposal proposal) {
        prices.find(proposal.priceItem(), proposal.year()).ifPresent(item -> {
            LineContent content = AddingLineFromProposal.contentOf(proposal, GENERAL_ALLOCATION, item.name());
            fromProposal.run(proposal.number(), content, actors.planner(proposal.agency()));
        });
    }

    private Map<PriceItemCode, StandardPrice> book(FiscalYear year, List<BudgetDraft> drafts) {
        List<PriceItemCode> items =
                drafts.stream().map(BudgetDraft::item).distinct().toList();
        return prices.of(items, year).stream().collect(Collectors.toMap(StandardPrice::item, p -> p));
    }

    private static LineContent content(BudgetDraft draft, Map<PriceItemCode, StandardPrice> book, int percent) {
        StandardPrice price = book.get(draft.item());
        if (price == null) throw new IllegalStateException("not in the book: " + draft);
        AccountCode account = price.accounts().iterator().next();
        Recipient recipient =
                SpendingKind.of(account).isGiven() ? new Recipient(draft.detail(), RECIPIENTS) : Recipient.NONE;
        return new LineContent(
                account,
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
                "",
                null,
                recipient);
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
                content.note(),
                content.month(),
                content.recipient());
    }

    /** Next year differs from this one line by line; salaries hardly. */
    private static int percent(BudgetDraft draft, int growth) {
        if (growth == 0 || draft.subKegiatan().isOfEveryAgency()) return growth;
        return growth + Math.floorMod(draft.detail().hashCode(), 21) - 10;
    }
}
