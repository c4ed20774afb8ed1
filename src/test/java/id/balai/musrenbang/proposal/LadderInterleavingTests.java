package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.PUTR;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.MusrenbangFixtures.verifier;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two officers go through the same proposals, each with what they read a while ago, in an order drawn from a seed. Whatever
 * they do, each proposal is in exactly one place, which its steps lead to; nobody decides on what they have not seen; and
 * what each level took is what its standing acceptances sum up to, never over the ceiling. The sums are counted here from
 * the steps alone.
 */
@BalaiTest
class LadderInterleavingTests {
    private static final FiscalYear YEAR = new FiscalYear(2064);
    private static final RegionCode KECAMATAN = new RegionCode("12.75.04");
    private static final List<RegionCode> KELURAHAN =
            List.of(new RegionCode("12.75.04.1002"), new RegionCode("12.75.04.1003"));
    private static final List<Level> LADDER =
            List.of(Level.LINGKUNGAN, Level.KELURAHAN, Level.KECAMATAN, Level.AGENCY, Level.CITY);
    /** What each seed finds left: room for most of its six proposals at the bottom, and for fewer above. */
    private static final List<Ceiling> CEILINGS = List.of(
            new Ceiling(Level.KELURAHAN, KELURAHAN.getFirst().value(), 60_000_000),
            new Ceiling(Level.KELURAHAN, KELURAHAN.getLast().value(), 45_000_000),
            new Ceiling(Level.KECAMATAN, KECAMATAN.value(), 80_000_000),
            new Ceiling(Level.AGENCY, PUTR.value(), 70_000_000),
            new Ceiling(Level.CITY, Level.WHOLE_CITY, 50_000_000));

    private static final int ACTS = 70;

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private RepairingProposal repairing;

    @Autowired
    private ResumingProposal resuming;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Steps steps;

    @Autowired
    private Pagus pagus;

    @Autowired
    private JdbcClient jdbc;

    private final Actor proposer = resident();

    private record Ceiling(Level level, String place, long rupiah) {}

    @BeforeEach
    void open() {
        fixtures.open(YEAR);
        for (Ceiling ceiling : CEILINGS) {
            jdbc.sql("""
                            INSERT INTO musrenbang_pagu (year, level, place, ceiling) VALUES (?, ?, ?, ?)
                            ON CONFLICT (year, level, place) DO UPDATE
                              SET ceiling = musrenbang_pagu.taken + excluded.ceiling""")
                    .params(YEAR.value(), ceiling.level.name(), ceiling.place, ceiling.rupiah)
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void whateverTheOrderEachProposalIsInOnePlaceAndNoCeilingIsExceeded(int seed) {
        Random random = new Random(seed);
        List<Proposal> made = made(random, 6);
        List<List<Proposal>> views = List.of(new ArrayList<>(made), new ArrayList<>(made));
        for (int i = 0; i < ACTS; i++) {
            List<Proposal> view = views.get(random.nextInt(2));
            int which = random.nextInt(view.size());
            if (random.nextInt(3) == 0) {
                view.set(which, now(view.get(which)));
            } else {
                act(view.get(which), random);
                holds();
            }
        }
        eachIsInOnePlace(made);
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12})
    void alsoWhenBothActAtTheSameMoment(int seed) throws Exception {
        List<Proposal> made = made(new Random(seed), 6);
        City city = CurrentCity.get();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = new ArrayList<>();
            for (int officer = 0; officer < 2; officer++) {
                Random random = new Random(seed * 31L + officer);
                both.add(threads.submit(() -> {
                    start.await();
                    return CurrentCity.call(city, () -> {
                        for (int i = 0; i < ACTS / 2; i++) {
                            act(now(made.get(random.nextInt(made.size()))), random);
                        }
                        return null;
                    });
                }));
            }
            start.countDown();
            for (Future<?> each : both) each.get();
        }
        holds();
        eachIsInOnePlace(made);
    }

    /** One officer acts on a proposal as it was when they read it. */
    private void act(Proposal seen, Random random) {
        Standing standing = seen.standing();
        Proposal before = now(seen);
        Outcome outcome;
        try {
            outcome = switch (standing.state()) {
                case WAITING -> decide(seen, random);
                case WITH_PROPOSER ->
                    repairing.resubmit(seen.number(), seen.title(), seen.problem(), sizes(random), proposer);
                case DEFERRED ->
                    resuming.resume(seen.number(), seen.version(), reasonOf(level(standing), "20"), officer(seen));
                case ACCEPTED, BUDGETED, REFUSED, PASSED_TO_PROVINCE, WITHDRAWN -> decideAfterTheEnd(seen);
            };
        } catch (NotFound e) {
            assertThat(before.version())
                    .as("foreign only to who saw an older state")
                    .isNotEqualTo(seen.version());
            return;
        }
        if (outcome instanceof Outcome.Done && standing.state() != State.WITH_PROPOSER) {
            assertThat(outcome.done().proposal().version())
                    .as("decided on what was seen")
                    .isEqualTo(seen.version() + 1);
        }
    }

