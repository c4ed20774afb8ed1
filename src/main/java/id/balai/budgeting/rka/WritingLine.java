package id.balai.budgeting.rka;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.Ids;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
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
    private final LineGates gates;
    private final Ledger ledger;
    private final DataVersion version;

    WritingLine(
            BudgetLines lines,
            Ceilings ceilings,
            Schedules schedules,
            LineGates gates,
            Ledger ledger,
            DataVersion version) {
        this.lines = lines;
        this.ceilings = ceilings;
        this.schedules = schedules;
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
        requireOpen(pot, planner);
        gates.pass(pot, content, Optional.empty());
        requireRoom(pot, Rupiah.ZERO, content.amount());
        BudgetLine line = new BudgetLine(Ids.next(), lines.nextNumber(), pot, content, proposal, false, 1);
        addOnce(line);
        log(line, null, planner, "");
        return line;
    }

    /** A proposal becomes one line, from however many pages it is taken. */
    private void addOnce(BudgetLine line) {
        try {
            lines.add(line);
        } catch (DuplicateKeyException e) {
            if (line.proposal() == null) throw e;
            throw new RefusedLine(new LineRefused.ProposalNotWaiting(line.proposal()));
        }
    }

    /**
     * @param seen the version that the planner saw
     * @param reason why, in the planner's words, or empty
     * @throws RefusedLine when a gate does not open, or somebody else changed the line since
     */
    BudgetLine change(UUID id, int seen, LineContent content, String reason, Actor planner) {
        BudgetLine before = get(id, seen, planner);
        gates.pass(before.pot(), content, Optional.of(before.content()));
        requireRoom(before.pot(), before.amount(), content.amount());
        BudgetLine after = before.change(content);
        return save(before, after, reason, planner);
    }

    /**
     * @param reason why; the public page of the line shows it
     * @throws RefusedLine outside the schedule, or when somebody else changed the line since
     */
    BudgetLine remove(UUID id, int seen, String reason, Actor planner) {
        BudgetLine before = get(id, seen, planner);
        return save(before, before.remove(), reason, planner);
    }

    private BudgetLine save(BudgetLine before, BudgetLine after, String reason, Actor planner) {
        if (!lines.save(after)) throw new RefusedLine(new LineRefused.ChangedMeanwhile());
        log(after, before.amount(), planner, reason);
        return after;
    }

    private BudgetLine get(UUID id, int seen, Actor planner) {
        BudgetLine line = lines.find(id).filter(l -> !l.removed()).orElseThrow(NotFound::new);
        requireOpen(line.pot(), planner);
        if (line.version() != seen) throw new RefusedLine(new LineRefused.ChangedMeanwhile());
        return line;
    }

    private void requireOpen(Pot pot, Actor planner) {
        if (!mayWrite(planner, pot.agency())) throw new NotFound();
        schedules.requireOpen(pot.year());
    }

    static boolean mayWrite(Actor planner, AgencyCode agency) {
        return Policy.may(planner, Permission.WRITE_RKA, Place.of(agency));
    }

    private void requireRoom(Pot pot, Rupiah before, Rupiah amount) {
        Ceilings.Ceiling ceiling = ceilings.lock(pot).orElseThrow(() -> new RefusedLine(new LineRefused.NoCeiling()));
        Rupiah room = ceiling.room().plus(before);
        if (amount.exceeds(room)) throw new RefusedLine(new LineRefused.OverCeiling(amount, room));
    }

    private void log(BudgetLine line, @Nullable Rupiah before, Actor planner, String reason) {
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
                .sealing("reason", reason);
        if (line.proposal() != null)
            decision = decision.with("proposal", line.proposal().toString());
        ledger.append(decision);
        version.changed();
    }
}
