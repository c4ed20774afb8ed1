package id.balai.musrenbang.export;

import id.balai.web.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A table as a file that a browser keeps. */
public final class Downloads {
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    /** @param name of the file, without ending */
    public static void csv(HttpServletResponse response, String name, Rows.Table table) throws IOException {
        head(response, "text/csv;charset=UTF-8", name + ".csv");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            CsvWriter csv = new CsvWriter(out);
            table.writeTo(csv::row);
        }
    }

    /**
     * @param name of the file, without ending
     * @param sheet the name of its sheet
     */
    public static void xlsx(HttpServletResponse response, String name, String sheet, Rows.Table table)
            throws IOException {
        head(response, SHEET, name + ".xlsx");
        try (SheetWriter out = new SheetWriter(response.getOutputStream(), sheet)) {
            table.writeTo(out);
        }
    }

    public static void head(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }
}
