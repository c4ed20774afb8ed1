package id.balai.budgeting.rka;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bapperida or the TAPD sets the ceiling of a sub kegiatan of an agency, as KUA-PPAS or the planning of it says. */
@Service
class SettingCeiling {
    private final Ceilings ceilings;
    private final Ledger ledger;
    private final DataVersion version;

    SettingCeiling(Ceilings ceilings, Ledger ledger, DataVersion version) {
        this.ceilings = ceilings;
        this.ledger = ledger;
        this.version = version;
    }

    /**
     * @throws RefusedLine when the lines under it take more already
     * @throws NotFound when this person may not set ceilings
     */
    @Transactional
    void run(Pot pot, Rupiah amount, Actor actor) {
        HeldPost post = Policy.postFor(actor, Permission.SET_CEILINGS, Place.of(pot.agency()))
                .orElseThrow(NotFound::new);
        Optional<Ceilings.Ceiling> before = ceilings.lock(pot);
        before.map(Ceilings.Ceiling::taken)
                .filter(taken -> taken.exceeds(amount))
                .ifPresent(taken -> {
                    throw new RefusedLine(new LineRefused.OverCeiling(taken, amount));
                });
        UUID id = ceilings.set(pot, amount);
        ledger.append(Decision.remark("budgeting.ceiling", id)
                .by(actor.person(), post.role().name().toLowerCase(Locale.ROOT), pot.agency())
                .moving(null, "ditetapkan")
                .with("year", pot.year())
                .with("subKegiatan", pot.subKegiatan().value())
                .with("before", before.map(Ceilings.Ceiling::amount).orElse(Rupiah.ZERO))
                .with("amount", amount));
        version.changed();
    }
}
