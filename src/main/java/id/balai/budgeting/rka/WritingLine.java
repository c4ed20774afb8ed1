package id.balai.budgeting.rka;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.calendar.StageTable;
import id.balai.budgeting.shift.Shifts;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A planner adds, changes or removes a line; it passes every gate, or nothing is saved. */
@Service
@Transactional
class WritingLine {
    static final String KIND = "budgeting.line";
    private static final String STANDING = "disusun";
    private static final String REMOVED = "dihapus";

    private final BudgetLines lines;
    private final Ceilings ceilings;
    private final Schedules schedules;
    private final Shifts shifts;
    private final LineGates gates;
    private final Ledger ledger;
    private final DataVersion version;

    WritingLine(
            BudgetLines lines,
            Ceilings ceilings,
            Schedules schedules,
            Shifts shifts,
            LineGates gates,
            Ledger ledger,
            DataVersion version) {
        this.lines = lines;
        this.ceilings = ceilings;
        this.schedules = schedules;
        this.shifts = shifts;
        this.gates = gates;
        this.ledger = ledger;
        this.version = version;
    }

    /**
     * @param proposal the proposal that the line carries out, or null
     * @throws RefusedLine when a gate does not open
     * @throws NotFound when this person may not write for this agency
     */
    BudgetLine add(Pot pot, LineContent content, @Nullable ProposalNumber proposal, Actor planner) {
        try {
            return add(List.of(new NewLine(pot, content, proposal)), planner).getFirst();
        } catch (DuplicateKeyException e) {
            // A proposal becomes one line, from however many pages it is taken.
            if (proposal == null) throw e;
            throw new RefusedLine(new LineRefused.ProposalNotWaiting(proposal));
        }
    }

    /**
     * Many lines in one act: all of them, or none.
     *
     * @throws RefusedLine when a gate does not open for one of them, or a ceiling does not hold them all
     * @throws NotFound when this person may not write for one of the agencies
     */
    List<BudgetLine> add(List<NewLine> wanted, Actor planner) {
        Set<FiscalYear> shifting = wanted.stream()
                .map(line -> new YearOfAgency(line.pot().year(), line.pot().agency()))
                .distinct()
                .filter(each -> requireOpen(each, planner).isShiftOnly())
                .map(YearOfAgency::year)
                .collect(Collectors.toSet());
        gates.pass(wanted);
        requireRoom(wanted);
        List<Pot> pots = wanted.stream().map(NewLine::pot).distinct().toList();
        Iterator<Long> numbers =
                lines.nextNumbers(wanted.size(), planner.person(), pots).iterator();
        List<BudgetLine> added = wanted.stream()
                .map(line -> new BudgetLine(
                        Ids.next(), numbers.next(), line.pot(), line.content(), line.proposal(), false, 1))
                .toList();
        lines.add(added, planner.displayName());
        pots.stream().filter(pot -> shifting.contains(pot.year())).forEach(this::requireWithinShift);
        ledger.append(
                added.stream().map(line -> decision(line, null, planner, "")).toList());
        version.changed();
        return added;
    }

    /**
     * @param seen the version that the planner saw
     * @param reason why, in the planner's words, or empty
     * @throws RefusedLine when a gate does not open, or somebody else changed the line since
     */
    BudgetLine change(UUID id, int seen, LineContent content, String reason, Actor planner) {
        Opened opened = open(id, seen, planner);
        BudgetLine before = opened.line;
        gates.pass(before.pot(), content, Optional.of(before.content()));
        requireRoom(before.pot(), before.amount(), content.amount());
        return save(opened, before.change(content), reason, planner);
    }

    /**
     * @param reason why; the public page of the line shows it
     * @throws RefusedLine outside the schedule, or when somebody else changed the line since
     */
    BudgetLine remove(UUID id, int seen, String reason, Actor planner) {
        Opened opened = open(id, seen, planner);
        return save(opened, opened.line.remove(), reason, planner);
    }

    /** A line that may be written today, as it stands. */
    private record Opened(BudgetLine line, boolean shiftOnly) {}

