package id.balai.musrenbang.pokir;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.KEBUN_LADA;
import static id.balai.musrenbang.MusrenbangFixtures.PUTR;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.official;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.MusrenbangFixtures.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.Standing;
import id.balai.musrenbang.proposal.State;
import id.balai.organisation.HeldPost;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Holder;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first seat of Binjai's sample has Binjai Utara as its electoral district. */
@BalaiTest
class HandingInPokirTests {
    private static final FiscalYear YEAR = new FiscalYear(2047);
    private static final LocalDate HELD = LocalDate.of(2046, 2, 10);

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private Posts posts;

    @Autowired
    private HandingInPokir handing;

    @Autowired
    private RecordingReses recording;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private PokirList list;

    @Autowired
    private JdbcClient jdbc;

    private Actor member;

    @BeforeEach
    void open() {
        fixtures.open(YEAR);
        member = member("dprd/1");
    }

    @Test
    void aPokirWaitsForSetwanThenForTheAgencyAndTheCityAndForNobodyElse() {
        Proposal pokir = handing.handIn(pokir(KEBUN_LADA), reses(member), member);
        assertThat(pokir.standing()).isEqualTo(Standing.waitingAt(Level.SETWAN));
        assertThatThrownBy(() -> accept(pokir, lurah(KEBUN_LADA))).isInstanceOf(NotFound.class);
        Proposal checked = accept(pokir, setwan());
        assertThat(checked.standing()).isEqualTo(Standing.waitingAt(Level.AGENCY));
        Proposal accepted = accept(accept(checked, verifier(PUTR)), bapperida());
        assertThat(accepted.standing().state()).isEqualTo(State.ACCEPTED);
        assertThat(rows(YEAR)).anySatisfy(row -> {
            assertThat(row.number()).isEqualTo(pokir.number());
            assertThat(row.member()).isEqualTo(member.displayName());
            assertThat(row.dapilName()).startsWith("Binjai 1");
        });
    }

    @Test
    void aPlaceOutsideOfTheElectoralDistrictIsRefused() {
        UUID reses = reses(member);
        assertThat(refusal(pokir(BERNGAM), reses, member)).isInstanceOf(PokirRefused.OutsideDapil.class);
        assertThat(handing.handIn(pokir(BERNGAM), reses(member("dprd/2")), lastMember)
                        .standing())
                .isEqualTo(Standing.waitingAt(Level.SETWAN));
    }

    @Test
    void aPokirNamesAResesOfTheMemberItself() {
        UUID foreign = reses(member("dprd/1"));
        assertThat(refusal(pokir(KEBUN_LADA), foreign, member)).isEqualTo(new PokirRefused.NoReses());
        assertThat(refusal(pokir(KEBUN_LADA), Ids.next(), member)).isEqualTo(new PokirRefused.NoReses());
    }

    @Test
    void isNotTakenInAYearWithoutMusrenbangNorFromSomebodyWithoutSeat() {
        UUID reses = reses(member);
        assertThat(refusal(inYear(pokir(KEBUN_LADA), new FiscalYear(2098)), reses, member))
                .isEqualTo(new PokirRefused.NotOpen(null));
        assertThat(refusal(pokir(KEBUN_LADA), reses, resident())).isEqualTo(new PokirRefused.NoSeat());
    }

    /** Beside residents' proposals and never among them: not in their list and not in the numbers of their map. */
    @Test
    void isCountedAmongNoResidentsProposals() {
        FiscalYear year = new FiscalYear(2048);
        fixtures.open(year);
        handing.handIn(inYear(pokir(KEBUN_LADA), year), reses(member), member);
        assertThat(jdbc.sql("SELECT coalesce(sum(proposals), 0) FROM musrenbang_tally WHERE year = ?")
                        .param(year.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rows(year)).hasSize(1);
    }

    @Test
    void aResesIsWrittenDownBySetwanAloneAndOnce() {
        Holder holder = holder(member);
        UUID post = member.posts().getFirst().post();
        String number = "RES-" + Ids.next().toString().substring(24);
        assertThatThrownBy(() -> recording.record(number, post, holder, HELD, HELD, "Balai desa", member))
                .isInstanceOf(NotFound.class);
        recording.record(number, post, holder, HELD, HELD.plusDays(3), "Balai desa", setwan());
        assertThatThrownBy(() -> recording.record(number, post, holder, HELD, HELD, "Balai desa", setwan()))
                .isInstanceOfSatisfying(
                        PokirRefused.Thrown.class,
                        thrown -> assertThat(thrown.why()).isEqualTo(new PokirRefused.NumberTaken(number)));
    }

    private Actor lastMember = new Actor(new PersonId(Ids.next()), "Belum siapa-siapa", List.of());

    private Actor member(String key) {
        UUID post = posts.byKey(key).orElseThrow();
        lastMember = new Actor(
                new PersonId(Ids.next()),
                "Uli Tambunan",
                List.of(new HeldPost(
                        post,
                        PostRole.DPRD_MEMBER,
                        "Anggota DPRD",
                        Optional.empty(),
                        Optional.empty(),
                        Tenure.DEFINITIVE)));
        return lastMember;
    }

    private UUID reses(Actor of) {
        String number = "RES-" + Ids.next().toString().substring(20);
        return recording
                .record(
                        number,
                        of.posts().getFirst().post(),
                        holder(of),
                        HELD,
                        HELD.plusDays(3),
                        "Balai pertemuan",
                        setwan())
                .id();
    }

    private static Holder holder(Actor actor) {
        return new Holder(actor.person(), actor.displayName(), "Anggota DPRD", Tenure.DEFINITIVE);
    }

    private Proposal accept(Proposal proposal, Actor officer) {
        return deciding.decide(new Ruling(proposal.number(), proposal.version(), Verdict.ACCEPT, null, null), officer)
                .done()
                .proposal();
    }

    private PokirRefused refusal(NewProposal made, UUID reses, Actor actor) {
        try {
            handing.handIn(made, reses, actor);
            throw new AssertionError("taken");
        } catch (PokirRefused.Thrown refused) {
            return refused.why();
        }
    }

    private List<PokirRow> rows(FiscalYear year) {
        return list.page(new PokirList.Filter(year, null, null, null, 0), 100);
    }

    private static Actor setwan() {
        return official("Gita Marpaung", PostRole.SETWAN, "Pengelola Pokir", null, null);
    }

    private static NewProposal pokir(RegionCode at) {
        return inYear(drain(at, 50), YEAR);
    }

    private static NewProposal inYear(NewProposal made, FiscalYear year) {
        return new NewProposal(
                year,
                Origin.POKIR,
                made.kamus(),
                made.sizes(),
                made.title(),
                made.problem(),
                made.region(),
                made.address(),
                made.point());
    }
}
