package id.balai.budgeting.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of a sheet that were merged over several rows ({@code mergeCells}, ECMA-376 part 1, 18.3.1.55). Such a cell keeps
 * its text in its first row alone: whoever looks at the sheet reads it in every row, the file has it in one.
 */
final class MergedCells {
    private static final byte[] ELEMENT = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE =
            Pattern.compile("\\bref\\s*=\\s*[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");
    private static final int MOST = 20_000;
    private static final int LONGEST_ELEMENT = 200;
    private static final int MOST_ROWS = 250_000;
    private static final int LETTERS = 26;

    /** Rows are counted from 1, columns from 0. */
    private record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private final List<Range> ranges = new ArrayList<>();
    private final Map<Integer, BitSet> below = new HashMap<>();
    private final StringBuilder element = new StringBuilder();
    private int matched;

    /** Looks through the next bytes of the sheet's XML. */
    void look(byte[] buffer, int length) {
        for (int i = 0; i < length; i++) {
            byte b = buffer[i];
            if (matched == ELEMENT.length) {
                if (b == '>' || element.length() == LONGEST_ELEMENT) end();
                else element.append((char) (b & 0xFF));
            } else if (b == ELEMENT[matched]) matched++;
            else matched = b == ELEMENT[0] ? 1 : 0;
        }
    }

    private void end() {
        Matcher found = RANGE.matcher(element);
        if (found.find()) add(found);
        element.setLength(0);
        matched = 0;
    }

    private void add(Matcher found) {
        int first = Integer.parseInt(found.group(2));
        int last = Math.min(MOST_ROWS, Integer.parseInt(found.group(4)));
        if (last <= first) return;
        if (ranges.size() == MOST) {
            throw new UnreadableSheet("Terlalu banyak sel gabungan. Pisahkan sel-selnya, lalu isi tiap baris.");
        }
        ranges.add(new Range(first, last, column(found.group(1)), column(found.group(3))));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) column = column * LETTERS + letters.charAt(i) - 'A' + 1;
        return column - 1;
    }

    /** Whether this cell belongs to a merged one that begins in a row above. */
    boolean isBelow(int row, int column) {
        return !ranges.isEmpty()
                && below.computeIfAbsent(column, this::rowsBelow).get(row);
    }

    private BitSet rowsBelow(int column) {
        BitSet rows = new BitSet();
        for (Range range : ranges) {
            if (range.firstColumn <= column && column <= range.lastColumn) {
                rows.set(range.firstRow + 1, range.lastRow + 1);
            }
        }
        return rows;
    }
}
