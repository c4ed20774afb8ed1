package id.balai.musrenbang.story;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Outcome;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Refusal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.Way;
import id.balai.musrenbang.story.ProposalTelling.Event;
import id.balai.musrenbang.story.Told.Decided;
import id.balai.organisation.PostRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells one proposal of the demo, step by step. */
final class Telling {
    private static final int NEIGHBOURS = 400;

    private final Told told;
    private final Cycle cycle;
    private final Cast cast;
    private final Kamus kamus;
    private final Flows flows;
    private final JdbcClient jdbc;
    private final RegionCode region;
    private final List<Level> way;
    private final List<Decided> decisions;

    private @Nullable Proposal proposal;

    Telling(Told told, Cycle cycle, Cast cast, Kamus kamus, Flows flows, JdbcClient jdbc) {
        this.told = told;
        this.cycle = cycle;
        this.cast = cast;
        this.kamus = kamus;
        this.flows = flows;
        this.jdbc = jdbc;
        this.region = new RegionCode(told.at());
        Actor maker = cast.proposer(told);
        Level begins = Way.beginning(cycle.ladder(), origin(maker), region, maker);
        this.way = Way.from(begins, cycle.ladder(), region).levels();
        this.decisions = told.decisions(way.getFirst() == Level.LINGKUNGAN);
    }

    /** Its events, each at its time; the first is the handing in. */
    List<Event> events(Days days) {
        List<LocalDate> dates = dates(days);
        List<Event> events = new ArrayList<>();
        Instant last = days.atHome(dates.getFirst());
        events.add(new Event(last, this::submit));
        for (int i = 0; i < decisions.size(); i++) {
            Decided decided = decisions.get(i);
            last = later(days.inOffice(dates.get(i + 1)), last);
            if (i > 0 && isReturn(decisions.get(i - 1))) {
                events.add(new Event(last.minusSeconds(86_400), this::repair));
            }
            events.add(new Event(last, () -> decide(decided)));
        }
        return events;
    }

    /** The day of the handing in and of each decision; counted back from the promise where something waits. */
    private List<LocalDate> dates(Days days) {
        int steps = decisions.size();
        LocalDate[] dates = new LocalDate[steps + 1];
        if (told.waiting() != null) {
            Level waits = way.get(steps);
            dates[steps] =
                    days.before(days.from(told.waiting()), cycle.stage(waits).workingDays());
            for (int i = steps - 1; i >= 0; i--) dates[i] = days.before(dates[i + 1], days.between(4, 9));
        } else {
            dates[0] = days.today().minusDays(told.ago());
            for (int i = 1; i <= steps; i++) {
                LocalDate next = days.after(dates[i - 1], days.between(4, 9));
                LocalDate opened = days.after(opened(i - 1), days.between(2, 8));
                dates[i] = next.isBefore(opened) ? opened : next;
            }
        }
        return List.of(dates);
    }

    /** The day on which the stage of that step opened. */
    private LocalDate opened(int step) {
        Level level = way.get(Math.min(step, way.size() - 1));
        return LocalDate.ofInstant(cycle.stage(level).opens(), MovableClock.JAKARTA);
    }

    private void submit() {
        Actor actor = cast.proposer(told);
        Outcome handedIn = Boolean.TRUE.equals(told.again()) ? takeUp(actor) : handIn(actor);
        Proposal submitted = handedIn.done().proposal();
        proposal = submitted;
        if (submitted.origin() == Origin.WARGA) {
            Cast.sexOf(told.by()).ifPresent(sex -> flows.sexes().keep(submitted.id(), sex));
        }
        // Of the neighbours of a kelurahan each matter has some, and many of them support several.
        jdbc.sql("""
                        INSERT INTO musrenbang_support (proposal, person, at)
                        SELECT ?, md5(? || (('x' || left(md5(?), 4))::bit(16)::int + n * 7) % ?)::uuid, ?
                        FROM generate_series(1, ?) n""")
                .params(
                        submitted.id(),
                        submitted.spot().kelurahan().value(),
                        told.title(),
                        NEIGHBOURS,
                        submitted.submittedAt().atOffset(java.time.ZoneOffset.UTC),
                        Math.min(told.supporters(), NEIGHBOURS))
                .update();
    }

