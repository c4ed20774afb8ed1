package id.balai.musrenbang.rkpd;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.PUTR;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.MusrenbangFixtures.verifier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.Musrenbang;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test has a year of its own, so that what one fixes does not fill the ceiling of another. */
@BalaiTest
class HandingOverTests {
    private static final RegionCode BINJAI_KOTA = new RegionCode("12.75.02");
    private static final Rupiah NO_POKIR = Rupiah.ZERO;

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private KeepingRkpd keeping;

    @Autowired
    private HandingOver handing;

    @Autowired
    private Rkpds rkpds;

    @Autowired
    private RkpdVersions versions;

    @Autowired
    private Musrenbang musrenbang;

    @Autowired
    private JdbcClient jdbc;

    /** Three of 98.5 million each under a ceiling of 200 million: two are main, in the order they came. */
    @Test
    void thePlannerSeesTheMainPartOnceItIsHandedOverAndNotBefore() {
        FiscalYear year = new FiscalYear(2041);
        List<ProposalNumber> accepted = accepted(year, 3);
        keeping.setCeilings(year, Rupiah.of(200_000_000), NO_POKIR, "SE 050/1", bapperida());
        assertThat(waiting(year)).isEmpty();
        assertThat(musrenbang.findAccepted(accepted.getFirst())).isEmpty();
        RkpdVersion version = handing.handOver(year, "Perwal 1", bapperida());
        assertThat(version.handedOver()).isEqualTo(2);
        assertThat(waiting(year)).containsExactly(accepted.get(0), accepted.get(1));
        assertThat(rkpds.read(year).of(Part.CADANGAN))
                .extracting(RkpdItem::number)
                .containsExactly(accepted.get(2));
    }

    @Test
    void aReserveIsRaisedAloneWithAReasonWhenThereIsRoom() {
        FiscalYear year = new FiscalYear(2042);
        List<ProposalNumber> accepted = accepted(year, 3);
        keeping.setCeilings(year, Rupiah.of(200_000_000), NO_POKIR, "SE 050/1", bapperida());
        handing.handOver(year, "Perwal 1", bapperida());
        ProposalNumber reserve = accepted.get(2);
        assertThatThrownBy(() -> handing.handOver(reserve, reason("T-02"), bapperida()))
                .isInstanceOfSatisfying(
                        RkpdRefused.Thrown.class,
                        thrown -> assertThat(thrown.why())
                                .isEqualTo(
                                        new RkpdRefused.NoRoom(reserve, Rupiah.of(98_500_000), Rupiah.of(3_000_000))));
        keeping.setCeilings(year, Rupiah.of(300_000_000), NO_POKIR, "SE 050/2", bapperida());
        handing.handOver(reserve, reason("T-02"), bapperida());
        assertThat(waiting(year)).containsExactlyElementsOf(accepted);
        assertThatThrownBy(() -> handing.handOver(reserve, reason("T-02"), bapperida()))
                .isInstanceOfSatisfying(
                        RkpdRefused.Thrown.class,
                        thrown -> assertThat(thrown.why()).isEqualTo(new RkpdRefused.HandedOver(reserve)));
    }

    /** Whoever is raised by hand pushes the last by rank out, and never what was decided upon. */
    @Test
    void whatIsMovedByHandStaysAndTheRestFollowsByRank() {
        FiscalYear year = new FiscalYear(2043);
        List<ProposalNumber> accepted = accepted(year, 3);
        keeping.setCeilings(year, Rupiah.of(200_000_000), NO_POKIR, "SE 050/1", bapperida());
        keeping.move(accepted.get(2), Part.UTAMA, reason("T-02"), bapperida());
        assertThat(main(year)).containsExactly(accepted.get(0), accepted.get(2));
        keeping.move(accepted.get(0), Part.CADANGAN, reason("T-19"), bapperida());
        assertThat(main(year)).containsExactly(accepted.get(1), accepted.get(2));
        assertThatThrownBy(() -> keeping.setCeilings(year, Rupiah.of(90_000_000), NO_POKIR, "SE 050/2", bapperida()))
                .isInstanceOfSatisfying(
                        RkpdRefused.Thrown.class,
                        thrown -> assertThat(thrown.why()).isInstanceOf(RkpdRefused.CeilingTooLow.class));
        assertThat(rkpds.read(year).ceiling()).isEqualTo(Rupiah.of(200_000_000));
    }

