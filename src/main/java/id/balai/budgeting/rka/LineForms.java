package id.balai.budgeting.rka;

import static id.balai.web.Text.t;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.catalogue.Funds;
import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.catalogue.Nomenclature;
import id.balai.budgeting.price.PriceSearch;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedNumber;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import id.balai.web.kit.PaguBar;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the form of a line together, with everything filled in that is known. */
@Component
class LineForms {
    private static final int FOUND = 12;
    private static final int LONGEST = 100;
    private static final String GENERAL_ALLOCATION = "1.2.01.01.02";

    private final Ceilings ceilings;
    private final StandardPrices prices;
    private final PriceSearch search;
    private final Accounts accounts;
    private final Funds funds;
    private final Nomenclature nomenclature;
    private final Agencies agencies;
    private final Regions regions;

    LineForms(
            Ceilings ceilings,
            StandardPrices prices,
            PriceSearch search,
            Accounts accounts,
            Funds funds,
            Nomenclature nomenclature,
            Agencies agencies,
            Regions regions) {
        this.ceilings = ceilings;
        this.prices = prices;
        this.search = search;
        this.accounts = accounts;
        this.funds = funds;
        this.nomenclature = nomenclature;
        this.agencies = agencies;
        this.regions = regions;
    }

    /** What a form is about, before anything was typed. */
    record About(
            Pot pot, @Nullable BudgetLine line, @Nullable AcceptedProposal proposal, Optional<StandardPrice> item) {}

    Optional<StandardPrice> item(String code, FiscalYear year) {
        try {
            return code.isEmpty() ? Optional.empty() : prices.find(new PriceItemCode(code), year);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    LineFormPage page(About about, Map<String, String> typed, Errors errors, @Nullable String refused) {
        return page(about, typed, errors, refused, List.of());
    }

    /** The form of a line that somebody else changed meanwhile, with both versions; nothing typed is lost. */
    LineFormPage both(About about, Map<String, String> typed, BothVersions versions, String refused) {
        return page(about, versions.merged(), Errors.NONE, refused, versions.rows());
    }

    /** How the value of a field is shown to people. */
    String words(String field, String value) {
        if (value.isEmpty()) return "";
        return switch (field) {
            case "barang" -> value;
            case "rekening" -> named(value, AccountCode::new, accounts::nameOf);
            case "tempat" ->
                named(value, RegionCode::new, code -> regions.find(code).map(_ -> regions.fullName(code)));
            case "bulan" -> value.matches("[1-9]|1[0-2]") ? month(Integer.parseInt(value)) : value;
            case "ppn" -> value + "%";
            case "sementara" -> t("budgeting.line.provisional");
            default -> value;
        };
    }

    static String month(int month) {
        return Format.monthOfYear(YearMonth.of(2000, month));
    }

    private static <C> String named(String value, Function<String, C> code, Function<C, Optional<String>> name) {
        try {
            return name.apply(code.apply(value)).map(n -> value + " " + n).orElse(value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private LineFormPage page(
            About about,
            Map<String, String> typed,
            Errors errors,
            @Nullable String refused,
            List<BothVersions.Row> both) {
        String words = typed.getOrDefault("cari", "");
        List<StandardPrice> found = find(about, words);
        return new LineFormPage(
                about.pot,
                agencies.find(about.pot.agency()).map(Agency::shortName).orElse(""),
                nomenclature
                        .find(about.pot.subKegiatan())
                        .map(n -> Names.shown(n.name()))
                        .orElse(about.pot.subKegiatan().value()),
                about.line,
                about.proposal,
                about.item.orElse(null),
                typed,
                errors,
                refused,
                bar(about, TypedLine.read(typed, about.item)),
                accountChoices(about),
                fundChoices(),
                placeChoices(about),
                words,
                found,
                both);
    }

    /** What the planner's words find in the book, and nothing else of the form. */
    LineFormPage found(About about, String words) {
        String cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        return new LineFormPage(
                about.pot,
                "",
                "",
                about.line,
                about.proposal,
                null,
                Map.of(),
                Errors.NONE,
                null,
                new PaguBar(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO),
                List.of(),
                List.of(),
                List.of(),
                cut,
                find(about, cut),
                List.of());
    }

    private List<StandardPrice> find(About about, String words) {
        return words.isBlank()
                ? List.of()
                : search.search(new PriceSearch.Query(words, about.pot.year(), null, null, FOUND))
                        .items();
    }

    /** Room in the ceiling when this line is counted as typed; as far as it can be computed. */
    PaguBar bar(About about, TypedLine.Read read) {
        Optional<Ceilings.Ceiling> ceiling = ceilings.find(about.pot);
        Rupiah amount = ceiling.map(Ceilings.Ceiling::amount).orElse(Rupiah.ZERO);
        Rupiah taken = ceiling.map(Ceilings.Ceiling::taken).orElse(Rupiah.ZERO);
        if (about.line != null) taken = taken.minus(about.line.amount());
        LineContent content = read.content();
        return new PaguBar(amount, taken, content == null ? Rupiah.ZERO : content.amount());
    }

    /** What the fields hold at first: the line as it stands, the proposal as it was accepted, or the item's own. */
    static Map<String, String> defaults(About about) {
        Map<String, String> fields = new HashMap<>();
        fields.put("ppn", "0");
        fields.put("dana", GENERAL_ALLOCATION);
        about.item.ifPresent(item -> fields.putAll(LineFields.brought(item)));
        AcceptedProposal proposal = about.proposal;
        if (proposal != null) {
            fields.put("uraian", proposal.title());
            fields.put("volume1", TypedNumber.of(proposal.volume()));
            fields.put("satuan1", proposal.unit());
            fields.put("harga", amount(proposal.unitPrice()));
            fields.put("rekening", proposal.account().value());
            fields.put("tempat", proposal.region().value());
        }
        if (about.line != null) {
            LineContent content = about.line.content();
            Map<String, String> standing = LineFields.of(content);
            // Another item was chosen: it has a price of its own.
            if (about.item.isPresent() && !about.item.get().item().equals(content.item())) standing.remove("harga");
            fields.putAll(standing);
        }
        return fields;
    }

    private static String amount(Rupiah price) {
        return TypedNumber.of(price);
    }

    private List<Choice> accountChoices(About about) {
        List<Choice> choices = new ArrayList<>();
        List<AccountCode> codes = about.item
                .map(item -> item.accounts().stream().sorted().toList())
                .orElseGet(accounts::leaves);
        for (AccountCode code : codes) choices.add(choice(code));
        return choices;
    }

    private Choice choice(AccountCode code) {
        return Choice.of(
                code.value(), code.value() + " " + accounts.nameOf(code).orElse(""));
    }

    private List<Choice> fundChoices() {
        return funds.leaves().stream()
                .map(f -> Choice.of(f.code().value(), f.code().value() + " " + f.name()))
                .toList();
    }

    private List<Choice> placeChoices(About about) {
        List<Choice> choices = new ArrayList<>();
        AcceptedProposal proposal = about.proposal;
        RegionCode deeper = proposal != null
                ? proposal.region()
                : about.line == null ? null : about.line.content().place();
        if (deeper != null && deeper.depth() != 3 && regions.find(deeper).isPresent()) {
            choices.add(Choice.of(deeper.value(), regions.fullName(deeper)));
        }
        regions.kelurahan().forEach(r -> choices.add(Choice.of(r.code().value(), regions.fullName(r.code()))));
        return choices;
    }
}
