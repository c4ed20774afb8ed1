package id.balai.budgeting.intake;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Many rows at once: COPY into a table that lives until the end of the transaction, then one statement that merges. */
@Component
public class Rows {
    private final JdbcTemplate jdbc;

    Rows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param columns names and types of {@code incoming}, as in CREATE TABLE
     * @param cells a row's values in that order; null, texts, numbers and truth values
     * @param merge the statement that reads {@code incoming}
     */
    public <T> void merge(String columns, Collection<T> rows, Function<T, @Nullable Object[]> cells, String merge) {
        if (rows.isEmpty()) return;
        jdbc.execute("CREATE TEMPORARY TABLE incoming (" + columns + ") ON COMMIT DROP");
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY incoming FROM STDIN");
            for (T row : rows) {
                byte[] line = line(cells.apply(row)).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            return (int) copy.endCopy();
        });
        jdbc.update(merge);
        jdbc.execute("DROP TABLE incoming");
    }

    private static String line(@Nullable Object[] cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) line.append('\t');
            Object cell = cells[i];
            if (cell == null) line.append("\\N");
            else escape(line, String.valueOf(cell));
        }
        return line.append('\n').toString();
    }

    private static void escape(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