    private BudgetLine save(Opened opened, BudgetLine after, String reason, Actor planner) {
        if (!lines.save(after, planner.displayName())) throw new RefusedLine(new LineRefused.ChangedMeanwhile());
        lines.writtenBy(planner.person(), List.of(after.pot()));
        if (opened.shiftOnly) requireWithinShift(after.pot());
        log(after, opened.line.amount(), planner, reason);
        return after;
    }

    private Opened open(UUID id, int seen, Actor planner) {
        BudgetLine line = lines.find(id).filter(l -> !l.removed()).orElseThrow(NotFound::new);
        Schedules.OfYear stages =
                requireOpen(new YearOfAgency(line.pot().year(), line.pot().agency()), planner);
        if (line.version() != seen) throw new RefusedLine(new LineRefused.ChangedMeanwhile());
        return new Opened(line, stages.isShiftOnly());
    }

    Schedules.OfYear requireOpen(YearOfAgency rka, Actor planner) {
        if (!mayWrite(planner, rka.agency)) throw new NotFound();
        Schedules.OfYear stages = schedules.of(rka.year);
        stages.closed(StageTable.where(Matter.LINE)).ifPresent(closed -> {
            throw new RefusedLine(new LineRefused.OutsideSchedule(closed));
        });
        return stages;
    }

    /** While only a shift is open, money stays within its jenis: none takes more than was adopted. */
    void requireWithinShift(Pot pot) {
        shifts.over(pot.year(), pot.agency(), pot.subKegiatan()).ifPresent(over -> {
            throw new RefusedLine(new LineRefused.BeyondShift(over.kind(), over.adopted(), over.now()));
        });
    }

    record YearOfAgency(FiscalYear year, AgencyCode agency) {}

    static boolean mayWrite(Actor planner, AgencyCode agency) {
        return Policy.may(planner, Permission.WRITE_RKA, Place.of(agency));
    }

    private void requireRoom(Pot pot, Rupiah before, Rupiah amount) {
        Ceilings.Ceiling ceiling = ceilings.lock(pot).orElseThrow(() -> new RefusedLine(new LineRefused.NoCeiling()));
        Rupiah room = ceiling.room().plus(before);
        if (amount.exceeds(room)) throw new RefusedLine(new LineRefused.OverCeiling(amount, room));
    }

    /** Whether each ceiling holds what is added under it. */
    private void requireRoom(List<NewLine> wanted) {
        Map<Pot, Ceilings.Ceiling> locked =
                ceilings.lock(wanted.stream().map(NewLine::pot).collect(Collectors.toSet()));
        Map<Pot, Rupiah> room = new HashMap<>();
        locked.forEach((pot, ceiling) -> room.put(pot, ceiling.room()));
        for (NewLine line : wanted) {
            Rupiah left = room.get(line.pot());
            if (left == null) throw new RefusedLine(new LineRefused.NoCeiling());
            Rupiah amount = line.content().amount();
            if (amount.exceeds(left)) throw new RefusedLine(new LineRefused.OverCeiling(amount, left));
            room.put(line.pot(), left.minus(amount));
        }
    }

    private void log(BudgetLine line, @Nullable Rupiah before, Actor planner, String reason) {
        ledger.append(decision(line, before, planner, reason));
        version.changed();
    }

    static Decision decision(BudgetLine line, @Nullable Rupiah before, Actor planner, String reason) {
        String role = Policy.postFor(
                        planner, Permission.WRITE_RKA, Place.of(line.pot().agency()))
                .orElseThrow()
                .role()
                .name()
                .toLowerCase(Locale.ROOT);
        Decision decision = Decision.on(KIND, line.id(), line.version())
                .by(planner.person(), role, line.pot().agency())
                .moving(before == null ? null : STANDING, line.removed() ? REMOVED : STANDING)
                .with("number", line.number())
                .with("year", line.pot().year())
                .with("subKegiatan", line.pot().subKegiatan().value())
                .with("account", line.content().account().value())
                .with("fund", line.content().fund().value())
                .with("koefisien", line.content().koefisien().volume())
                .with("price", line.content().price())
                .with("ppn", line.content().ppn().percent())
                .with("amount", line.removed() ? Rupiah.ZERO : line.amount())
                .with("provisional", line.content().provisional())
                .sealing("recipient", line.content().recipient().name())
                .sealing("reason", reason);
        return line.proposal() == null
                ? decision
                : decision.with("proposal", line.proposal().toString());
    }
}
