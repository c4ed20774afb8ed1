package id.balai.allocation.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.allocation.Ballot;
import id.balai.allocation.Election;
import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotFileTests {
    private static final String GOOD = """
            META
            key;value
            description;Contoh
            num_projects;2
            num_votes;3
            budget;100.50
            vote_type;approval
            PROJECTS
            project_id;cost;name
            01;60;"Parit; jalan ""Melati"" "
            a/2;40.25;Lampu "terang"
            VOTES
            voter_id;vote
            v1;01,a/2
            v2;a/2
            v3;
            """;

    private static final String POINTS = GOOD.replace("approval", "cumulative")
            .replace("voter_id;vote", "voter_id;vote;points")
            .replace("v1;01,a/2", "v1;01,a/2;3,0.5")
            .replace("v2;a/2", "v2;a/2;1")
            .replace("v3;", "v3;;");

    private static Election read(String text) throws IOException, BrokenBallotFile {
        return BallotFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsExactNumbersQuotedNamesAndBlankBallots() throws Exception {
        Election election = read(GOOD);
        assertThat(election.budget()).isEqualByComparingTo("100.5");
        assertThat(election.projects().get(0).id()).isEqualTo("01");
        assertThat(election.projects().get(0).name()).isEqualTo("Parit; jalan \"Melati\"");
        assertThat(election.projects().get(1).cost()).isEqualByComparingTo("40.25");
        assertThat(election.projects().get(1).name()).isEqualTo("Lampu \"terang\"");
        assertThat(election.ballots()).containsExactly(Ballot.approving(0, 1), Ballot.approving(1), Ballot.approving());
    }

    @ParameterizedTest
    @CsvSource({"\\r\\n", "\\r"})
    void readsMarksAndLineEndsOfOtherSystems(String end) throws Exception {
        String text = "\uFEFF" + GOOD.replace("\n", end.replace("\\r", "\r").replace("\\n", "\n"));
        assertThat(read(text)).isEqualTo(read(GOOD));
    }

    @Test
    void pointsBecomeWholeNumbersOfTheirUnit() throws Exception {
        Election election = read(POINTS);
        assertThat(election.pointUnit()).isEqualByComparingTo("0.1");
        assertThat(election.ballots().getFirst()).isEqualTo(Ballot.scoring(new int[] {0, 1}, new long[] {30, 5}));
    }

    @Test
    void ranksBecomePoints() throws Exception {
        Election election = read(GOOD.replace("approval", "ordinal").replace("v1;01,a/2", "v1;a/2,01"));
        assertThat(election.ballots().getFirst()).isEqualTo(Ballot.scoring(new int[] {1, 0}, new long[] {2, 1}));
    }

    @Test
    void scoringGivesTheDefaultToWhatIsNotNamed() throws Exception {
        Election election =
                read(POINTS.replace("cumulative", "scoring").replace("num_votes;3", "num_votes;3\ndefault_score;2"));
        assertThat(election.ballots().get(1)).isEqualTo(Ballot.scoring(new int[] {0, 1}, new long[] {20, 10}));
    }

    @Test
    void anApprovalNamedTwiceIsOneAndPointsGivenTwiceAreAdded() throws Exception {
        assertThat(read(GOOD.replace("v2;a/2", "v2;a/2,a/2"))).isEqualTo(read(GOOD));
        assertThat(read(POINTS.replace("v2;a/2;1", "v2;a/2,a/2;0.4,0.6"))).isEqualTo(read(POINTS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            budget;100.50     | budget;1.000,50      | 6  | NOT_A_NUMBER
            budget;100.50     | budget;-1            | 6  | NEGATIVE
            budget;100.50     | budget;1e999999999   | 6  | NOT_A_NUMBER
            budget;100.50     | budget;1e999         | 6  | NUMBER_TOO_LARGE
            budget;100.50     | budget;NaN           | 6  | NOT_A_NUMBER
            budget;100.50     | num_votes;3          | 6  | KEY_TWICE
            budget;100.50     | currency;IDR         | 8  | KEY_MISSING
            approval          | majority             | 7  | UNKNOWN_VOTE_TYPE
            num_projects;2    | num_projects;3       | 4  | COUNT_DIFFERS
            num_votes;3       | num_votes;4          | 5  | COUNT_DIFFERS
            key;value         | value;key            | 2  | META_HEADER
            project_id;cost   | project_id;harga     | 9  | COLUMN_MISSING
            project_id;cost   | cost;cost            | 9  | COLUMN_TWICE
            a/2;40.25         | 01;40.25             | 11 | PROJECT_TWICE
            a/2;40.25         | ;40.25               | 11 | ID_EMPTY
            a/2;40.25         | a/2;-5               | 11 | NEGATIVE
            a/2;40.25         | a/2;1;2;3            | 11 | TOO_MANY_CELLS
            voter_id;vote     | voter_id;suara       | 13 | COLUMN_MISSING
            v2;a/2            | v1;a/2               | 15 | VOTER_TWICE
            v2;a/2            | v2;a/3               | 15 | UNKNOWN_PROJECT
            v2;a/2            | v2;01,,a/2           | 15 | LIST_HAS_GAP
            v2;a/2            | v2                   | 15 | CELL_MISSING
            VOTES             | PROJECTS             | 12 | SECTION_TWICE
            VOTES             | SUARA                | 12 | CELL_MISSING
            META              | x;y                  | 1  | BEFORE_FIRST_SECTION
            """)
    void namesTheLineOfWhatIsBroken(String good, String broken, int line, Problem problem) {
        String text = GOOD.replaceFirst("(?m)" + java.util.regex.Pattern.quote(good), broken);
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(BrokenBallotFile.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.line()).isEqualTo(line);
        });
    }

    @Test
    void aQuoteThatIsNotClosedHasTheLineWhereItBegan() {
        assertThatThrownBy(() -> read(GOOD.replace("Lampu \"terang\"", "\"Lampu")))
                .isInstanceOfSatisfying(BrokenBallotFile.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.QUOTE_NOT_CLOSED);
                    assertThat(e.line()).isEqualTo(11);
                });
    }

    @Test
    void whatIsNotUtf8HasALine() {
        byte[] latin = GOOD.replace("Lampu", "Lampé").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> BallotFile.read(new ByteArrayInputStream(latin)))
                .isInstanceOfSatisfying(BrokenBallotFile.class, e -> {
                    assertThat(e.problem()).isEqualTo(Problem.NOT_UTF8);
                    assertThat(e.line()).isEqualTo(11);
                });
    }

    @Test
    void pointsMustMatchTheirProjects() {
        assertThatThrownBy(() -> read(POINTS.replace("3,0.5", "3")))
                .isInstanceOfSatisfying(
                        BrokenBallotFile.class, e -> assertThat(e.problem()).isEqualTo(Problem.POINTS_COUNT));
    }

    @Test
    void everyCutAndEveryFlippedByteIsReadOrRefusedInOneLine() throws IOException {
        Random random = new Random(5);
        for (String start : new String[] {GOOD, POINTS}) {
            byte[] bytes = start.getBytes(StandardCharsets.UTF_8);
            for (int cut = 0; cut < bytes.length; cut++) tryToRead(java.util.Arrays.copyOf(bytes, cut));
            for (int i = 0; i < 20_000; i++) {
                byte[] damaged = bytes.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    String likely = ";,\"\n\r0-.eE";
                    damaged[random.nextInt(damaged.length)] = random.nextBoolean()
                            ? (byte) random.nextInt(256)
                            : (byte) likely.charAt(random.nextInt(likely.length()));
                }
                tryToRead(damaged);
            }
        }
    }

    private static void tryToRead(byte[] bytes) throws IOException {
        try {
            BallotFile.read(new ByteArrayInputStream(bytes));
        } catch (BrokenBallotFile e) {
            assertThat(e.line()).isPositive();
            assertThat(String.join("", e.details())).doesNotContain("\n", "\r");
        }
    }
}
