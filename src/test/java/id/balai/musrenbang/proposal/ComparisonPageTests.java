package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.allocation.command.AllocateCommand;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The comparison of a kecamatan over HTTP, and its file counted again by the command that it names. */
@BalaiTest
class ComparisonPageTests {
    private static final FiscalYear YEAR = new FiscalYear(2034);
    private static final String PAGE = "/musrenbang/2034/kecamatan/12.75.02/banding";
    private static final Pattern COMMAND = Pattern.compile("<code>bin/balai allocate \\S+\\.pb ([^<]+)</code>");
    private static final Pattern FUNDED = Pattern.compile(">\\s*Didanai</span>");
    private static final Pattern WINNERS = Pattern.compile("USL-2034-\\d{4}");

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final DecidingProposal deciding;
    private final JdbcClient jdbc;
    private final Http reader;

    @TempDir
    Path folder;

    ComparisonPageTests(
            MusrenbangFixtures fixtures,
            SubmittingProposal submitting,
            DecidingProposal deciding,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.deciding = deciding;
        this.jdbc = jdbc;
        this.reader = Http.at(port);
    }

    @Test
    void whatThePageSaysIsWhatTheCommandCounts() throws Exception {
        fixtures.open(YEAR);
        assertThat(reader.get(PAGE).body()).contains("Belum cukup dukungan untuk dibandingkan");
        assertThat(reader.get(PAGE + ".pb").statusCode()).isEqualTo(404);
        jdbc.sql("UPDATE musrenbang_pagu SET ceiling = 300000000 WHERE year = 2034 AND place = '12.75.02'")
                .update();
        Proposal first = onTheListOfTheKecamatan(150, 0, 12);
        Proposal second = onTheListOfTheKecamatan(150, 0, 12);
        Proposal third = onTheListOfTheKecamatan(100, 20, 8);
        Proposal fourth = onTheListOfTheKecamatan(20, 40, 2);
        String page = reader.get(PAGE).body();
        assertThat(page)
                .contains(
                        first.number().toString(),
                        second.number().toString(),
                        third.number().toString())
                .contains("Kurang dari 5 pendukung.")
                .doesNotContain("Rosmaida", "R***");
        HttpResponse<String> file = reader.get(PAGE + ".pb");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body())
                .contains("vote_type;approval", "currency;IDR", "num_projects;3")
                .doesNotContain(fourth.number().toString(), "Rosmaida", "\n\n", "\r");
        Path saved = Files.writeString(folder.resolve("suara.pb"), file.body());
        List<String> commands =
                COMMAND.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(commands).hasSize(2);
        assertThat(winners(saved, commands.get(0))).isEqualTo(marked(page, 1));
        assertThat(winners(saved, commands.get(1)))
                .isEqualTo(marked(page, 2))
                .contains(third.number().toString());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(reader.get("/musrenbang/2034/kecamatan/12.75.99/banding").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/musrenbang/1900/kecamatan/12.75.02/banding").statusCode())
                .isEqualTo(404);
    }

    private Proposal onTheListOfTheKecamatan(int metres, int from, int supporters) {
        NewProposal made = drain(BERNGAM, metres);
        Proposal proposal = submitting
                .submit(
                        new NewProposal(
                                YEAR,
                                made.origin(),
                                made.kamus(),
                                made.sizes(),
                                made.title() + " " + metres,
                                made.problem(),
                                made.region(),
                                made.address(),
                                made.point()),
                        List.of(),
                        resident())
                .done()
                .proposal();
        deciding.decide(new Ruling(proposal.number(), proposal.version(), Verdict.ACCEPT, null, null), lurah(BERNGAM))
                .done();
        for (int i = 0; i < supporters; i++) {
            jdbc.sql("INSERT INTO musrenbang_support (proposal, person, at) VALUES (?, ?, now())")
                    .params(proposal.id(), UUID.nameUUIDFromBytes(new byte[] {(byte) (from + i)}))
                    .update();
        }
        return proposal;
    }

    /** The proposals that the table marks as funded in that column of its rules, from 1. */
    private static TreeSet<String> marked(String page, int column) {
        TreeSet<String> funded = new TreeSet<>();
        for (String row : page.split("<tr>")) {
            String[] cells = row.split("<td class=\"lb\">");
            if (cells.length != 4 || !FUNDED.matcher(cells[column + 1]).find()) continue;
            WINNERS.matcher(cells[0])
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .ifPresent(funded::add);
        }
        return funded;
    }

    private static TreeSet<String> winners(Path file, String options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> words = new java.util.ArrayList<>(List.of(file.toString(), "--json"));
        words.addAll(Arrays.asList(options.split(" ")));
        int status = new AllocateCommand().run(words, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        assertThat(status).isZero();
        String json = out.toString(StandardCharsets.UTF_8);
        String winners =
                json.substring(json.indexOf("\"winners\":["), json.indexOf(']', json.indexOf("\"winners\":[")));
        return new TreeSet<>(
                WINNERS.matcher(winners).results().map(MatchResult::group).toList());
    }
}
