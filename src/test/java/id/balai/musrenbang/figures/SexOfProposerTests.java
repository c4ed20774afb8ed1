package id.balai.musrenbang.figures;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.Actor;
import id.balai.identity.account.Registering;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.figures.BySex.Line;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Residents' proposals by the sex that the NIK tells: from the handing in to the table of the year that is over. */
@BalaiTest
class SexOfProposerTests {
    private static final FiscalYear YEAR = new FiscalYear(2062);
    private static final String WOMAN = "45";
    private static final String MAN = "05";
    private static final String NEITHER = "99";

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private FiguresOfYear figures;

    @Autowired
    private Registering registering;

    @Autowired
    private Cycles cycles;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    private int number;

    @Test
    void isAddedUpWhenTheYearIsOverAndHidesTheFew() {
        fixtures.open(YEAR);
        for (int i = 0; i < 5; i++) {
            refuse(proposed(WOMAN));
            refuse(proposed(MAN));
        }
        refuse(proposed(NEITHER));
        Proposal one = proposed(WOMAN);

        assertThat(figures.read(YEAR).bySex()).as("while it runs").isNull();
        AtomicReference<Figures> over = new AtomicReference<>();
        clock.at(cycles.get(YEAR).ends().plusSeconds(1), () -> over.set(figures.read(YEAR)));
        assertThat(Objects.requireNonNull(over.get().bySex()).lines())
                .as("one woman waits in vain: hidden, and with her the sums from which she could be told")
                .containsExactly(
                        new Line("WOMAN", null, 0L, 5L, null),
                        new Line("MAN", null, 0L, 5L, null),
                        new Line("UNKNOWN", 1L, 0L, 1L, 0L));

        Http http = Http.at(port);
        assertThat(http.get("/musrenbang/2062/angka").body()).contains("Terbit setelah tahun ini selesai dibahas");
        assertThat(http.get("/musrenbang/2062/angka.csv").body()).doesNotContain("jenis_kelamin");
        assertThat(http.get(one.number().path()).body()).doesNotContain("Perempuan", "WOMAN");
    }

    private void refuse(Proposal proposal) {
        deciding.decide(
                        new Ruling(proposal.number(), proposal.version(), Verdict.REFUSE, null, reason("K-09")),
                        lurah(BERNGAM))
                .done();
    }

    private Proposal proposed(String day) {
        NewProposal made = new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(10),
                "Drainase Gang Angka " + ++number,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                BERNGAM,
                "Gang Angka",
                null);
        return submitting.submit(made, List.of(), resident(day)).done().proposal();
    }

    /** Born in a ninety-ninth month, so nobody. */
    private Actor resident(String day) {
        PersonId id = Registering.newPerson();
        Person person = registering.register(
                new Person(
                        id,
                        0,
                        "Warga Angka",
                        Optional.of(new Nik(String.format("127502%s99626%03d", day, ++number))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(BERNGAM),
                        Verification.SELF_DECLARED),
                id,
                "warga");
        return new Actor(person.id(), person.name(), List.of());
    }
}