    @Test
    void twoHandOversAtOnceHaveOneEffect() throws Exception {
        FiscalYear year = new FiscalYear(2044);
        accepted(year, 4);
        List<Callable<RkpdVersion>> acts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor officer = bapperida();
            acts.add(() -> handing.handOver(year, "Perwal 1", officer));
        }
        List<Object> outcomes = together(acts);
        assertThat(outcomes.stream().filter(RkpdVersion.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(RkpdRefused.Thrown.class::isInstance))
                .hasSize(5)
                .allSatisfy(
                        o -> assertThat(((RkpdRefused.Thrown) o).why()).isEqualTo(new RkpdRefused.NothingToHandOver()));
        assertThat(versions.of(year)).hasSize(1);
        assertThat(entries(year)).isEqualTo(1);
        assertThat(waiting(year)).hasSize(4);
    }

    @Test
    void aFrozenVersionIsAFileWhoseHashIsInTheLog() throws Exception {
        FiscalYear year = new FiscalYear(2045);
        List<ProposalNumber> accepted = accepted(year, 1);
        RkpdVersion version = handing.freeze(year, "Rancangan akhir", bapperida());
        String content = versions.content(year, 1).orElseThrow();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(version.sha256());
        assertThat(content).contains(accepted.getFirst().toString()).contains("UTAMA");
        assertThat(jdbc.sql("SELECT count(*) FROM musrenbang_rkpd_handed WHERE year = ?")
                        .param(year.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> jdbc.sql("UPDATE musrenbang_rkpd_version SET content = 'x' WHERE year = ?")
                        .param(year.value())
                        .update())
                .hasMessageContaining("musrenbang_rkpd_version");
    }

    @Test
    void nobodyElseKeepsIt() {
        FiscalYear year = new FiscalYear(2046);
        fixtures.open(year);
        for (Actor other : List.of(resident(), lurah(BERNGAM), camat(BINJAI_KOTA), verifier(PUTR))) {
            assertThatThrownBy(() -> handing.handOver(year, "Perwal 1", other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> keeping.setCeilings(year, NO_POKIR, NO_POKIR, "SE", other))
                    .isInstanceOf(NotFound.class);
        }
    }

    private List<ProposalNumber> accepted(FiscalYear year, int count) {
        fixtures.open(year);
        List<ProposalNumber> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Proposal proposal = submitting
                    .submit(inYear(drain(BERNGAM, 100), year), List.of(), resident())
                    .done()
                    .proposal();
            for (Actor officer : List.of(lurah(BERNGAM), camat(BINJAI_KOTA), verifier(PUTR), bapperida())) {
                proposal = deciding.decide(
                                new Ruling(proposal.number(), proposal.version(), Verdict.ACCEPT, null, null), officer)
                        .done()
                        .proposal();
            }
            numbers.add(proposal.number());
        }
        return numbers;
    }

    private List<ProposalNumber> waiting(FiscalYear year) {
        return musrenbang.waitingForLine(PUTR, year, 100).stream()
                .map(p -> p.number())
                .toList();
    }

    private List<ProposalNumber> main(FiscalYear year) {
        return rkpds.read(year).of(Part.UTAMA).stream().map(RkpdItem::number).toList();
    }

    private int entries(FiscalYear year) {
        return jdbc.sql("SELECT id FROM musrenbang_rkpd WHERE year = ?")
                .param(year.value())
                .query(java.util.UUID.class)
                .optional()
                .map(id -> jdbc.sql("SELECT version FROM musrenbang_rkpd WHERE id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }

    private static NewProposal inYear(NewProposal made, FiscalYear year) {
        return new NewProposal(
                year,
                made.origin(),
                made.kamus(),
                made.sizes(),
                made.title(),
                made.problem(),
                made.region(),
                made.address(),
                made.point());
    }

    private static List<Object> together(List<Callable<RkpdVersion>> acts) throws Exception {
        City city = CurrentCity.get();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RkpdVersion>> futures = new ArrayList<>();
            for (Callable<RkpdVersion> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return CurrentCity.call(city, act);
                }));
            }
            start.countDown();
            List<Object> outcomes = new ArrayList<>();
            for (Future<RkpdVersion> future : futures) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    outcomes.add(e.getCause());
                }
            }
            return outcomes;
        }
    }
}
