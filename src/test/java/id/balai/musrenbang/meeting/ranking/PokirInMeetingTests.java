package id.balai.musrenbang.meeting.ranking;

import static id.balai.musrenbang.MusrenbangFixtures.KEBUN_LADA;
import static id.balai.musrenbang.MusrenbangFixtures.PUTR;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.official;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.MusrenbangFixtures.verifier;
import static id.balai.musrenbang.meeting.MeetingFixtures.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.document.Documents;
import id.balai.identity.Actor;
import id.balai.identity.gate.Actors;
import id.balai.identity.person.Person;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingFixtures;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.meeting.minutes.LockingMeeting;
import id.balai.musrenbang.meeting.minutes.MinutesBook;
import id.balai.musrenbang.meeting.minutes.MinutesLine;
import id.balai.musrenbang.pokir.HandingInPokir;
import id.balai.musrenbang.pokir.RecordingReses;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.organisation.HeldPost;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Holder;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.PdfFile;
import id.balai.support.TestPeople;
import id.balai.web.NotFound;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A council member's proposal in the meetings of the city: decided there, shown beside, never scored, ranked or mixed. */
@BalaiTest
class PokirInMeetingTests {
    private static final FiscalYear YEAR = new FiscalYear(2061);
    private static final LocalDate HELD = LocalDate.of(2060, 2, 10);

    @Autowired
    private MusrenbangFixtures musrenbang;

    @Autowired
    private MeetingFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private HandingInPokir handing;

    @Autowired
    private RecordingReses recording;

    @Autowired
    private WritingItem writing;

    @Autowired
    private MeetingLists lists;

    @Autowired
    private LockingMeeting locking;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MinutesBook book;

    @Autowired
    private Documents documents;

    @Autowired
    private Posts posts;

    @Autowired
    private TestPeople people;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @Test
    void standBesideTheProposalsOfResidentsFromTheForumToTheBeritaAcara() throws Exception {
        musrenbang.open(YEAR);
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        Proposal ours = accepted(
                accepted(submitted("Drainase Gang Warga"), lurah(KEBUN_LADA)), camat(new RegionCode("12.75.01")));
        Proposal pokir =
                accepted(pokir("Drainase Gang Dewan"), official("Dahlia", PostRole.SETWAN, "Setwan", null, null));
        Proposal unwanted =
                accepted(pokir("Drainase Gang Ganda"), official("Dahlia", PostRole.SETWAN, "Setwan", null, null));

        MeetingKey forum = new MeetingKey(YEAR, Level.AGENCY, PUTR.value());
        Meeting held = fixtures.opened(forum, verifier(PUTR));
        MeetingList list = lists.of(held);
        assertThat(list.all()).extracting(r -> r.row().number()).containsExactly(ours.number());
        assertThat(list.all().getFirst().rank()).isEqualTo(new Ranking.Place(1, 1, false));
        assertThat(list.pokir())
                .extracting(r -> r.row().number(), Ranked::rank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(pokir.number(), null),
                        org.assertj.core.groups.Tuple.tuple(unwanted.number(), null));
        assertThat(locking.lock(forum, 3, verifier(PUTR))).contains(new MeetingRefused.Undecided(3));

        Person planner = people.official("Nuraini Tarigan", "bapperida/1");
        Actor bapperida = new Actor(planner.id(), planner.name(), actors.postsOf(planner.id()));
        Proposal atCity = accepted(ours, verifier(PUTR));
        Proposal pokirAtCity = accepted(pokir, verifier(PUTR));
        Proposal unwantedAtCity = accepted(unwanted, verifier(PUTR));
        MeetingKey city = new MeetingKey(YEAR, Level.CITY, Level.WHOLE_CITY);
        fixtures.opened(city, bapperida);
        fixtures.attended(city, bapperida);
        assertThatThrownBy(() -> writing.score(city, pokir.number(), 0, scores(city), bapperida))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writing.move(city, pokir.number(), 0, 1, "Diminta anggota DPRD.", bapperida))
                .isInstanceOf(NotFound.class);
        accepted(atCity, bapperida);
        accepted(pokirAtCity, bapperida);
        deciding.decide(
                        new Ruling(
                                unwanted.number(),
                                unwantedAtCity.version(),
                                Verdict.REFUSE,
                                null,
                                MusrenbangFixtures.reason("T-09")),
                        bapperida)
                .done();
        assertThat(writing.score(city, ours.number(), 0, scores(city), bapperida))
                .isEqualTo(new WritingItem.Outcome.Saved());

