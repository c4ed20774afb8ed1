package id.balai.allocation.pabulib;

import id.balai.allocation.pabulib.BrokenBallotFile.Problem;
import java.io.BufferedInputStream;
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
        this.in = new BufferedInputStream(in, 1 << 16);
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        int b = in.read();
        if (afterReturn && b == '\n') b = in.read();
        afterReturn = false;
        if (b < 0) return null;
        line++;
        while (b >= 0 && b != '\n' && b != '\r') {
            if (bytes.size() == LONGEST_LINE) throw new BrokenBallotFile(line, Problem.LINE_TOO_LONG);
            bytes.write(b);
            b = in.read();
        }
        afterReturn = b == '\r';
        return decoded(bytes.toByteArray());
    }

    private String decoded(byte[] bytes) throws BrokenBallotFile {
        try {
            String text = utf8.decode(ByteBuffer.wrap(bytes)).toString();
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
