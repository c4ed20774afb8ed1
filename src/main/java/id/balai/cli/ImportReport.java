package id.balai.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an import did, or would have done.
 *
 * @param read rows with content, the header not counted
 * @param added rows that became something new
 * @param changed rows that changed something known
 * @param unchanged rows that said what was known already
 * @param refused rows that were not taken, each with its reason
 */
public record ImportReport(int read, int added, int changed, int unchanged, List<Refusal> refused) {
    private static final int SHOWN = 200;
    private static final int NAMED = 8;

    public ImportReport {
        refused = List.copyOf(refused);
    }

    /**
     * A row that was not taken.
     *
     * @param row its number in the file, as a spreadsheet shows it; 0 when the file as a whole is meant
     * @param column the heading of the cell, or empty when the row as a whole is meant
     * @param reason one sentence in Indonesian
     */
    public record Refusal(int row, String column, String reason) {}

    /** The same rows, none of them taken, because of something that concerns the file as a whole. */
    public ImportReport refusedWhole(String reason) {
        List<Refusal> all = new ArrayList<>();
        all.add(new Refusal(0, "", reason));
        all.addAll(refused);
        return new ImportReport(read, 0, 0, 0, all);
    }

    /** The one line that scripts read. */
    public String toJson() {
        StringBuilder json = new StringBuilder("{\"read\":%d,\"added\":%d,\"changed\":%d,\"unchanged\":%d,\"refused\":["
                .formatted(read, added, changed, unchanged));
        for (Refusal refusal : refused) {
            if (json.charAt(json.length() - 1) != '[') json.append(',');
            json.append("{\"row\":").append(refusal.row).append(",\"column\":");
            quote(json, refusal.column);
            json.append(",\"reason\":");
            quote(json, refusal.reason);
            json.append('}');
        }
        return json.append("]}").toString();
    }

    /** The report for people, a line a cause; {@link #toJson()} has every row. */
    public void print(PrintStream out, boolean dryRun) {
        out.printf(
                Locale.ROOT,
                "Dibaca %d baris: %d baru, %d berubah, %d tetap, %d ditolak.%n",
                read,
                added,
                changed,
                unchanged,
                refused.size());
        Map<Cause, List<Integer>> causes = new LinkedHashMap<>();
        refused.forEach(r -> causes.computeIfAbsent(new Cause(r.column, r.reason), _ -> new ArrayList<>())
                .add(r.row));
        causes.entrySet().stream().limit(SHOWN).forEach(c -> out.println("  " + describe(c.getKey(), c.getValue())));
        if (causes.size() > SHOWN) {
            out.printf("  ... dan %d sebab lagi; semuanya ada dengan --json.%n", causes.size() - SHOWN);
        }
        if (dryRun) out.println("Percobaan saja: tidak ada yang disimpan.");
    }

    /** What rows were refused for: a thousand rows of the same cause are one line. */
    private record Cause(String column, String reason) {}

    private static String describe(Cause cause, List<Integer> rows) {
        String where = rows.getFirst() == 0 ? "Berkas" : numbers(rows);
        return where + (cause.column.isEmpty() ? "" : ", kolom " + cause.column) + ": " + cause.reason;
    }

    private static String numbers(List<Integer> rows) {
        if (rows.size() == 1) return "Baris " + rows.getFirst();
        String first = rows.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() + " baris (" + first + (rows.size() > NAMED ? ", ..." : "") + ")";
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) json.append("\\u%04x".formatted((int) c));
                    else json.append(c);
                }
            }
        }
        json.append('"');
    }
}
