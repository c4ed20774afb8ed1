package id.balai.allocation.pabulib;

import id.balai.allocation.Ballot;
import id.balai.allocation.Election;
import id.balai.allocation.Project;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes approval ballots as Pabulib's checker wants them: no empty lines, lists without blanks, cells quoted where they
 * must be, counts that agree. Voters have numbers in the order of their ballots, and nothing else is told of them.
 */
public final class BallotFileWriter {
    private BallotFileWriter() {}

    /**
     * Writes the file.
     *
     * @param about what META says beside the counts, in order: description, country, unit, instance, rule, date_begin,
     *     date_end and whatever else
     */
    public static void write(Election election, Map<String, String> about, Appendable out) throws IOException {
        out.append("META\nkey;value\n");
        for (Map.Entry<String, String> each : about.entrySet()) row(out, each.getKey(), each.getValue());
        row(out, "num_projects", String.valueOf(election.projects().size()));
        row(out, "num_votes", String.valueOf(election.ballots().size()));
        row(out, "budget", election.budget().stripTrailingZeros().toPlainString());
        row(out, "vote_type", "approval");
        row(out, "min_length", "1");
        row(out, "max_length", String.valueOf(election.projects().size()));
        projects(election, out);
        votes(election, out);
    }

    private static void projects(Election election, Appendable out) throws IOException {
        int[] votes = new int[election.projects().size()];
        for (Ballot ballot : election.ballots()) for (int i = 0; i < ballot.size(); i++) votes[ballot.project(i)]++;
        out.append("PROJECTS\nproject_id;cost;votes;name\n");
        for (int i = 0; i < votes.length; i++) {
            Project project = election.projects().get(i);
            row(
                    out,
                    project.id(),
                    project.cost().stripTrailingZeros().toPlainString(),
                    String.valueOf(votes[i]),
                    project.name());
        }
    }

    private static void votes(Election election, Appendable out) throws IOException {
        out.append("VOTES\nvoter_id;vote\n");
        int voter = 0;
        for (Ballot ballot : election.ballots()) {
            List<String> named = new ArrayList<>();
            for (int i = 0; i < ballot.size(); i++)
                named.add(election.projects().get(ballot.project(i)).id());
            row(out, String.valueOf(++voter), String.join(",", named));
        }
    }

    private static void row(Appendable out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) out.append(i == 0 ? "" : ";").append(cell(cells[i]));
        out.append('\n');
    }

    /** On one line, since readers of the format go line by line. */
    private static String cell(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.indexOf(';') < 0 && line.indexOf('"') < 0 ? line : '"' + line.replace("\"", "\"\"") + '"';
    }
}
