package id.balai.allocation.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import id.balai.cli.Command;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllocateCommandTests {
    private static final String ELECTION = """
            META
            key;value
            num_projects;3
            num_votes;4
            budget;100
            vote_type;approval
            PROJECTS
            project_id;name;cost
            1;Parit Jalan Cempaka;40
            2;Lampu Gang Mawar;36
            3;Bangku taman;24
            VOTES
            voter_id;vote
            a;1,2,3
            b;1,2
            c;1,3
            d;
            """;

    @TempDir
    Path folder;

    private record Ran(int status, String out, String err) {}

    private Ran run(String... words) throws IOException {
        Path file = folder.resolve("suara.pb");
        if (Files.notExists(file)) Files.writeString(file, ELECTION);
        List<String> arguments = new ArrayList<>(List.of(words));
        arguments.addFirst(file.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new AllocateCommand()
                .run(
                        arguments,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void isFoundWithoutStartingTheProgram() {
        assertThat(ServiceLoader.load(Command.class).stream().map(p -> p.get().name()))
                .contains("allocate");
    }

    @Test
    void printsTheRecordOfEqualShares() throws IOException {
        Ran ran = run("--rule", "equal-shares", "--json");
        assertThat(ran.status).isZero();
        // Shares of 25. Project 1: 40 by three. Then 2 and 3 have two supporters each with 35/3 left: 70/3 < 24.
        assertThat(ran.out)
                .isEqualTo(
                        "{\"rule\":\"equal-shares\",\"winners\":[\"1\"],\"cost\":\"40\",\"budget\":\"100\",\"runs\":1,"
                                + "\"rounds\":[{\"project\":\"1\",\"maxPayment\":\"40/3\",\"effectiveVotes\":\"3/1\"}],\"ties\":[],"
                                + "\"terms\":{\"utility\":\"cost\",\"completion\":\"none\",\"stop\":\"exhaustive\","
                                + "\"start\":\"exact\",\"step\":\"1\",\"ties\":\"id\"}}" + System.lineSeparator());
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        String[] words = {"--rule", "equal-shares", "--completion", "add1u", "--json"};
        assertThat(run(words)).isEqualTo(run(words));
    }

    @Test
    void tellsPeopleWhy() throws IOException {
        Ran ran = run("--rule", "equal-shares");
        assertThat(ran.out)
                .contains("Terpakai 40 dari anggaran 100; didanai 1 dari 3 kegiatan.")
                .contains("Dibayar 3 pendukungnya, masing-masing paling banyak 13,33; 0 di antaranya")
                .contains("Pendukungnya bersama-sama tinggal memegang 23,33, kurang dari biayanya.");
        assertThat(run("--rule", "equal-shares", "--lang", "en").out).contains("each at most 13,33");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--rule",
                "--rule best",
                "--rule greedy --rule greedy",
                "--rule greedy --step 0",
                "--rule greedy --step 1,5",
                "--rule greedy --fast",
                "--rule greedy other.pb",
                "--rule greedy --ties coin"
            })
    void refusesUnusableArgumentsInOneLine(String words) throws IOException {
        Ran ran = run(words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(ran.status).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.lines()).hasSize(1);
    }

    @Test
    void refusesABrokenFileInOneLineThatNamesTheLine() throws IOException {
        Files.writeString(folder.resolve("suara.pb"), ELECTION.replace("2;Lampu Gang Mawar;36", "2;Lampu;tiga"));
        Ran ran = run("--rule", "greedy", "--json");
        assertThat(ran.status).isEqualTo(2);
        assertThat(ran.out).isEmpty();
        assertThat(ran.err.strip())
                .endsWith("suara.pb, baris 10: cost \"tiga\" bukan angka; desimal ditulis dengan titik,"
                        + " tanpa pemisah ribuan.");
        assertThat(run("--rule", "greedy", "--lang", "en").err).contains("line 10: cost \"tiga\" is not a number");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new AllocateCommand()
                .run(
                        List.of(folder.resolve("none.pb").toString(), "--rule", "greedy"),
                        System.out,
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemHasWords(Problem problem) {
        String key = "file." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(Words.indonesian().say(key, "a", "b", "c")).isNotBlank();
        assertThat(Words.english().say(key, "a", "b", "c")).isNotBlank();
    }
}
