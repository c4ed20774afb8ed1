package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.kernel.PersonId;
import id.balai.organisation.Agencies;
import id.balai.web.Format;
import id.balai.web.OwnData;
import id.balai.web.OwnMatter;
import id.balai.web.kit.Tone;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A person's proposals, on the page of their account and in the copy of their data. */
@Component
class OwnProposals implements OwnMatter.Source, OwnData {
    private static final int ALL = 10_000;

    private final Proposals proposals;
    private final Desks desks;
    private final Agencies agencies;
    private final Promises promises;

    OwnProposals(Proposals proposals, Desks desks, Agencies agencies, Promises promises) {
        this.proposals = proposals;
        this.desks = desks;
        this.agencies = agencies;
        this.promises = promises;
    }

    @Override
    public List<OwnMatter> of(PersonId person, int limit) {
        return matters(person, limit, "musrenbang.own.repair");
    }

    /** There the reader is not the one who mends. */
    @Override
    public List<OwnMatter> atCounter(PersonId person, int limit) {
        return matters(person, limit, "musrenbang.counter.repair");
    }

    private List<OwnMatter> matters(PersonId person, int limit, String repairKey) {
        return proposals.proposedBy(person, limit).stream()
                .map(proposal -> matter(proposal, repairKey))
                .toList();
    }

    private OwnMatter matter(Proposal proposal, String repairKey) {
        return new OwnMatter(
                "musrenbang.nav.label",
                proposal.number().toString(),
                proposal.title(),
                Standings.key(proposal.standing()),
                (isLate(proposal) ? Tone.LATE : Standings.tone(proposal.standing()))
                        .name()
                        .toLowerCase(Locale.ROOT),
                next(proposal, repairKey),
                proposal.since(),
                proposal.number().path());
    }

    /** Who has it and what they do with it; empty when it is over. */
    private String next(Proposal proposal, String repairKey) {
        return switch (proposal.standing().state()) {
            case WAITING -> waiting(proposal);
            case WITH_PROPOSER -> t(repairKey);
            case ACCEPTED ->
                t(
                        "musrenbang.own.accepted",
                        agencies.get(desks.agencyOf(proposal)).shortName());
            case BUDGETED, REFUSED, DEFERRED, PASSED_TO_PROVINCE, WITHDRAWN -> "";
        };
    }

    private String waiting(Proposal proposal) {
        String holder = desks.holder(proposal, proposal.waitsAt().orElseThrow());
        LocalDate due = proposal.due();
        if (due == null) return t("musrenbang.own.waiting", holder);
        String key = isLate(proposal) ? "musrenbang.own.waiting.late" : "musrenbang.own.waiting.due";
        return t(key, holder, Format.day(due));
    }

    private boolean isLate(Proposal proposal) {
        LocalDate due = proposal.due();
        return due != null && proposal.waitsAt().isPresent() && promises.isLate(due);
    }

    @Override
    public String name() {
        return "usulan";
    }

    @Override
    public Object of(PersonId person) {
        return proposals.proposedBy(person, ALL).stream()
                .map(OwnProposals::fields)
                .toList();
    }

    private static Map<String, Object> fields(Proposal p) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("nomor", p.number().toString());
        fields.put("judul", p.title());
        fields.put("masalah", p.problem());
        fields.put("wilayah", p.spot().region().value());
        fields.put("alamat", p.spot().address());
        fields.put("kamus", p.work().kamus());
        fields.put("volume", p.work().volume());
        fields.put("satuan", p.work().unit());
        fields.put("biaya", p.work().amount().amount());
        fields.put("keadaan", p.standing().code());
        fields.put("dikirim", p.submittedAt().toString());
        fields.put("sejak", p.since().toString());
        fields.put("janji", Objects.toString(p.due(), ""));
        fields.put("dilayani", Objects.requireNonNullElse(p.proposer().servedByTitle(), ""));
        fields.put("nama_tampil", p.proposer().publicName());
        return fields;
    }
}
