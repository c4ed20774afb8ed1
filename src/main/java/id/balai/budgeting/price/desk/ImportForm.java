package id.balai.budgeting.price.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.PriceKind;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.TypedDay;
import id.balai.organisation.Regions;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the price team says of a file that it sends. */
public record ImportForm(Map<String, String> typed, LocalDate today, Errors errors) {
    static final String FILE = "berkas";
    private static final int LONGEST = 200;

    public ImportForm {
        typed = Map.copyOf(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public List<Choice> kinds() {
        return Arrays.stream(PriceKind.values())
                .map(k -> Choice.of(k.name(), k.name()))
                .toList();
    }

    static List<Choice> zones(Regions regions) {
        List<Choice> zones = new ArrayList<>();
        regions.kecamatan().forEach(r -> zones.add(Choice.of(r.code().value(), regions.fullName(r.code()))));
        regions.kelurahan().forEach(r -> zones.add(Choice.of(r.code().value(), regions.fullName(r.code()))));
        return zones;
    }

    @Nullable
    PriceKind kind() {
        return Arrays.stream(PriceKind.values())
                .filter(k -> k.name().equals(value("jenis")))
                .findFirst()
                .orElse(null);
    }

    FiscalYear year() {
        return new FiscalYear(Integer.parseInt(value("tahun")));
    }

    LocalDate from() {
        return value("mulai").isEmpty() ? today : TypedDay.find(value("mulai")).orElse(today);
    }

    @Nullable
    LocalDate until() {
        return TypedDay.find(value("sampai")).orElse(null);
    }

    /** The same with what is wrong in it. */
    ImportForm checked(Regions regions, @Nullable String fileProblem) {
        Errors wrong = Errors.NONE;
        if (kind() == null) wrong = wrong.and("jenis", t("budgeting.bring.kind.wrong"));
        if (!value("tahun").matches("20\\d{2}")) wrong = wrong.and("tahun", t("budgeting.bring.year.wrong"));
        if (value("sumber").length() < 3 || value("sumber").length() > LONGEST) {
            wrong = wrong.and("sumber", t("budgeting.bring.source.wrong"));
        }
        if (value("dasar").length() > LONGEST) wrong = wrong.and("dasar", t("budgeting.bring.basis.wrong"));
        String zone = value("zona");
        if (!zone.isEmpty() && zones(regions).stream().noneMatch(z -> z.value().equals(zone))) {
            wrong = wrong.and("zona", t("budgeting.bring.zone.wrong"));
        }
        if (!value("mulai").isEmpty() && TypedDay.find(value("mulai")).isEmpty()) {
            wrong = wrong.and("mulai", t("budgeting.bring.day.wrong"));
        }
        LocalDate until = until();
        if (!value("sampai").isEmpty() && (until == null || until.isBefore(from()))) {
            wrong = wrong.and("sampai", t("budgeting.bring.until.wrong"));
        }
        if (fileProblem != null) wrong = wrong.and(FILE, fileProblem);
        return new ImportForm(typed, today, wrong);
    }
}