        Http http = people.signedIn(port, planner);
        assertThat(http.get(city.desk() + "/daftar").body())
                .contains("Drainase Gang Warga", "Pokir DPRD")
                .doesNotContain("Drainase Gang Dewan");
        assertThat(http.get(city.desk() + "/daftar?lihat=pokir").body())
                .contains("Drainase Gang Dewan", "tidak diurutkan bersama usulan warga")
                .doesNotContain("Drainase Gang Warga", "Urutan</th>");
        assertThat(http.get(city.desk() + "/usulan/" + pokir.number()).body())
                .contains("tidak diurutkan bersama usulan warga")
                .doesNotContain("Simpan nilai", "/urutan");

        done(locking.lock(city, 3, bapperida));
        UUID meeting = meetings.find(city).orElseThrow().id();
        assertThat(book.lines(meeting, 1, YEAR))
                .extracting(MinutesLine::number, MinutesLine::pokir, MinutesLine::rank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ours.number(), false, 1),
                        org.assertj.core.groups.Tuple.tuple(pokir.number(), true, null),
                        org.assertj.core.groups.Tuple.tuple(unwanted.number(), true, null));
        byte[] pdf = documents.bytes(
                documents.find(book.of(meeting).getFirst().document()).orElseThrow());
        PdfFile.keep(pdf, "berita-acara-kota-pokir");
        PdfFile.conforms(pdf);
        assertThat(PdfFile.text(pdf))
                .contains(
                        "sebanyak 1 usulan senilai Rp19.700.000",
                        "Pokok pikiran DPRD yang disepakati, sebanyak 1 usulan senilai",
                        "Pokok pikiran DPRD yang belum dapat diakomodasi, sebanyak 1 usulan",
                        "Pokok pikiran DPRD yang disepakati Musrenbang RKPD Kota Binjai");
        Http public_ = Http.at(port);
        assertThat(public_.get(city.path()).body()).contains("Pokok pikiran DPRD: 2 usulan", "Yang diterima: 1 usulan");
        assertThat(public_.get(city.path() + "/1/diterima.csv").body())
                .contains("Drainase Gang Warga")
                .doesNotContain("Drainase Gang Dewan");
        assertThat(public_.get(city.path() + "/1/pokir.csv").body())
                .contains("Drainase Gang Dewan", "Drainase Gang Ganda")
                .doesNotContain("Drainase Gang Warga");
    }

    private List<Integer> scores(MeetingKey key) {
        return Collections.nCopies(
                lists.of(meetings.find(key).orElseThrow()).criteria().size(), 3);
    }

    private Proposal accepted(Proposal proposal, Actor officer) {
        return deciding.decide(new Ruling(proposal.number(), proposal.version(), Verdict.ACCEPT, null, null), officer)
                .done()
                .proposal();
    }

    private Proposal submitted(String title) {
        return submitting
                .submit(made(title, Origin.WARGA), List.of(), resident())
                .done()
                .proposal();
    }

    private Proposal pokir(String title) {
        UUID post = posts.byKey("dprd/1").orElseThrow();
        Actor member = official("Uli Tambunan", PostRole.DPRD_MEMBER, "Anggota DPRD", null, null);
        Actor seated = new Actor(
                member.person(),
                member.displayName(),
                List.of(new HeldPost(
                        post,
                        PostRole.DPRD_MEMBER,
                        "Anggota DPRD",
                        Optional.empty(),
                        Optional.empty(),
                        Tenure.DEFINITIVE)));
        UUID reses = recording
                .record(
                        "RES-" + UUID.randomUUID().toString().substring(20),
                        post,
                        new Holder(seated.person(), seated.displayName(), "Anggota DPRD", Tenure.DEFINITIVE),
                        HELD,
                        HELD.plusDays(3),
                        "Balai pertemuan",
                        official("Dahlia", PostRole.SETWAN, "Setwan", null, null))
                .id();
        return handing.handIn(made(title, Origin.POKIR), reses, seated);
    }

    private static NewProposal made(String title, Origin origin) {
        return new NewProposal(
                YEAR,
                origin,
                "DR-01",
                metres(20),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                KEBUN_LADA,
                "Gang Cempaka",
                null);
    }
}
