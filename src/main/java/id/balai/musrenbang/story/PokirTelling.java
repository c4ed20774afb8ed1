package id.balai.musrenbang.story;

import id.balai.identity.Actor;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.pokir.HandingInPokir;
import id.balai.musrenbang.pokir.RecordingReses;
import id.balai.musrenbang.pokir.Reses;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.story.ProposalTelling.Event;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Holder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Three members of the council come back from their reses with pokir: some at Setwan, some accepted, one refused. */
@Component
class PokirTelling {
    private static final int HELD = 150;
    private static final int REPORTED = 140;

    private final RecordingReses recording;
    private final HandingInPokir handing;
    private final DecidingProposal deciding;
    private final Kamus kamus;

    PokirTelling(RecordingReses recording, HandingInPokir handing, DecidingProposal deciding, Kamus kamus) {
        this.recording = recording;
        this.handing = handing;
        this.deciding = deciding;
        this.kamus = kamus;
    }

    /** One pokir: whose, of what, where, so many days ago, and how many levels accepted it; refused by the next or not. */
    private record Told(
            String member,
            String kamus,
            String at,
            String address,
            String problem,
            int ago,
            int accepted,
            boolean refused) {}

    private static final List<Told> TOLD = List.of(
            told(
                    "dewan",
                    "DR-01",
                    "12.75.01.1005.03",
                    "Gang Seroja",
                    "Warga Gang Seroja kebanjiran tiap hujan, sudah disampaikan dua reses berturut-turut.",
                    120,
                    3,
                    false),
            told(
                    "dewan",
                    "DR-01",
                    "12.75.01.1004.02",
                    "Jalan Cendana Ujung",
                    "Parit tersumbat dan meluap ke halaman sekolah dasar.",
                    118,
                    2,
                    false),
            told(
                    "dewan2",
                    "DR-01",
                    "12.75.02.1001.03",
                    "Gang Bakti",
                    "Air dari jalan besar masuk ke rumah warga di ujung gang.",
                    110,
                    3,
                    false),
            told(
                    "dewan2",
                    "DR-01",
                    "12.75.04.1001.01",
                    "Jalan Merpati Dalam",
                    "Belum ada parit, air limbah rumah tangga tergenang di badan jalan.",
                    30,
                    0,
                    true),
            told(
                    "dewan3",
                    "DR-01",
                    "12.75.03.1001.01",
                    "Gang Amal",
                    "Tiga puluh rumah tidak punya saluran, jalan cepat rusak.",
                    20,
                    1,
                    false),
            told(
                    "dewan3",
                    "DR-01",
                    "12.75.05.1001.02",
                    "Jalan Kutilang",
                    "Genangan setinggi betis di depan pasar kecil.",
                    3,
                    0,
                    false));

    private static Told told(
            String member,
            String kamus,
            String at,
            String address,
            String problem,
            int ago,
            int accepted,
            boolean refused) {
        return new Told(member, kamus, at, address, problem, ago, accepted, refused);
    }

    List<Event> events(Cycle cycle, Days days, Cast cast) {
        if (cycle.pokirStage().isEmpty() || cycle.year().value() <= days.today().getYear()) return List.of();
        List<Event> events = new ArrayList<>();
        Map<String, Reses> reses = new HashMap<>();
        LocalDate held = days.today().minusDays(HELD);
        int count = 0;
        for (String login : List.of("dewan", "dewan2", "dewan3")) {
            String number = "RES-" + held.getYear() + "-I-0" + ++count;
            events.add(new Event(
                    days.inOffice(days.today().minusDays(REPORTED)),
                    () -> reses.put(login, reses(number, cast.known(login), held, cast.known("setwan")))));
        }
        TOLD.forEach(told -> events.addAll(events(told, cycle, days, cast, reses)));
        return events;
    }

    private Reses reses(String number, Actor member, LocalDate held, Actor setwan) {
        var post = member.posts().getFirst();
        Holder holder = new Holder(member.person(), member.displayName(), post.title(), Tenure.DEFINITIVE);
        return recording.record(
                number, post.post(), holder, held, held.plusDays(5), "Balai pertemuan kelurahan", setwan);
    }

    private List<Event> events(Told told, Cycle cycle, Days days, Cast cast, Map<String, Reses> reses) {
        List<Event> events = new ArrayList<>();
        Proposal[] now = new Proposal[1];
        LocalDate day = days.today().minusDays(told.ago);
        Instant at = days.inOffice(day);
        events.add(new Event(
                at,
                () -> now[0] = handIn(told, cycle, cast, java.util.Objects.requireNonNull(reses.get(told.member)))));
        List<Level> levels = cycle.ladderOfPokir().levels();
        for (int i = 0; i < told.accepted + (told.refused ? 1 : 0); i++) {
            boolean refuses = told.refused && i == told.accepted;
            Level level = levels.get(i);
            at = later(days.inOffice(days.after(day, 4 * (i + 1))), at);
            events.add(new Event(at, () -> now[0] = decide(now[0], level, refuses, told, cycle, cast)));
        }
        return events;
    }

    private Proposal handIn(Told told, Cycle cycle, Cast cast, Reses reses) {
        var entry = kamus.find(cycle.year(), told.kamus).orElseThrow();
        NewProposal made = new NewProposal(
                cycle.year(),
                Origin.POKIR,
                told.kamus,
                entry.example(),
                entry.title() + " " + told.address,
                told.problem,
                new RegionCode(told.at),
                told.address,
                null);
        return handing.handIn(made, reses.id(), cast.known(told.member));
    }

    private Proposal decide(Proposal now, Level level, boolean refuses, Told told, Cycle cycle, Cast cast) {
        var agency = kamus.find(cycle.year(), told.kamus).orElseThrow().agency();
        Actor actor = cast.decider(level, new RegionCode(told.at), agency);
        @Nullable
        Reason reason = refuses
                ? new Reason(
                        new ReasonCode(level.reasonLetter() + "-09"),
                        new NonBlank("Ruas yang sama sudah diusulkan warga dan sedang dibahas."))
                : null;
        Verdict verdict = refuses ? Verdict.REFUSE : Verdict.ACCEPT;
        return deciding.decide(new Ruling(now.number(), now.version(), verdict, null, reason), actor)
                .done()
                .proposal();
    }

    private static Instant later(Instant wanted, Instant last) {
        return wanted.isAfter(last.plusSeconds(3600)) ? wanted : last.plusSeconds(3600);
    }
}
