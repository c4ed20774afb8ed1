package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Proposals in the one search field: the newest of those that have all the words, each once. */
@BalaiTest
class FindingProposalsTests {
    private static final FiscalYear OLD = new FiscalYear(2067);
    private static final FiscalYear NEW = new FiscalYear(2068);
    private static final Pattern NUMBER = Pattern.compile("href=\"/musrenbang/usulan/(USL-[0-9-]+)\"");

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final int port;

    FindingProposalsTests(MusrenbangFixtures fixtures, SubmittingProposal submitting, @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.port = port;
    }

    @Test
    void theNewestOfManyAndTheOnlyOneOfAnOlderYear() {
        fixtures.open(OLD);
        String far = proposed(OLD, "Parit Gang Kuburan Cempedak");
        fixtures.open(NEW);
        List<String> many = IntStream.range(0, 12)
                .mapToObj(i -> proposed(NEW, "Parit Gang Srikaya nomor " + i))
                .toList();
        List<String> found = found("srikaya");
        assertThat(found).isEqualTo(many.reversed().subList(0, found.size())).hasSizeGreaterThan(1);
        assertThat(found("cempedak")).containsExactly(far);
        assertThat(found("cempedak kuburan")).containsExactly(far);
        assertThat(found("cempedak srikaya")).isEmpty();
    }

    private List<String> found(String words) {
        String page = Http.at(port).get("/cari?q=" + words.replace(' ', '+')).body();
        return NUMBER.matcher(page).results().map(m -> m.group(1)).toList();
    }

    private String proposed(FiscalYear year, String title) {
        NewProposal made = new NewProposal(
                year,
                Origin.WARGA,
                "DR-01",
                metres(20),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                BERNGAM,
                "Gang Buah",
                null);
        return submitting
                .submit(made, List.of(), resident())
                .done()
                .proposal()
                .number()
                .toString();
    }
}
