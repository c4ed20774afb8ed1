package id.balai.musrenbang.rkpd;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One act on the RKPD of a year: nobody else acts on it until the transaction ends, and it stands in the decision log. */
@Component
class RkpdAct {
    static final String OPEN = "disusun";
    static final String HANDED_OVER = "diserahkan";

    private final JdbcClient jdbc;
    private final Rkpds rkpds;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    RkpdAct(JdbcClient jdbc, Rkpds rkpds, Ledger ledger, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.rkpds = rkpds;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /**
     * An act that has begun.
     *
     * @param version the RKPD's after it
     * @param rkpd as it stands before it
     */
    record Begun(UUID id, int version, Rkpd rkpd, Actor actor, HeldPost post, Instant at) {
        OffsetDateTime time() {
            return at.atOffset(ZoneOffset.UTC);
        }

        FiscalYear year() {
            return rkpd.year();
        }

        private String state() {
            return rkpd.handedOver() ? HANDED_OVER : OPEN;
        }
    }

    /**
     * Takes the RKPD of a year in hand.
     *
     * @throws NotFound when this person does not keep it, or the year has no musrenbang
     */
    Begun begin(FiscalYear year, Actor actor) {
        HeldPost post = Policy.postFor(actor, Permission.KEEP_RKPD, Place.CITY).orElseThrow(NotFound::new);
        lock(year);
        Optional<Version> before = jdbc.sql("SELECT id, version FROM musrenbang_rkpd WHERE year = ?")
                .param(year.value())
                .query((row, n) -> new Version(row.getObject("id", UUID.class), row.getInt("version")))
                .optional();
        return new Begun(
                before.map(Version::id).orElseGet(Ids::next),
                before.map(Version::number).orElse(0) + 1,
                rkpds.read(year),
                actor,
                post,
                clock.instant());
    }

    /** The row of the cycle, because that of the RKPD may not be there yet; proposals are handed in meanwhile. */
    private void lock(FiscalYear year) {
        boolean found = jdbc.sql("SELECT year FROM musrenbang_cycle WHERE year = ? FOR NO KEY UPDATE")
                .param(year.value())
                .query((row, n) -> true)
                .optional()
                .isPresent();
        if (!found) throw new NotFound();
    }

    /** Writes down an act that leaves ceilings and state as they are. */
    UUID record(Begun act, String what, UnaryOperator<Decision> facts) {
        return record(act, what, act.state(), act.rkpd.ceiling(), act.rkpd.pokirCeiling(), act.rkpd.basis(), facts);
    }

    /** Writes down that budgeting got something. */
    UUID recordHandOver(Begun act, String what, UnaryOperator<Decision> facts) {
        return record(act, what, HANDED_OVER, act.rkpd.ceiling(), act.rkpd.pokirCeiling(), act.rkpd.basis(), facts);
    }

    /** Writes down new ceilings. */
    UUID recordCeilings(Begun act, Rupiah residents, Rupiah pokir, String basis) {
        return record(
                act,
                "pagu",
                act.state(),
                residents,
                pokir,
                basis,
                decision -> decision.with("ceiling", residents)
                        .with("pokirCeiling", pokir)
                        .sealing("basis", basis));
    }

    private UUID record(
            Begun act,
            String what,
            String state,
            @Nullable Rupiah ceiling,
            @Nullable Rupiah pokirCeiling,
            String basis,
            UnaryOperator<Decision> facts) {
        jdbc.sql("""
                        INSERT INTO musrenbang_rkpd (id, year, version, state, ceiling, pokir_ceiling, basis)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (year) DO UPDATE SET version = excluded.version,
                          state = excluded.state, ceiling = excluded.ceiling, pokir_ceiling = excluded.pokir_ceiling,
                          basis = excluded.basis""")
                .params(Arrays.asList(
                        act.id,
                        act.year().value(),
                        act.version,
                        state,
                        ceiling == null ? null : ceiling.amount(),
                        pokirCeiling == null ? null : pokirCeiling.amount(),
                        basis))
                .update();
        Decision decision = Decision.on(RkpdSubject.KIND, act.id, act.version)
                .by(
                        act.actor.person(),
                        act.post.role().name().toLowerCase(Locale.ROOT),
                        act.post.agency().orElse(null));
        decision = act.version == 1 ? decision.starting(state) : decision.moving(act.state(), state);
        UUID entry = ledger.append(facts.apply(decision.with("year", act.year()).with("act", what)))
                .value();
        data.changed();
        return entry;
    }

    private record Version(UUID id, int number) {}
}
