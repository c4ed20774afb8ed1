package id.balai.musrenbang.rkpd;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Reason;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bapperida freezes the RKPD, or hands it over to budgeting: from then on the planner of each agency sees the proposals of
 * the main part as waiting for their line (decision record 0087).
 */
@Service
public class HandingOver {
    private final RkpdAct acts;
    private final RkpdVersions versions;
    private final JdbcClient jdbc;

    HandingOver(RkpdAct acts, RkpdVersions versions, JdbcClient jdbc) {
        this.acts = acts;
        this.versions = versions;
        this.jdbc = jdbc;
    }

    /**
     * Freezes the list as it stands, handing nothing over.
     *
     * @param name what the version is called ("Rancangan akhir RKPD")
     * @throws NotFound when this person does not keep the RKPD
     */
    @Transactional
    public RkpdVersion freeze(FiscalYear year, String name, Actor actor) {
        return freeze(acts.begin(year, actor), name, List.of());
    }

    /**
     * Hands over everything in the main part that budgeting does not have yet, and freezes the list that it was done by:
     * one act, with one entry in the decision log.
     *
     * @param name what the version is called ("Perwal 21/2026 tentang RKPD 2027")
     * @throws RkpdRefused.Thrown when nothing is left to hand over
     * @throws NotFound when this person does not keep the RKPD
     */
    @Transactional
    public RkpdVersion handOver(FiscalYear year, String name, Actor actor) {
        RkpdAct.Begun act = acts.begin(year, actor);
        List<RkpdItem> items = act.rkpd().toHandOver();
        if (items.isEmpty()) throw new RkpdRefused.Thrown(new RkpdRefused.NothingToHandOver());
        return freeze(act, name, items);
    }

    /**
     * Hands over one proposal, of the main part or of the reserve, because of a reason.
     *
     * @throws RkpdRefused.Thrown when budgeting has it, or it does not fit under the ceiling
     * @throws NotFound when it is not in the RKPD, or this person does not keep that
     */
    @Transactional
    public void handOver(ProposalNumber number, Reason reason, Actor actor) {
        RkpdAct.Begun act = acts.begin(number.year(), actor);
        RkpdItem item = act.rkpd().find(number).orElseThrow(NotFound::new);
        if (item.handed()) throw new RkpdRefused.Thrown(new RkpdRefused.HandedOver(number));
        KeepingRkpd.mustFit(act.rkpd(), item);
        UUID entry = acts.recordHandOver(
                act,
                "serah_satu",
                decision -> decision.with("number", number.toString())
                        .with("part", item.part())
                        .with("amount", item.amount())
                        .with("reason", reason.code())
                        .sealing("sentence", reason.sentence().value()));
        hand(act, List.of(item), reason, entry);
    }

    private RkpdVersion freeze(RkpdAct.Begun act, String name, List<RkpdItem> handed) {
        Rkpd rkpd = act.rkpd();
        RkpdVersions.File file = versions.file(rkpd);
        int number = versions.nextNumber(rkpd.year());
        List<RkpdItem> main = rkpd.of(Part.UTAMA);
        List<RkpdItem> reserve = rkpd.of(Part.CADANGAN);
        Rupiah amount = Rkpd.sum(main);
        java.util.function.UnaryOperator<id.balai.ledger.Decision> facts = decision -> decision.with("frozen", number)
                .with("main", main.size())
                .with("mainAmount", amount)
                .with("reserve", reserve.size())
                .with("handedOver", handed.size())
                .with("handedAmount", Rkpd.sum(handed))
                .sealing("name", name)
                .citing(file.sha256());
        UUID entry = handed.isEmpty() ? acts.record(act, "beku", facts) : acts.recordHandOver(act, "serah", facts);
        RkpdVersion version = new RkpdVersion(
                rkpd.year(),
                number,
                name,
                file.sha256(),
                main.size(),
                amount,
                reserve.size(),
                Rkpd.sum(reserve),
                handed.size(),
                act.post().title(),
                act.at(),
                entry);
        versions.add(version, file.content());
        hand(act, handed, null, entry);
        return version;
    }

    private void hand(RkpdAct.Begun act, List<RkpdItem> items, @Nullable Reason reason, UUID entry) {
        jdbc.sql("""
                        INSERT INTO musrenbang_rkpd_handed (proposal, year, version, reason, sentence, actor_name,
                          post_title, at, entry)
                        SELECT unnest(:proposals::uuid[]), :year, :version, :reason, :sentence, :name, :title, :at, :entry""")
                .param("proposals", items.stream().map(RkpdItem::id).toArray(UUID[]::new))
                .param("year", act.year().value())
                .param("version", act.version())
                .param("reason", reason == null ? null : reason.code().value())
                .param("sentence", reason == null ? null : reason.sentence().value())
                .param("name", act.actor().displayName())
                .param("title", act.post().title())
                .param("at", act.time())
                .param("entry", entry)
                .update();
    }
}
