package id.balai.allocation.pabulib;

import java.util.Arrays;
import java.util.List;

/** A file that cannot be read as an election: nothing of it was used. */
public final class BrokenBallotFile extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 60;

    private final int line;
    private final transient Problem problem;
    private final transient List<String> details;

    /** What can be wrong; the words are in {@code messages/allocation}, under {@code allocation.file.} and the name. */
    public enum Problem {
        EMPTY,
        NOT_UTF8,
        LINE_TOO_LONG,
        QUOTE_NOT_CLOSED,
        BEFORE_FIRST_SECTION,
        SECTION_TWICE,
        SECTION_MISSING,
        SECTION_TOO_EARLY,
        HEADER_MISSING,
        META_HEADER,
        COLUMN_TWICE,
        COLUMN_MISSING,
        TOO_MANY_CELLS,
        CELL_MISSING,
        KEY_TWICE,
        KEY_MISSING,
        NOT_A_NUMBER,
        NUMBER_TOO_LARGE,
        NEGATIVE,
        COUNT_DIFFERS,
        UNKNOWN_VOTE_TYPE,
        ID_EMPTY,
        PROJECT_TWICE,
        VOTER_TWICE,
        UNKNOWN_PROJECT,
        LIST_HAS_GAP,
        POINTS_COUNT,
        RANKED_TWICE,
        MORE_THAN_ONE_CHOICE
    }

    /**
     * @param line of the file, from 1
     * @param details what the words of the problem put in, as the file has it
     */
    BrokenBallotFile(int line, Problem problem, Object... details) {
        super("line " + line + ": " + problem + " " + Arrays.toString(details));
        this.line = line;
        this.problem = problem;
        this.details = Arrays.stream(details)
                .map(detail -> shown(String.valueOf(detail)))
                .toList();
    }

    /** One short line, whatever the file has in it. */
    private static String shown(String detail) {
        String plain = detail.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .limit(LONGEST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.length() < detail.length() ? plain + "..." : plain;
    }

    public int line() {
        return line;
    }

    public Problem problem() {
        return problem;
    }

    public List<String> details() {
        return details;
    }
}
