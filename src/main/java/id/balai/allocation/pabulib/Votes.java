package id.balai.allocation.pabulib;

import id.balai.allocation.Ballot;
import id.balai.allocation.VoteKind;
import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The section VOTES, one row a voter. */
final class Votes {
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000_000_000);
    private static final int FINEST_POINTS = 4;

    private final VoteKind kind;
    private final Header header;
    private final Map<String, Integer> projects;
    private final BigDecimal defaultScore;
    private final Set<String> voters = new HashSet<>();
    private final List<Ballot> approvals = new ArrayList<>();
    private final List<Map<Integer, BigDecimal>> scores = new ArrayList<>();
    private int scale;

    /** @param projects the places of the projects by id */
    Votes(VoteKind kind, Header header, Map<String, Integer> projects, BigDecimal defaultScore)
            throws BrokenBallotFile {
        this.kind = kind;
        this.header = header;
        this.projects = projects;
        this.defaultScore = defaultScore;
        header.require("voter_id");
        header.require("vote");
        if (kind.hasPoints()) header.require("points");
        checkPoints(defaultScore, 1, "default_score");
    }

    void add(Rows.Row row) throws BrokenBallotFile {
        String voter = header.cell(row, "voter_id");
        if (voter.isEmpty()) throw new BrokenBallotFile(row.line(), Problem.ID_EMPTY, "voter_id");
        if (!voters.add(voter)) throw new BrokenBallotFile(row.line(), Problem.VOTER_TWICE, voter);
        int[] named = named(row);
        switch (kind) {
            case APPROVAL -> approvals.add(Ballot.approving(named));
            case CHOOSE_ONE -> approvals.add(Ballot.approving(atMostOne(named, row)));
            case ORDINAL -> approvals.add(Ballot.ranking(eachOnce(named, row)));
            case CUMULATIVE, SCORING -> scores.add(scored(named, row));
        }
    }

    Header header() {
        return header;
    }

    int count() {
        return voters.size();
    }

    /** What one point of the ballots is worth: points of the file become whole numbers of it. */
    BigDecimal pointUnit() {
        return BigDecimal.ONE.movePointLeft(scale);
    }

    List<Ballot> ballots() {
        return kind.hasPoints() ? scores.stream().map(this::ballot).toList() : approvals;
    }

    private int[] named(Rows.Row row) throws BrokenBallotFile {
        List<String> ids = list(row, "vote");
        int[] named = new int[ids.size()];
        for (int i = 0; i < named.length; i++) {
            Integer project = projects.get(ids.get(i));
            if (project == null) throw new BrokenBallotFile(row.line(), Problem.UNKNOWN_PROJECT, ids.get(i));
            named[i] = project;
        }
        return named;
    }

    private List<String> list(Rows.Row row, String column) throws BrokenBallotFile {
        String cell = header.cell(row, column);
        List<String> parts = new ArrayList<>();
        if (cell.isEmpty()) return parts;
        int from = 0;
        for (int to = 0; to >= 0; from = to + 1) {
            to = cell.indexOf(',', from);
            String part = (to < 0 ? cell.substring(from) : cell.substring(from, to)).strip();
            if (part.isEmpty()) throw new BrokenBallotFile(row.line(), Problem.LIST_HAS_GAP, column, cell);
            parts.add(part);
        }
        return parts;
    }

    private static int[] atMostOne(int[] named, Rows.Row row) throws BrokenBallotFile {
        if (named.length > 1) throw new BrokenBallotFile(row.line(), Problem.MORE_THAN_ONE_CHOICE, named.length);
        return named;
    }

    private int[] eachOnce(int[] named, Rows.Row row) throws BrokenBallotFile {
        Set<Integer> seen = new HashSet<>();
        List<String> ids = list(row, "vote");
        for (int i = 0; i < named.length; i++) {
            if (!seen.add(named[i])) throw new BrokenBallotFile(row.line(), Problem.RANKED_TWICE, ids.get(i));
        }
        return named;
    }

    /** A project named twice has the sum of its points, as the scores in published files count it. */
    private Map<Integer, BigDecimal> scored(int[] named, Rows.Row row) throws BrokenBallotFile {
        List<String> points = list(row, "points");
        if (points.size() != named.length) {
            throw new BrokenBallotFile(row.line(), Problem.POINTS_COUNT, points.size(), named.length);
        }
        Map<Integer, BigDecimal> scored = new LinkedHashMap<>();
        for (int i = 0; i < named.length; i++) {
            BigDecimal given = checkPoints(Numbers.exact(points.get(i), row.line(), "points"), row.line(), "points");
            scored.merge(named[i], given, BigDecimal::add);
        }
        if (kind == VoteKind.SCORING && defaultScore.signum() != 0) {
            projects.values().forEach(project -> scored.putIfAbsent(project, defaultScore));
        }
        return scored;
    }

    private BigDecimal checkPoints(BigDecimal points, int line, String what) throws BrokenBallotFile {
        if (points.abs().compareTo(MOST_POINTS) > 0 || points.scale() > FINEST_POINTS) {
            throw new BrokenBallotFile(line, Problem.NUMBER_TOO_LARGE, what, points.toPlainString());
        }
        scale = Math.max(scale, points.scale());
        return points;
    }

    private Ballot ballot(Map<Integer, BigDecimal> scored) {
        int[] named = new int[scored.size()];
        long[] points = new long[named.length];
        int at = 0;
        for (Map.Entry<Integer, BigDecimal> entry : scored.entrySet()) {
            named[at] = entry.getKey();
            BigInteger whole = entry.getValue().movePointRight(scale).toBigIntegerExact();
            points[at++] = whole.longValueExact();
        }
        return Ballot.scoring(named, points);
    }
}
