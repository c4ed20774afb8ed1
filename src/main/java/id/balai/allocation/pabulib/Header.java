package id.balai.allocation.pabulib;

import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a section, found by name; unknown ones are passed over. */
final class Header {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final int line;
    private final String section;

    Header(String section, Rows.Row row) throws BrokenBallotFile {
        this.section = section;
        line = row.line();
        names = row.cells();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isEmpty()) continue;
            if (places.put(names.get(i), i) != null) {
                throw new BrokenBallotFile(line, Problem.COLUMN_TWICE, names.get(i), section);
            }
        }
    }

    List<String> names() {
        return names;
    }

    int require(String column) throws BrokenBallotFile {
        Integer place = places.get(column);
        if (place == null) throw new BrokenBallotFile(line, Problem.COLUMN_MISSING, column, section);
        return place;
    }

    /** The cell of an optional column; empty when the file or the row has none. */
    String optional(Rows.Row row, String column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }

    String cell(Rows.Row row, String column) throws BrokenBallotFile {
        int place = require(column);
        if (place >= row.cells().size()) throw new BrokenBallotFile(row.line(), Problem.CELL_MISSING, column, section);
        return row.cells().get(place);
    }

    /** A semicolon too many would shift every cell behind it. */
    void check(Rows.Row row) throws BrokenBallotFile {
        for (int i = names.size(); i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                throw new BrokenBallotFile(
                        row.line(), Problem.TOO_MANY_CELLS, row.cells().size(), names.size());
            }
        }
    }
}
