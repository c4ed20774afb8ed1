package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedNumber;
import id.balai.kernel.TypedRupiah;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ceilings of a level, place by place: what stands, and what is typed over it. */
public record PaguForm(ChangeForm form, List<Row> rows) {
    private static final String FIELD = "pagu_";

    static PaguForm of(ChangeForm form, Level level, Map<String, String> names, List<Pagu> pagus) {
        List<Row> rows = new ArrayList<>();
        names.forEach((place, name) -> rows.add(new Row(
                place,
                name,
                pagus.stream()
                        .filter(p -> p.level() == level && p.place().equals(place))
                        .findFirst()
                        .orElse(null))));
        return new PaguForm(form, rows);
    }

    /** The ceilings as typed; an empty field is none, and one that there is cannot be taken away. */
    Typed read(Level level, Map<String, String> typed) {
        List<Pagu> wanted = new ArrayList<>();
        Errors errors = Errors.NONE;
        for (Row row : rows) {
            String text = typed.getOrDefault(row.field(), "").strip();
            if (text.isEmpty() && row.pagu == null) continue;
            Optional<Rupiah> amount = TypedRupiah.find(text);
            if (amount.isEmpty()) errors = errors.and(row.field(), t("musrenbang.keep.noAmount"));
            else if (row.pagu != null && row.pagu.taken().exceeds(amount.get())) {
                errors = errors.and(row.field(), t("musrenbang.keep.refused.taken", Format.rupiah(row.pagu.taken())));
            } else wanted.add(new Pagu(level, row.place, amount.get(), Rupiah.ZERO));
        }
        return new Typed(wanted, errors);
    }

    /** What each field holds. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Row row : rows) fields.put(row.field(), value(row));
        return fields;
    }

    public String value(Row row) {
        String now = row.pagu == null ? "" : TypedNumber.of(row.pagu.ceiling());
        return form.typed(row.field(), now);
    }

    /** @param pagu what stands; null when the place has no ceiling */
    public record Row(String place, String name, @Nullable Pagu pagu) {
        public String field() {
            return FIELD + place;
        }

        public @Nullable String hint() {
            return pagu == null ? null : t("musrenbang.keep.taken", Format.rupiah(pagu.taken()));
        }
    }

    record Typed(List<Pagu> wanted, Errors errors) {}
}
