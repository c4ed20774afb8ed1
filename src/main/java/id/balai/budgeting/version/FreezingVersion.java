package id.balai.budgeting.version;

import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.verification.VerifiedSubs;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The PPKD freezes the budget of a year as it stands: from then on that version is public, comparable and never changes.
 */
@Service
public class FreezingVersion {
    static final String KIND = "budgeting.version";

    private final JdbcClient jdbc;
    private final VersionSnapshot snapshot;
    private final BudgetVersions versions;
    private final FreezeGates gates;
    private final VerifiedSubs verified;
    private final Schedules schedules;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    FreezingVersion(
            JdbcClient jdbc,
            VersionSnapshot snapshot,
            BudgetVersions versions,
            FreezeGates gates,
            VerifiedSubs verified,
            Schedules schedules,
            Ledger ledger,
            Clock clock,
            DataVersion data) {
        this.jdbc = jdbc;
        this.snapshot = snapshot;
        this.versions = versions;
        this.gates = gates;
        this.verified = verified;
        this.schedules = schedules;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /**
     * What is to be frozen.
     *
     * @param code its word in addresses, unique in the year
     * @param basis what fixes it ("Perda 6/2025"), or empty
     * @param reason why it is frozen before the TAPD initialled everything, for everybody to read; else empty
     */
    public record Wanted(
            FiscalYear year,
            BudgetStage stage,
            String code,
            String name,
            String basis,
            LocalDate decidedOn,
            String reason) {
        /** One that needs no reason. */
        public Wanted(FiscalYear year, BudgetStage stage, String code, String name, String basis, LocalDate decidedOn) {
            this(year, stage, code, name, basis, decidedOn, "");
        }
    }

    /**
     * @throws VersionRefused when it may not be frozen
     * @throws NotFound when this person may not freeze versions
     */
    @Transactional
    public BudgetVersion run(Wanted wanted, Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.FREEZE_BUDGET, Place.CITY).orElseThrow(NotFound::new);
        FiscalYear year = wanted.year();
        // While it is being frozen nobody writes income, months or stages of the year, nor a line: each of those would
        // lock its ceiling first.
        schedules.holdAlone(year);
        jdbc.sql("SELECT 1 FROM budgeting_ceiling WHERE year = ? ORDER BY agency, sub_kegiatan FOR UPDATE")
                .param(year.value())
                .query((row, n) -> 1)
                .list();
        gates.refusal(wanted).ifPresent(FreezingVersion::refuse);
        UUID id = Ids.next();
        add(id, wanted);
        BudgetVersion version = versions.find(year, wanted.code()).orElseThrow();
        ledger.append(Decision.on(KIND, id, 1)
                .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT))
                .starting("ditetapkan")
                .with("year", year)
                .with("code", wanted.code())
                .with("stage", wanted.stage())
                .with("basis", wanted.basis())
                .with("lines", version.lines())
                .with("spending", version.spending())
                .with("sha256", snapshot.hash(id))
                .with("sha256Income", snapshot.hashOfIncome(id))
                .with("sha256Recipients", snapshot.hashOfRecipients(id))
                .with("sha256Performance", snapshot.hashOfPerformance(id))
                .with("unverified", version.unverified().subs())
                .with("verifiedOf", version.unverified().of())
                .sealing("reason", version.unverified().reason()));
        data.changed();
        return version;
    }

    private void add(UUID id, Wanted wanted) {
        FiscalYear year = wanted.year();
        boolean ceilings = wanted.stage().isOfCeilings();
        Unverified left = unverified(wanted);
        int added = jdbc.sql("""
                        INSERT INTO budgeting_version
                          (id, year, code, serial, stage, name, basis, decided_on, frozen_at, lines, spending, unverified,
                           verified_of, reason)
                        SELECT :id, :year, :code,
                          (SELECT coalesce(max(serial), 0) + 1 FROM budgeting_version WHERE year = :year),
                          :stage, :name, :basis, :day, :now, count(*), sum(amount), :left, :of, :reason
                        FROM %s HAVING count(*) > 0""".formatted(
                                ceilings
                                        ? "budgeting_ceiling WHERE year = :year"
                                        : "budgeting_line WHERE year = :year AND NOT removed"))
                .param("id", id)
                .param("year", year.value())
                .param("code", wanted.code())
                .param("stage", wanted.stage().name())
                .param("name", wanted.name())
                .param("basis", wanted.basis())
                .param("day", wanted.decidedOn())
                .param("now", Timestamp.from(clock.instant()))
                .param("left", left.subs())
                .param("of", left.of())
                .param("reason", left.reason())
                .update();
        if (added == 0) refuse(new FreezeRefused.Empty());
        if (ceilings) snapshot.takeCeilings(id, year);
        else {
            snapshot.takeLines(id, year);
            snapshot.takeRecipients(id, year);
            snapshot.takePerformance(id, year);
        }
        snapshot.takeIncome(id, year);
        if (wanted.stage().isOfMonths()) snapshot.takeCash(id, year);
        snapshot.addUp(id);
    }

    private Unverified unverified(Wanted wanted) {
        if (!wanted.stage().isOfVerified()) return Unverified.NONE;
        Unverified left = Unverified.of(verified.of(wanted.year()), wanted.reason());
        return left.isAny() ? left : new Unverified(0, left.of(), "");
    }

    private static void refuse(FreezeRefused refusal) {
        throw new VersionRefused(refusal);
    }
}
