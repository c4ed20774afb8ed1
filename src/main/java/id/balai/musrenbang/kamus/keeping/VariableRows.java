package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.kamus.Measures;
import id.balai.musrenbang.kamus.keeping.EntryForm.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of a form in which the sizes of an entry are described, at most three. */
final class VariableRows {
    static final int MOST = 3;
    private static final List<String> PARTS =
            List.of("nama", "label", "satuan", "sedikit", "banyak", "desimal", "contoh");
    private static final Pattern NAME = Pattern.compile("[a-z]{2,20}");
    private static final Pattern UNIT = Pattern.compile("[a-z][a-z0-9 -]{0,19}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}([.,]\\d{1,4})?");

    private VariableRows() {}

    /** Name of a field of row 1 to {@link #MOST}. */
    static String field(int row, String part) {
        return "ukuran" + row + "_" + part;
    }

    static Stream<String> names() {
        return IntStream.rangeClosed(1, MOST)
                .boxed()
                .flatMap(row -> PARTS.stream().map(part -> field(row, part)));
    }

    static void write(List<KamusVariable> variables, Map<String, String> fields) {
        for (int i = 0; i < variables.size(); i++) {
            KamusVariable v = variables.get(i);
            int row = i + 1;
            fields.put(field(row, "nama"), v.name());
            fields.put(field(row, "label"), v.label());
            fields.put(field(row, "satuan"), v.unit());
            fields.put(field(row, "sedikit"), plain(v.least()));
            fields.put(field(row, "banyak"), plain(v.most()));
            fields.put(field(row, "desimal"), String.valueOf(v.decimals()));
            fields.put(field(row, "contoh"), plain(v.example()));
        }
    }

    /** @param unit of the price, to which the sizes have to multiply; empty when there is no price */
    static List<KamusVariable> read(Map<String, String> typed, String unit, Reading r) {
        List<KamusVariable> variables = new ArrayList<>();
        boolean before = r.errors().isEmpty();
        for (int row = 1; row <= MOST; row++) {
            int number = row;
            boolean used = PARTS.stream()
                    .anyMatch(part -> !r.stripped(field(number, part)).isEmpty());
            KamusVariable variable = used ? variable(row, r) : null;
            if (variable != null) variables.add(variable);
        }
        if (variables.isEmpty() && r.stripped(field(1, "nama")).isEmpty()) {
            r.wrong(field(1, "nama"), t("musrenbang.kamuskeep.noVariable"));
        }
        if (variables.stream().map(KamusVariable::name).distinct().count() != variables.size()) {
            r.wrong(field(2, "nama"), t("musrenbang.kamuskeep.twice"));
        }
        List<String> units = variables.stream().map(KamusVariable::unit).toList();
        if (before && r.errors().isEmpty() && !Measures.multiplyTo(unit, units)) {
            r.wrong(field(1, "satuan"), t("musrenbang.kamuskeep.units", String.join(" × ", units), unit));
        }
        return variables;
    }

    private static @Nullable KamusVariable variable(int row, Reading r) {
        int wrongBefore = r.errors().count();
        String name = r.stripped(field(row, "nama"));
        if (!NAME.matcher(name).matches()) r.wrong(field(row, "nama"), t("musrenbang.kamuskeep.name.wrong"));
        String label = r.text(field(row, "label"), 3, 60);
        String unit = r.stripped(field(row, "satuan"));
        if (!UNIT.matcher(unit).matches()) r.wrong(field(row, "satuan"), t("musrenbang.kamuskeep.unit.wrong"));
        BigDecimal least = number(field(row, "sedikit"), r);
        BigDecimal most = number(field(row, "banyak"), r);
        BigDecimal example = number(field(row, "contoh"), r);
        String decimals = r.stripped(field(row, "desimal"));
        if (!decimals.matches("[0-4]")) r.wrong(field(row, "desimal"), t("musrenbang.kamuskeep.decimals.wrong"));
        if (r.errors().count() > wrongBefore) return null;
        int scale = Integer.parseInt(decimals);
        if (least.signum() <= 0 || least.compareTo(most) > 0) {
            r.wrong(field(row, "banyak"), t("musrenbang.kamuskeep.limits"));
            return null;
        }
        boolean fits = example.compareTo(least) >= 0
                && example.compareTo(most) <= 0
                && example.stripTrailingZeros().scale() <= scale;
        if (!fits) {
            r.wrong(field(row, "contoh"), t("musrenbang.kamuskeep.example.wrong"));
            return null;
        }
        return new KamusVariable(name, label, unit, least, most, scale, example);
    }

    private static BigDecimal number(String field, Reading r) {
        String text = r.stripped(field);
        if (NUMBER.matcher(text).matches()) return new BigDecimal(text.replace(',', '.'));
        r.wrong(field, t("musrenbang.kamuskeep.number"));
        return BigDecimal.ONE;
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString().replace('.', ',');
    }
}
