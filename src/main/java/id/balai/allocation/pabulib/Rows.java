package id.balai.allocation.pabulib;

import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file: cells parted by semicolons, quoted as in CSV where they hold one. A quotation mark inside a cell that
 * does not begin with one is a letter like any other, as names in real files have it.
 */
final class Rows {
    private static final int LONGEST_LINE = 4_000_000;
    private static final char SEPARATOR = ';';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int filled;
    private int line;
    private boolean afterReturn;

    /**
     * @param line where it begins in the file, from 1
     * @param cells without blanks around
     */
    record Row(int line, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    Rows(InputStream in) {
        this.in = in;
    }

    /** The last line that was read; at least 1. */
    int line() {
        return Math.max(line, 1);
    }

    /** The next row that is not blank, or null at the end. */
    @Nullable
    Row next() throws IOException, BrokenBallotFile {
        while (true) {
            String text = nextLine();
            if (text == null) return null;
            Row row = row(text);
            if (!row.isBlank()) return row;
        }
    }

    private Row row(String text) throws IOException, BrokenBallotFile {
        int begin = line;
        if (text.indexOf('"') < 0) return new Row(begin, plain(text));
        List<String> cells = new ArrayList<>();
        Cursor cursor = new Cursor(text);
        do cells.add(cell(cursor, begin).strip());
        while (cursor.skip(SEPARATOR));
        return new Row(begin, cells);
    }

    private static List<String> plain(String text) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(SEPARATOR); to >= 0; to = text.indexOf(SEPARATOR, from)) {
            cells.add(text.substring(from, to).strip());
            from = to + 1;
        }
        cells.add(text.substring(from).strip());
        return cells;
    }

    private String cell(Cursor cursor, int begin) throws IOException, BrokenBallotFile {
        StringBuilder cell = new StringBuilder();
        if (cursor.skip('"')) readQuoted(cursor, cell, begin);
        while (!cursor.atEnd() && !cursor.isAt(SEPARATOR)) cell.append(cursor.take());
        return cell.toString();
    }

    private void readQuoted(Cursor cursor, StringBuilder cell, int begin) throws IOException, BrokenBallotFile {
        while (true) {
            while (cursor.atEnd()) {
                String more = nextLine();
                if (more == null || cell.length() > LONGEST_LINE) {
                    throw new BrokenBallotFile(begin, Problem.QUOTE_NOT_CLOSED);
                }
                cell.append('\n');
                cursor.continueWith(more);
            }
            char c = cursor.take();
            if (c == '"' && !cursor.skip('"')) return;
            cell.append(c);
        }
    }

    /** Decoded line by line, so that what is not UTF-8 has a line. */
    private @Nullable String nextLine() throws IOException, BrokenBallotFile {
        if (afterReturn && fill() && buffer[at] == '\n') at++;
        afterReturn = false;
        if (!fill()) return null;
        line++;
        ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
        while (true) {
            int end = at;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') end++;
            boolean ended = end < filled;
            if (begun.size() + end - at > LONGEST_LINE) throw new BrokenBallotFile(line, Problem.LINE_TOO_LONG);
            if (ended && begun.size() == 0) return lineUpTo(end, ByteBuffer.wrap(buffer, at, end - at));
            begun.write(buffer, at, end - at);
            at = end;
            if (ended || !fill()) return lineUpTo(end, ByteBuffer.wrap(begun.toByteArray()));
        }
    }

    private String lineUpTo(int end, ByteBuffer bytes) throws BrokenBallotFile {
        String text = decoded(bytes);
        afterReturn = end < filled && buffer[end] == '\r';
        at = Math.min(end + 1, filled);
        return text;
    }

    /** Whether a byte is left. */
    private boolean fill() throws IOException {
        if (at < filled) return true;
        at = 0;
        filled = Math.max(in.read(buffer), 0);
        return filled > 0;
    }

    private String decoded(ByteBuffer bytes) throws BrokenBallotFile {
        try {
            String text = utf8.decode(bytes).toString();
            boolean marked = line == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BrokenBallotFile(line, Problem.NOT_UTF8);
        }
    }

    /** A place in a line. */
    private static final class Cursor {
        private String text;
        private int at;

        Cursor(String text) {
            this.text = text;
        }

        boolean atEnd() {
            return at == text.length();
        }

        boolean isAt(char c) {
            return !atEnd() && text.charAt(at) == c;
        }

        boolean skip(char c) {
            if (!isAt(c)) return false;
            at++;
            return true;
        }

        char take() {
            return text.charAt(at++);
        }

        void continueWith(String next) {
            text = next;
            at = 0;
        }
    }
}
