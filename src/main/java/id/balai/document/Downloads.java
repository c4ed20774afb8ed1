package id.balai.document;

import id.balai.web.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A table as a file that a browser keeps. It is written to a temporary file first: a reader on a slow line holds that
 * file, not a connection to the database.
 */
public final class Downloads {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** @param name of the file, without ending */
    public static void csv(HttpServletResponse response, String name, Rows.Table table) throws IOException {
        send(response, "text/csv;charset=UTF-8", name + ".csv", file -> {
            try (Writer out = Files.newBufferedWriter(file)) {
                CsvWriter csv = new CsvWriter(out);
                table.writeTo(csv::row);
            }
        });
    }

    /**
     * @param name of the file, without ending
     * @param sheet the name of its sheet
     */
    public static void xlsx(HttpServletResponse response, String name, String sheet, Rows.Table table)
            throws IOException {
        send(response, SHEET, name + ".xlsx", file -> sheet(file, sheet, table));
    }

    /** Writes a workbook of one sheet. */
    public static void sheet(Path file, String sheet, Rows.Table table) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file));
                SheetWriter out = new SheetWriter(bytes, sheet)) {
            table.writeTo(out);
        }
    }

    /** Whole before its first byte leaves, so that a table that breaks off is an error and never a shorter table. */
    private static void send(HttpServletResponse response, String type, String name, Written written)
            throws IOException {
        Path file = Files.createTempFile("balai-", ".unduhan");
        try {
            written.to(file);
            head(response, type, name);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Writes the table. */
    private interface Written {
        void to(Path file) throws IOException;
    }

    public static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
