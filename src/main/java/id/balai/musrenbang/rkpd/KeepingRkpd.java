package id.balai.musrenbang.rkpd;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Reason;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bapperida sets the ceilings of the RKPD, and moves a proposal from one part into the other. */
@Service
public class KeepingRkpd {
    private final RkpdAct acts;
    private final JdbcClient jdbc;

    KeepingRkpd(RkpdAct acts, JdbcClient jdbc) {
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /**
     * Sets both ceilings.
     *
     * @param basis what they were taken from ("Surat Edaran 050/12")
     * @throws RkpdRefused.Thrown when more is fixed already
     * @throws NotFound when this person does not keep the RKPD
     */
    @Transactional
    public void setCeilings(FiscalYear year, Rupiah residents, Rupiah pokir, String basis, Actor actor) {
        RkpdAct.Begun act = acts.begin(year, actor);
        fits(act.rkpd(), Section.MASYARAKAT, residents);
        fits(act.rkpd(), Section.POKIR, pokir);
        acts.recordCeilings(act, residents, pokir, basis);
    }

    /**
     * Puts a proposal into the other part, where it stays whatever its rank says.
     *
     * @throws RkpdRefused.Thrown when it does not fit, or budgeting has it
     * @throws NotFound when it is not in the RKPD, or this person does not keep that
     */
    @Transactional
    public void move(ProposalNumber number, Part part, Reason reason, Actor actor) {
        RkpdAct.Begun act = acts.begin(number.year(), actor);
        Rkpd rkpd = act.rkpd();
        RkpdItem item = rkpd.find(number).orElseThrow(NotFound::new);
        if (item.handed()) throw new RkpdRefused.Thrown(new RkpdRefused.HandedOver(number));
        if (item.part() == part && item.moved() == part) {
            throw new RkpdRefused.Thrown(new RkpdRefused.AlreadyThere(number, part));
        }
        if (part == Part.UTAMA) mustFit(rkpd, item);
        jdbc.sql("""
                        INSERT INTO musrenbang_rkpd_move (proposal, version, part, reason, sentence, post_title, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        item.id(),
                        act.version(),
                        part.name(),
                        reason.code().value(),
                        reason.sentence().value(),
                        act.post().title(),
                        act.time())
                .update();
        acts.record(
                act,
                "pindah",
                decision -> decision.with("number", number.toString())
                        .with("part", part)
                        .with("amount", item.amount())
                        .with("reason", reason.code())
                        .sealing("sentence", reason.sentence().value()));
    }

    /** @throws RkpdRefused.Thrown when it does not fit beside what decisions put into the main part */
    static void mustFit(Rkpd rkpd, RkpdItem item) {
        @Nullable Rupiah ceiling = rkpd.ceilingOf(item.section());
        if (ceiling == null || item.fixed() == Part.UTAMA) return;
        Rupiah room = ceiling.minus(rkpd.fixed(item.section()));
        if (item.amount().exceeds(room)) {
            throw new RkpdRefused.Thrown(new RkpdRefused.NoRoom(item.number(), item.amount(), room));
        }
    }

    private static void fits(Rkpd rkpd, Section section, Rupiah ceiling) {
        Rupiah fixed = rkpd.fixed(section);
        if (fixed.exceeds(ceiling)) {
            throw new RkpdRefused.Thrown(new RkpdRefused.CeilingTooLow(section, ceiling, fixed));
        }
    }
}
