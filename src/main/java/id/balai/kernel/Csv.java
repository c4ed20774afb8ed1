package id.balai.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Comma-separated values as RFC 4180 has them, read row by row with limits. */
public final class Csv {
    private static final int LONGEST_FIELD = 10_000;
    private static final int MOST_FIELDS = 100;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int END = -1;

    private final PushbackReader in;
    private int line = 1;

    private Csv(Reader in) throws IOException {
        this.in = new PushbackReader(new BufferedReader(in));
        int first = this.in.read();
        if (first != BYTE_ORDER_MARK && first != END) this.in.unread(first);
    }

    /**
     * Gives each row below the header, with its values by column; blank lines are skipped.
     *
     * @throws Malformed when the file cannot be read as a table, naming the line
     */
    public static void read(Reader in, Consumer<Row> rows) throws IOException {
        Csv csv = new Csv(in);
        List<String> header = csv.next();
        if (header == null) throw new Malformed(1, "empty file");
        while (true) {
            int start = csv.line;
            List<String> fields = csv.next();
            if (fields == null) return;
            if (fields.equals(List.of(""))) continue;
            rows.accept(new Row(start, byColumn(header, fields, start)));
        }
    }

    /** One line of the file, with its ending; a value is quoted where it must be. */
    public static String line(@Nullable Object... values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (i > 0) text.append(',');
            text.append(quoted(values[i] == null ? "" : String.valueOf(values[i])));
        }
        return text.append("\r\n").toString();
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static Map<String, String> byColumn(List<String> header, List<String> fields, int line) {
        if (fields.size() > header.size()) throw new Malformed(line, "more values than columns");
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.put(header.get(i).strip(), i < fields.size() ? fields.get(i).strip() : "");
        }
        return values;
    }

    private @Nullable List<String> next() throws IOException {
        int first = in.read();
        if (first == END) return null;
        in.unread(first);
        List<String> fields = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (fields.size() == MOST_FIELDS) throw new Malformed(line, "too many columns");
            StringBuilder field = new StringBuilder();
            more = readField(field);
            fields.add(field.toString());
        }
        return fields;
    }

    /** Reads one field and what ends it; tells whether another follows in the row. */
    private boolean readField(StringBuilder field) throws IOException {
        int c = in.read();
        if (c == '"') {
            readQuoted(field);
            c = in.read();
        }
        while (c != ',' && c != '\n' && c != END) {
            if (c != '\r') append(field, c);
            c = in.read();
        }
        if (c == '\n') line++;
        return c == ',';
    }

    private void readQuoted(StringBuilder field) throws IOException {
        int start = line;
        while (true) {
            int c = in.read();
            if (c == END) throw new Malformed(start, "a quotation mark is not closed");
            if (c == '\n') line++;
            if (c == '"') {
                int after = in.read();
                if (after != '"') {
                    if (after != END) in.unread(after);
                    return;
                }
            }
            append(field, c);
        }
    }

    private void append(StringBuilder field, int c) {
        if (field.length() == LONGEST_FIELD) throw new Malformed(line, "a value is too long");
        field.append((char) c);
    }

    /** @param line where it begins in the file, from 1 */
    public record Row(int line, Map<String, String> values) {
        /** The value of a column; empty when the file has no such column. */
        public String get(String column) {
            return values.getOrDefault(column, "");
        }

        /** The value unless it is empty. */
        public Optional<String> find(String column) {
            return Optional.of(get(column)).filter(v -> !v.isEmpty());
        }
    }

    /** The file is no table. */
    public static final class Malformed extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;
        private final int line;

        public Malformed(int line, String problem) {
            super("line " + line + ": " + problem);
            this.line = line;
        }

        public int line() {
            return line;
        }
    }
}
