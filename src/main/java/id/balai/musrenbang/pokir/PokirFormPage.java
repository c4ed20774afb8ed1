package id.balai.musrenbang.pokir;

import static id.balai.web.Text.t;

import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.proposal.SizeWords;
import id.balai.organisation.Region;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/pokir/baru/{code}}.
 *
 * @param price null when the year's book has none
 * @param dapil of the member; null without a seat
 * @param dapilNames its kecamatan
 * @param places the kelurahan of the electoral district
 * @param refused why it was not taken, or null
 */
public record PokirFormPage(
        KamusEntry entry,
        PriceBook.@Nullable Price price,
        @Nullable Dapil dapil,
        String dapilNames,
        List<Reses> reses,
        List<Region> places,
        Regions regions,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused) {
    public String action() {
        return "/musrenbang/pokir/baru/" + entry.code();
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String error(String field) {
        return errors.at(field);
    }

    public String field(KamusVariable variable) {
        return PokirForm.sizeField(variable.name());
    }

    public String range(KamusVariable variable) {
        return SizeWords.range(variable);
    }

    public String costAddress() {
        return entry.path() + "/biaya";
    }

    public List<Choice> resesChoices() {
        return reses.stream()
                .map(r -> Choice.of(
                        r.id().toString(), t("pokir.reses.choice", r.number(), Format.day(r.from()), r.place())))
                .toList();
    }

    public List<Choice> kelurahan() {
        return places.stream()
                .map(r -> Choice.of(r.code().value(), regions.fullName(r.code())))
                .toList();
    }

    /** As many as the kelurahan with most has. */
    public List<Choice> units() {
        return places.stream()
                .map(r -> regions.below(r.code()))
                .max(java.util.Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .map(r -> Choice.of(r.code().value().substring(r.code().value().lastIndexOf('.') + 1), r.name()))
                .toList();
    }

    public String unitName() {
        return regions.unitName();
    }
}
