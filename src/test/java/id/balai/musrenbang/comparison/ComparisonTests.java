package id.balai.musrenbang.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.allocation.Project;
import id.balai.allocation.Verdict;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.comparison.Candidate.Official;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list computed by hand. */
class ComparisonTests {
    private static final Rupiah MILLION = Rupiah.of(1_000_000);

    /**
     * Twelve people of one end of the kecamatan support two roads at 50 million, eight of the other a drain at 40; the
     * ceiling is 100. By votes both roads win and eight people, 40 %, have nothing. With shares of 5 million the twelve
     * afford one road, the eight the drain: 90 million, and everybody has something.
     */
    @Test
    void equalSharesFundWhatASmallerGroupCanPayTogether() {
        Set<UUID> twelve = people(12);
        List<Candidate> list = List.of(
                candidate(1, 50, Official.ACCEPTED, twelve),
                candidate(2, 50, Official.ACCEPTED, twelve),
                candidate(3, 40, Official.WAITING, people(8)),
                candidate(4, 10, Official.ACCEPTED, people(4)));
        Comparison found = ((Comparison.Computed) Comparison.of(list, Rupiah.of(100_000_000))).comparison();
        assertThat(found.voters())
                .as("four supporters are too few to be counted")
                .isEqualTo(20);
        assertThat(winners(found.greedy().winners())).containsExactly("USL-2027-0001", "USL-2027-0002");
        assertThat(winners(found.shares().winners())).containsExactly("USL-2027-0001", "USL-2027-0003");
        assertThat(found.leftOutBy(found.greedy())).isEqualTo(0.4);
        assertThat(found.leftOutBy(found.shares())).isEqualTo(0.05);
        assertThat(found.leftOutByMeeting()).isEqualTo(0.4);
        assertThat(found.shares().verdicts().get(2)).isInstanceOfSatisfying(Verdict.Bought.class, drain -> {
            assertThat(drain.payers()).isEqualTo(8);
            assertThat(drain.maxPayment()).hasToString("5000000/1");
        });
    }

    @Test
    void tooFewAreNotShown() {
        assertThat(Comparison.of(List.of(), MILLION)).isEqualTo(new Comparison.TooFew(0));
        assertThat(Comparison.of(List.of(candidate(1, 50, Official.WAITING, people(9))), MILLION))
                .isEqualTo(new Comparison.TooFew(1));
    }

    @Test
    void tooManyAreNotComputedHere() {
        assertThat(Comparison.of(List.of(candidate(1, 50, Official.WAITING, people(5_001))), MILLION))
                .isEqualTo(new Comparison.TooMany());
    }

    private static List<String> winners(List<Project> projects) {
        return projects.stream().map(Project::id).toList();
    }

    private static Candidate candidate(int serial, long millions, Official official, Set<UUID> supporters) {
        return new Candidate(
                new ProposalNumber(new FiscalYear(2027), serial),
                "Usulan " + serial,
                new RegionCode("12.75.02.1001"),
                Rupiah.of(millions * 1_000_000),
                official,
                null,
                supporters);
    }

    private static Set<UUID> people(int many) {
        return IntStream.range(0, many).mapToObj(i -> UUID.randomUUID()).collect(Collectors.toSet());
    }
}
