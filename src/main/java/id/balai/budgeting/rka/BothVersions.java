package id.balai.budgeting.rka;

import static id.balai.web.Text.t;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A line that somebody else changed while one typed: what stands now beside what was typed. What a planner did not touch
 * follows the other; what both touched keeps what was typed, and is marked (decision 118).
 *
 * @param rows what differs, field by field
 * @param merged what the form is filled with
 */
public record BothVersions(List<Row> rows, Map<String, String> merged) {
    /** The field that carries what the form was made from. */
    static final String BASE = "dasar";

    private static final int LONGEST_BASE = 20_000;
    private static final List<String> FIELDS = List.of(
            "barang",
            "nama",
            "uraian",
            "volume1",
            "satuan1",
            "volume2",
            "satuan2",
            "volume3",
            "satuan3",
            "volume4",
            "satuan4",
            "harga",
            "ppn",
            "rekening",
            "dana",
            "tempat",
            "bulan",
            "penerima",
            "alamat",
            "sementara",
            "catatan");

    /**
     * @param typed empty where nothing was typed
     * @param both whether both changed it, each to something else
     */
    public record Row(String label, String now, String typed, boolean both) {}

    /**
     * @param words how the value of a field is shown
     * @param now the fields of the line as it stands
     * @param typed what was sent, with what the form was made from
     */
    static BothVersions of(Map<String, String> now, Map<String, String> typed, BinaryOperator<String> words) {
        @Nullable Map<String, String> base = base(typed.getOrDefault(BASE, ""));
        Map<String, String> merged = new HashMap<>(typed);
        List<Row> rows = new ArrayList<>();
        for (String field : FIELDS) {
            String stands = now.getOrDefault(field, "").strip();
            String wanted = typed.getOrDefault(field, "").strip();
            if (stands.equals(wanted)) continue;
            String seen = base == null ? null : base.getOrDefault(field, "").strip();
            boolean mine = !wanted.equals(seen);
            boolean theirs = !stands.equals(seen);
            if (!mine) put(merged, field, stands);
            rows.add(new Row(
                    t("budgeting.both." + field.replaceAll("\\d", ""), field.replaceAll("\\D", "")),
                    words.apply(field, stands),
                    mine ? words.apply(field, wanted) : "",
                    mine && theirs));
        }
        return new BothVersions(rows, merged);
    }

    /** An absent check box is one that is not ticked. */
    private static void put(Map<String, String> fields, String field, String value) {
        if (value.isEmpty()) fields.remove(field);
        else fields.put(field, value);
    }

    /** The fields as one text that a form carries along. */
    static String carried(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(fields).forEach((field, value) -> {
            if (FIELDS.contains(field) && !value.isEmpty()) {
                text.append(text.isEmpty() ? "" : "&").append(field).append('=').append(encode(value));
            }
        });
        return text.toString();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Null where a form carries nothing that can be read: then everything counts as typed. */
    private static @Nullable Map<String, String> base(String carried) {
        if (carried.isBlank() || carried.length() > LONGEST_BASE) return null;
        Map<String, String> fields = new HashMap<>();
        try {
            for (String pair : carried.split("&")) {
                int sign = pair.indexOf('=');
                if (sign < 0) return null;
                fields.put(
                        pair.substring(0, sign), URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException e) {
            return null;
        }
        return fields;
    }
}
