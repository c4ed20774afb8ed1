package id.balai.budgeting.rka;

import id.balai.budgeting.price.StandardPrice;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import id.balai.web.kit.PaguBar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The form of a line.
 *
 * @param line the line that is changed, or null for a new one
 * @param proposal the proposal that it carries out, or null
 * @param item what the book says of the chosen item, or null
 * @param typed what the fields hold
 * @param refused why it was not taken, or null
 * @param bar room in the ceiling with this line
 * @param words what was searched for in the price book, or empty
 * @param found items that were found
 * @param both what somebody else changed meanwhile, beside what was typed; empty where nobody did
 */
public record LineFormPage(
        Pot pot,
        String agencyName,
        String subName,
        @Nullable BudgetLine line,
        @Nullable AcceptedProposal proposal,
        @Nullable StandardPrice item,
        Map<String, String> typed,
        Errors errors,
        @Nullable String refused,
        PaguBar bar,
        List<Choice> accounts,
        List<Choice> funds,
        List<Choice> places,
        String words,
        List<StandardPrice> found,
        List<BothVersions.Row> both) {

    /** Number of the line that was just saved, after which this one is written, or null. */
    public @Nullable String saved() {
        return value("tersimpan").matches("\\d{1,12}") ? value("tersimpan") : null;
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean has(String field) {
        return typed.containsKey(field);
    }

    /** Whether more than one pair of volume and unit is filled in, or something is wrong with one. */
    public boolean multiplied() {
        return Stream.of("volume2", "satuan2", "volume3", "satuan3", "volume4", "satuan4")
                .anyMatch(field -> !value(field).isBlank() || errors.at(field) != null);
    }

    public String editor() {
        return "/anggaran/rka/" + pot.year() + "/" + pot.agency();
    }

    /** Where the form is sent. */
    public String action() {
        return line == null ? editor() + "/baris" : "/anggaran/rka/baris/" + line.id();
    }

    /** The form once more, with this item of the book chosen. */
    public String choosing(StandardPrice price) {
        return here() + "&barang=" + price.item();
    }

    /** Where a price is asked for that the book does not have. */
    public String asking() {
        return UriComponentsBuilder.fromPath("/anggaran/usul-harga/baru")
                .queryParam("tahun", pot.year())
                .queryParam("nama", "{a}")
                .encode()
                .build(words)
                .toString();
    }

    /** The form once more, without an item, to look for another or to write a provisional line. */
    public String here() {
        return line == null
                ? editor() + "/baru?sub=" + pot.subKegiatan()
                : "/anggaran/rka/baris/" + line.id() + "/ubah?cari=";
    }

    /** What goes with the form without being seen, beside what the fields themselves carry. */
    public Map<String, String> hidden() {
        if (line == null) return Map.of();
        String base = BothVersions.carried(LineFields.of(line.content()));
        return Map.of("versi", String.valueOf(line.version()), BothVersions.BASE, base);
    }

    /** Everything that the fields hold, for the line that is taken as the proposal asks for it. */
    public Map<String, String> taking() {
        Map<String, String> fields = new TreeMap<>(typed);
        fields.put("usulan", Objects.requireNonNull(proposal).number().toString());
        return fields;
    }

    /** The months of the year, by their numbers. */
    public List<Choice> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Choice.of(String.valueOf(month), LineForms.month(month)))
                .toList();
    }

    /** Whether somebody gets the money who is to be named, or was. */
    public boolean isGiven() {
        return errors.at("penerima") != null
                || errors.at("alamat") != null
                || !value("penerima").isBlank()
                || value("rekening").matches("5\\.1\\.0[56]\\..*");
    }

    public List<Choice> rates() {
        return List.of(Choice.of("0", "0%"), Choice.of("11", "11%"), Choice.of("12", "12%"));
    }
}
