package id.balai.allocation.pabulib;

import id.balai.allocation.Ballot;
import id.balai.allocation.Election;
import id.balai.allocation.Project;
import id.balai.allocation.VoteKind;
import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code .pb} file: the sections META, PROJECTS and VOTES in this order, each a title alone on its line, a header,
 * and rows. Whatever would change the outcome without anybody noticing is refused; limits on single ballots (their length,
 * sum of points or costs) are not checked, since elections that were held and published break them.
 */
public final class BallotFile {
    private static final Set<String> TITLES = Set.of("meta", "projects", "votes");

    private final Rows rows;
    private final Meta meta = new Meta();
    private final List<Project> projects = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private Rows.@Nullable Row pending;

    private BallotFile(InputStream in) {
        rows = new Rows(in);
    }

    /** @throws BrokenBallotFile when it cannot be read as an election; never any other sign of what is in it */
    public static Election read(InputStream in) throws IOException, BrokenBallotFile {
        return new BallotFile(in).read();
    }

    private Election read() throws IOException, BrokenBallotFile {
        Header metaHeader = open("META");
        Meta.check(metaHeader, rows.line());
        for (Rows.Row row = inside(); row != null; row = inside()) {
            metaHeader.check(row);
            meta.add(row);
        }
        int end = rows.line();
        VoteKind kind = meta.kind(end);
        BigDecimal budget = meta.budget(end);
        readProjects(open("PROJECTS"));
        Votes votes = new Votes(kind, open("VOTES"), places, meta.defaultScore());
        readVotes(votes);
        meta.checkCount("num_projects", projects.size());
        meta.checkCount("num_votes", votes.count());
        List<Ballot> ballots = votes.ballots();
        return new Election(kind, budget, projects, ballots, votes.pointUnit());
    }

    private void readProjects(Header header) throws IOException, BrokenBallotFile {
        header.require("project_id");
        header.require("cost");
        for (Rows.Row row = inside(); row != null; row = inside()) {
            header.check(row);
            String id = header.cell(row, "project_id");
            if (id.isEmpty()) throw new BrokenBallotFile(row.line(), Problem.ID_EMPTY, "project_id");
            if (places.put(id, projects.size()) != null) {
                throw new BrokenBallotFile(row.line(), Problem.PROJECT_TWICE, id);
            }
            BigDecimal cost = Numbers.notNegative(header.cell(row, "cost"), row.line(), "cost");
            projects.add(new Project(id, header.optional(row, "name"), cost));
        }
    }

    private void readVotes(Votes votes) throws IOException, BrokenBallotFile {
        Header header = votes.header();
        for (Rows.Row row = inside(); row != null; row = inside()) {
            header.check(row);
            votes.add(row);
        }
        if (pending != null) throw wrongTitle(pending, "");
    }

    /** Goes to a section, which has to be the next, and reads its header. */
    private Header open(String section) throws IOException, BrokenBallotFile {
        Rows.Row title = pending == null ? rows.next() : pending;
        if (title == null) {
            throw new BrokenBallotFile(
                    rows.line(), section.equals("META") ? Problem.EMPTY : Problem.SECTION_MISSING, section);
        }
        if (!isTitle(title)) throw new BrokenBallotFile(title.line(), Problem.BEFORE_FIRST_SECTION);
        if (!title.cells().getFirst().equalsIgnoreCase(section)) throw wrongTitle(title, section);
        pending = null;
        Rows.Row header = rows.next();
        if (header == null || isTitle(header)) throw new BrokenBallotFile(rows.line(), Problem.HEADER_MISSING, section);
        return new Header(section, header);
    }

    private static BrokenBallotFile wrongTitle(Rows.Row title, String expected) {
        String found = title.cells().getFirst().toUpperCase(Locale.ROOT);
        boolean early = expected.equals("META") || expected.equals("PROJECTS") && found.equals("VOTES");
        return early
                ? new BrokenBallotFile(title.line(), Problem.SECTION_TOO_EARLY, found, expected)
                : new BrokenBallotFile(title.line(), Problem.SECTION_TWICE, found);
    }

    /** The next row of the section, or null at its end. */
    private Rows.@Nullable Row inside() throws IOException, BrokenBallotFile {
        Rows.Row row = rows.next();
        pending = row != null && isTitle(row) ? row : null;
        return pending == null ? row : null;
    }

    private static boolean isTitle(Rows.Row row) {
        return TITLES.contains(row.cells().getFirst().toLowerCase(Locale.ROOT))
                && row.cells().stream().skip(1).allMatch(String::isEmpty);
    }
}
