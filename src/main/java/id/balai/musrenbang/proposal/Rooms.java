package id.balai.musrenbang.proposal;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.cycle.Quota;
import id.balai.musrenbang.cycle.Quotas;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a level may still take: the money of its ceiling, and the number of its quota. Ceilings are always asked before
 * quotas and lower levels before higher ones, so that two never wait for each other.
 */
@Component
class Rooms {
    private final Pagus pagus;
    private final Quotas quotas;
    private final Cycles cycles;
    private final Desks desks;

    Rooms(Pagus pagus, Quotas quotas, Cycles cycles, Desks desks) {
        this.pagus = pagus;
        this.quotas = quotas;
        this.cycles = cycles;
        this.desks = desks;
    }

    /** Whether the level has room for it; until the transaction ends nobody else takes of it. */
    Look look(Proposal proposal, Level level) {
        Optional<Pagu> pagu = pagus.findForTaking(proposal.year(), level, place(proposal, level));
        if (pagu.isPresent() && !pagu.get().hasRoomFor(proposal.work().amount())) {
            return Look.refused(
                    new Refusal.OverCeiling(pagu.get(), proposal.work().amount()));
        }
        Optional<Quota.Used> used = quotas.findForUsing(proposal.year(), level, place(proposal, level));
        if (used.isPresent() && !used.get().mayDecide()) return Look.refused(overQuota(used.get()));
        return new Look(
                null, pagu.map(p -> new Step.Room(p.ceiling(), p.taken())).orElse(null));
    }

    /** What the level accepted takes of both. */
    void take(Proposal proposal, Level level) {
        String place = place(proposal, level);
        pagus.take(proposal.id(), proposal.year(), level, place, proposal.work().amount());
        quotas.use(proposal.id(), proposal.year(), level, place, false);
    }

    /**
     * Takes again what the levels below had taken of both, because their acceptances count again: first all ceilings, then
     * all quotas.
     *
     * @param accepted what each of them had accepted
     * @return why it cannot, with nothing taken
     */
    Optional<Refusal> retake(Proposal proposal, SortedMap<Level, Rupiah> accepted) {
        for (var each : accepted.entrySet()) {
            Optional<Pagu> pagu = pagus.findForTaking(proposal.year(), each.getKey(), place(proposal, each.getKey()));
            if (pagu.isPresent() && !pagu.get().hasRoomFor(each.getValue())) {
                return Optional.of(new Refusal.OverCeiling(pagu.get(), each.getValue()));
            }
        }
        SortedMap<Level, Boolean> uses = new TreeMap<>();
        sender(proposal).ifPresent(s -> uses.put(s.level, s.own));
        accepted.keySet().forEach(level -> uses.put(level, false));
        for (var each : uses.entrySet()) {
            Optional<Quota.Used> used =
                    quotas.findForUsing(proposal.year(), each.getKey(), place(proposal, each.getKey()));
            if (used.isPresent()
                    && !(each.getValue() ? used.get().mayMake() : used.get().mayDecide())) {
                return Optional.of(overQuota(used.get()));
            }
        }
        accepted.forEach(
                (level, amount) -> pagus.take(proposal.id(), proposal.year(), level, place(proposal, level), amount));
        uses.forEach((level, own) -> quotas.use(proposal.id(), proposal.year(), level, place(proposal, level), own));
        return Optional.empty();
    }

    /**
     * Why the level that hands it in may hand in no more; empty when it may, or no level does.
     *
     * @param begins the level that would decide first
     */
    Optional<Refusal> refusesSending(NewProposal made, Level begins, AgencyCode agency) {
        return sender(made.origin(), made.year(), made.region(), begins)
                .flatMap(sender -> quotas.findForUsing(
                                made.year(),
                                sender.level,
                                sender.level.paguPlace(made.region(), desks.carryingOn(agency)))
                        .filter(used -> sender.own ? !used.mayMake() : !used.mayDecide()))
                .map(Rooms::overQuota);
    }

    /** What a level made itself, or its only officer handed in for a resident, counts as sent up by it. */
    void takeSent(Proposal made) {
        sender(made).ifPresent(s -> quotas.use(made.id(), made.year(), s.level, place(made, s.level), s.own));
    }

    /** The level has to decide again. */
    void free(UUID proposal, Level level) {
        pagus.free(proposal, level);
        quotas.free(proposal, level);
    }

    /** It ended without being accepted. */
    void freeAll(UUID proposal) {
        pagus.freeAll(proposal);
        quotas.freeAll(proposal);
    }

    private Optional<Sender> sender(Proposal made) {
        return sender(made.origin(), made.year(), made.spot().region(), made.begins());
    }

    private Optional<Sender> sender(Origin origin, FiscalYear plan, RegionCode region, Level begins) {
        Optional<Level> maker = origin.madeAt().filter(level -> level.reaches(region));
        if (maker.isPresent()) return maker.map(level -> new Sender(level, true));
        Ladder year = origin.ladder(cycles.get(plan));
        Level usual = Way.from(origin.first(), year, region).first();
        return usual == begins ? Optional.empty() : Optional.of(new Sender(usual, false));
    }

    private String place(Proposal proposal, Level level) {
        return level.paguPlace(proposal.spot().region(), desks.agencyOf(proposal));
    }

    private static Refusal overQuota(Quota.Used used) {
        boolean own = used.mayDecide();
        Integer most = own ? used.quota().own() : used.quota().sent();
        return new Refusal.OverQuota(used.quota().level(), own, Objects.requireNonNull(most));
    }

    private record Sender(Level level, boolean own) {}

    /**
     * @param refusal why there is no room; null when there is
     * @param room the ceiling as it was found; null when the level has none
     */
    record Look(@Nullable Refusal refusal, Step.@Nullable Room room) {
        static Look refused(Refusal why) {
            return new Look(why, null);
        }
    }
}