    private Outcome decide(Proposal seen, Random random) {
        Level level = level(seen.standing());
        Verdict verdict = switch (random.nextInt(12)) {
            case 0 -> Verdict.RETURN_BELOW;
            case 1 -> Verdict.RETURN_TO_PROPOSER;
            case 2 -> Verdict.DEFER;
            case 3 -> Verdict.REFUSE;
            case 4, 5 -> Verdict.ACCEPT_CHANGED;
            default -> Verdict.ACCEPT;
        };
        String code = switch (verdict) {
            case RETURN_BELOW, RETURN_TO_PROPOSER -> "15";
            case DEFER -> "19";
            case REFUSE -> "09";
            default -> "07";
        };
        return deciding.decide(
                new Ruling(
                        seen.number(),
                        seen.version(),
                        verdict,
                        verdict == Verdict.ACCEPT_CHANGED ? sizes(random) : null,
                        verdict == Verdict.ACCEPT ? null : reasonOf(level, code)),
                officer(seen));
    }

    private Outcome decideAfterTheEnd(Proposal seen) {
        Outcome outcome =
                deciding.decide(new Ruling(seen.number(), seen.version(), Verdict.ACCEPT, null, null), bapperida());
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return outcome;
    }

    /** The steps of each lead to where it is, one after the other, and nothing else says where it is. */
    private void eachIsInOnePlace(List<Proposal> made) {
        for (Proposal proposal : made) {
            Proposal now = now(proposal);
            List<Step> story = steps.of(proposal.id());
            Standing standing = story.getFirst().after();
            for (int i = 1; i < story.size(); i++) {
                Step step = story.get(i);
                assertThat(step.number()).isEqualTo(i + 1);
                standing = Transitions.next(standing, step.verb(), new id.balai.musrenbang.cycle.Ladder(LADDER))
                        .orElseThrow();
                assertThat(step.after()).isEqualTo(standing);
            }
            assertThat(now.standing()).isEqualTo(standing);
            assertThat(now.version()).isEqualTo(story.size());
        }
    }

    /** What each ceiling says is taken, counted again: the last acceptance of each level that a proposal has gone up from. */
    private void holds() {
        List<Accepted> all = jdbc.sql("""
                        SELECT DISTINCT ON (p.id, s.level) p.region, p.state, p.level AS now, s.level, s.amount
                        FROM musrenbang_proposal p JOIN musrenbang_step s ON s.proposal = p.id
                        WHERE p.year = ? AND s.verb IN ('ACCEPT', 'ACCEPT_CHANGED')
                        ORDER BY p.id, s.level, s.step DESC""")
                .param(YEAR.value())
                .query((row, n) -> new Accepted(
                        row.getString("region"),
                        new Standing(State.valueOf(row.getString("state")), Proposals.level(row.getString("now"))),
                        Level.valueOf(row.getString("level")),
                        new Rupiah(row.getBigDecimal("amount"))))
                .list();
        for (Ceiling ceiling : CEILINGS) {
            Rupiah taken = all.stream()
                    .filter(a -> a.level == ceiling.level && a.place().equals(ceiling.place) && a.stands())
                    .map(Accepted::amount)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
            Pagu pagu = pagus.find(YEAR, ceiling.level, ceiling.place).orElseThrow();
            assertThat(pagu.taken()).as(ceiling.toString()).isEqualTo(taken);
            assertThat(taken.exceeds(pagu.ceiling())).isFalse();
        }
    }

    /** What a level accepted of a proposal, and where that is now. */
    private record Accepted(String region, Standing now, Level level, Rupiah amount) {
        String place() {
            return switch (level) {
                case LINGKUNGAN, KELURAHAN -> region;
                case KECAMATAN -> KECAMATAN.value();
                case AGENCY -> PUTR.value();
                case CITY, SETWAN -> Level.WHOLE_CITY;
            };
        }

        /** It went up from there, did not come back down, and did not end without being accepted. */
        boolean stands() {
            if (now.state() == State.ACCEPTED) return true;
            return now.state().isOpen() && LADDER.indexOf(LadderInterleavingTests.level(now)) > LADDER.indexOf(level);
        }
    }

    private Proposal now(Proposal proposal) {
        return proposals.find(proposal.number()).orElseThrow();
    }

    private static Level level(Standing standing) {
        return java.util.Objects.requireNonNull(standing.level());
    }

    /** Somebody else each time: who accepted below would not decide again. */
    private static Actor officer(Proposal seen) {
        return switch (level(seen.standing())) {
            case LINGKUNGAN, SETWAN -> throw new IllegalStateException("nothing waits there");
            case KELURAHAN -> lurah(seen.spot().region());
            case KECAMATAN -> camat(KECAMATAN);
            case AGENCY -> verifier(PUTR);
            case CITY -> bapperida();
        };
    }

    private static id.balai.kernel.Reason reasonOf(Level level, String code) {
        return reason(level.reasonLetter() + "-" + code);
    }

    private static id.balai.musrenbang.kamus.Sizes sizes(Random random) {
        return metres(10 + random.nextInt(10));
    }

    private List<Proposal> made(Random random, int many) {
        List<Proposal> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            NewProposal one = new NewProposal(
                    YEAR,
                    Origin.WARGA,
                    "DR-01",
                    sizes(random),
                    "Drainase Gang Silang " + i,
                    "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                    KELURAHAN.get(i % 2),
                    "Gang Silang",
                    null);
            made.add(submitting.submit(one, List.of(), proposer).done().proposal());
        }
        return made;
    }
}
