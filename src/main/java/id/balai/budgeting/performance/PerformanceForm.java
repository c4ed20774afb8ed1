package id.balai.budgeting.performance;

import static id.balai.web.Text.t;

import id.balai.budgeting.performance.Performance.Indicator;
import id.balai.budgeting.performance.Performance.Kind;
import id.balai.kernel.TypedNumber;
import id.balai.web.Format;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One level of the form: a program, its kegiatan, or the sub kegiatan.
 *
 * @param level {@code program}, {@code kegiatan} or {@code sub}; begins the names of its fields
 * @param stands as it is saved now
 */
public record PerformanceForm(String level, String name, Performance stands, Map<String, String> typed, Errors errors) {
    /** So many measures of a kind fit on the form. */
    public static final int ROOM = 3;

    private static final int LONGEST = 300;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(13);

    /** The form as it stands; the ministry's own indicator where nothing was written yet. */
    static PerformanceForm of(String level, String name, Performance stands, String official, String unit) {
        Map<String, String> fields = new HashMap<>();
        for (Kind kind : Performance.kindsOf(stands.code())) {
            List<Indicator> measures = stands.of(kind);
            for (int i = 0; i < measures.size(); i++) {
                fields.put(
                        field(level, kind, i + 1, "indikator"), measures.get(i).words());
                fields.put(
                        field(level, kind, i + 1, "target"),
                        TypedNumber.of(measures.get(i).target()));
                fields.put(field(level, kind, i + 1, "satuan"), measures.get(i).unit());
            }
        }
        if (stands.version() == 0 && !official.isEmpty()) {
            fields.put(field(level, Kind.KELUARAN, 1, "indikator"), official);
            fields.put(field(level, Kind.KELUARAN, 1, "satuan"), unit);
        }
        fields.put(level + "_sasaran", stands.beneficiaries());
        fields.put(level + "_mulai", number(stands.starts()));
        fields.put(level + "_sampai", number(stands.ends()));
        fields.put(level + "_versi", String.valueOf(stands.version()));
        return new PerformanceForm(level, name, stands, fields, Errors.NONE);
    }

    private static String number(@Nullable Month month) {
        return month == null ? "" : String.valueOf(month.getValue());
    }

    public static String field(String level, Kind kind, int row, String part) {
        return level + "_" + kind.name().toLowerCase(Locale.ROOT) + "_" + row + "_" + part;
    }

    public String field(Kind kind, int row, String part) {
        return field(level, kind, row, part);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public List<Kind> kinds() {
        return Performance.kindsOf(stands.code());
    }

    public boolean isKegiatan() {
        return level.equals("kegiatan");
    }

    public boolean isSub() {
        return level.equals("sub");
    }

    public List<Choice> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(m -> Choice.of(String.valueOf(m), Format.monthOfYear(YearMonth.of(2000, m))))
                .toList();
    }

    /** Whether somebody else wrote it since the form was opened. */
    public boolean isStale() {
        return !value(level + "_versi").equals(String.valueOf(stands.version()));
    }

    /** The same with what was typed. */
    PerformanceForm typed(Map<String, String> fields) {
        return new PerformanceForm(level, name, stands, fields, errors);
    }

    /** The same form to be sent over what somebody else wrote. */
    PerformanceForm seen() {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put(level + "_versi", String.valueOf(stands.version()));
        return typed(fields);
    }

    /** @param wanted null when something is wrong */
    record Read(@Nullable Performance wanted, Errors errors) {}

    Read read() {
        Errors found = Errors.NONE;
        List<Indicator> measures = new ArrayList<>();
        for (Kind kind : kinds()) {
            for (int row = 1; row <= ROOM; row++) {
                String words = text(field(kind, row, "indikator"));
                String target = text(field(kind, row, "target"));
                String unit = text(field(kind, row, "satuan"));
                if (words.isEmpty() && target.isEmpty()) continue;
                Optional<BigDecimal> number = number(target);
                if (words.isEmpty())
                    found = found.and(field(kind, row, "indikator"), t("budgeting.performance.words.missing"));
                if (words.length() > LONGEST)
                    found = found.and(field(kind, row, "indikator"), t("budgeting.form.long", LONGEST));
                if (number.isEmpty())
                    found = found.and(field(kind, row, "target"), t("budgeting.performance.target.wrong"));
                if (unit.isEmpty() || unit.length() > 60)
                    found = found.and(field(kind, row, "satuan"), t("budgeting.form.unit.missing"));
                number.ifPresent(value -> measures.add(new Indicator(kind, words, value, unit)));
            }
        }
        String beneficiaries = isKegiatan() ? text(level + "_sasaran") : "";
        if (beneficiaries.length() > LONGEST) found = found.and(level + "_sasaran", t("budgeting.form.long", LONGEST));
        Month starts = isSub() ? month(level + "_mulai") : null;
        Month ends = isSub() ? month(level + "_sampai") : null;
        if (starts != null && ends != null && ends.compareTo(starts) < 0) {
            found = found.and(level + "_sampai", t("budgeting.performance.ends.wrong"));
        }
        if (!found.isEmpty()) return new Read(null, found);
        return new Read(new Performance(stands.code(), version(), beneficiaries, starts, ends, measures), found);
    }

    private int version() {
        String seen = value(level + "_versi");
        return seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
    }

    private @Nullable Month month(String field) {
        String text = value(field);
        return text.matches("[1-9]|1[0-2]") ? Month.of(Integer.parseInt(text)) : null;
    }

    /** As people type it here: 1.250,5. */
    private static Optional<BigDecimal> number(String text) {
        String plain = text.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?") ? text.replace(".", "") : text;
        if (!plain.matches("\\d{1,14}([.,]\\d{1,4})?")) return Optional.empty();
        return Optional.of(new BigDecimal(plain.replace(',', '.'))).filter(n -> n.compareTo(LIMIT) < 0);
    }

    private String text(String field) {
        return value(field).replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