    private Outcome handIn(Actor actor) {
        NewProposal made = new NewProposal(
                cycle.year(),
                origin(actor),
                told.kamus(),
                new Sizes(told.sizes()),
                told.title(),
                told.problem(),
                region,
                told.address(),
                null);
        return flows.submitting().submit(made, List.of(), actor);
    }

    private Outcome takeUp(Actor actor) {
        ProposalNumber former = jdbc.sql("""
                        SELECT year, serial FROM musrenbang_proposal
                        WHERE year = ? AND region = ? AND title = ?""")
                .params(cycle.year().previous().value(), region.value(), told.title())
                .query((row, n) -> new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")))
                .single();
        return flows.takingUp().takeUp(former, told.problem(), new Sizes(told.sizes()), actor);
    }

    private void decide(Decided decided) {
        Proposal now = now();
        if (decided.verdict().equals("WITHDRAW")) {
            proposal = flows.repairing()
                    .withdraw(now.number(), cast.proposer(told))
                    .done()
                    .proposal();
            return;
        }
        Level level = now.waitsAt().orElse(null);
        // A level whose ceiling was used up put it off: what the file tells after that did not happen.
        if (level == null) return;
        Actor actor = cast.decider(
                level,
                region,
                kamus.find(cycle.year(), told.kamus()).orElseThrow().agency());
        Verdict verdict = Verdict.valueOf(decided.verdict());
        Sizes sizes = decided.sizes() == null ? null : new Sizes(decided.sizes());
        Outcome outcome = flows.deciding()
                .decide(new Ruling(now.number(), now.version(), verdict, sizes, reason(decided, level)), actor);
        proposal = outcome instanceof Outcome.Refused(Refusal.OverCeiling _)
                ? deferred(now, level, actor)
                : outcome.done().proposal();
    }

    /** What a level does when its ceiling is used up. */
    private Proposal deferred(Proposal now, Level level, Actor actor) {
        Reason reason = new Reason(
                new ReasonCode(level.reasonLetter() + "-12"),
                new NonBlank("Sisa pagu tidak cukup; diusulkan kembali tahun depan di urutan teratas."));
        return flows.deciding()
                .decide(new Ruling(now.number(), now.version(), Verdict.DEFER, null, reason), actor)
                .done()
                .proposal();
    }

    private void repair() {
        Proposal now = now();
        proposal = flows.repairing()
                .resubmit(now.number(), now.title(), now.problem(), now.work().sizes(), cast.proposer(told))
                .done()
                .proposal();
    }

    private Proposal now() {
        if (proposal == null) throw new IllegalStateException("not yet handed in: " + told.title());
        return proposal;
    }

    private static boolean isReturn(Decided decided) {
        return decided.verdict().equals(Verdict.RETURN_TO_PROPOSER.name());
    }

    private static @Nullable Reason reason(Decided decided, Level level) {
        return decided.reason() == null || decided.sentence() == null
                ? null
                : new Reason(
                        new ReasonCode(level.reasonLetter() + "-" + decided.reason()),
                        new NonBlank(decided.sentence()));
    }

    /** A kepling speaks for the own lingkungan, and for another one as any resident does. */
    private Origin origin(Actor actor) {
        boolean kepling = actor.helping().isEmpty()
                && actor.posts().stream()
                        .anyMatch(post -> post.role() == PostRole.KEPLING
                                && post.region().filter(region::equals).isPresent());
        return kepling ? Origin.LINGKUNGAN : Origin.WARGA;
    }

    private static Instant later(Instant wanted, Instant last) {
        return wanted.isAfter(last.plusSeconds(172_800)) ? wanted : last.plusSeconds(172_800);
    }
}
