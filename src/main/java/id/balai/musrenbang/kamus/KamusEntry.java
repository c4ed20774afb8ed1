package id.balai.musrenbang.kamus;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.PriceBook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * An entry of a year's kamus: a kind of work that the city does, with its formula, its price and who does it.
 *
 * <p>The formula is the product of the variables, in the unit of the price item (as SIENCANG and Asahan compute it).
 *
 * @param code what people call it: {@code DR-01}
 * @param version grows when the entry changes within its year; a proposal keeps the one it was computed with
 * @param since the version of the year's kamus with which it came
 * @param closed whether nobody may propose it any more
 * @param name the kind of work: "Saluran u-ditch 40 × 40"
 * @param title how the title of a proposal for it begins: "Drainase"
 * @param picture what it looks like
 * @param physical whether something is built; else people are trained or things handed out
 * @param agency who is responsible
 * @param unit of the volume and of the price
 * @param proofs what the proposer has to bring
 * @param questions what is asked at the survey
 * @param forbidden cases in which it is refused
 */
public record KamusEntry(
        FiscalYear year,
        String code,
        int version,
        int since,
        boolean closed,
        String name,
        String title,
        Bidang bidang,
        Picture picture,
        boolean physical,
        AgencyCode agency,
        NomenclatureCode subKegiatan,
        AccountCode account,
        PriceItemCode priceItem,
        String unit,
        String about,
        List<KamusVariable> variables,
        List<String> proofs,
        List<String> questions,
        List<String> forbidden) {
    private static final int VOLUME_SCALE = 4;

    /** @throws IllegalArgumentException when there is nothing to measure or a name is used twice */
    public KamusEntry {
        variables = List.copyOf(variables);
        proofs = List.copyOf(proofs);
        questions = List.copyOf(questions);
        forbidden = List.copyOf(forbidden);
        if (variables.isEmpty()) throw new IllegalArgumentException(code + ": no variables");
        if (variables.stream().map(KamusVariable::name).distinct().count() != variables.size()) {
            throw new IllegalArgumentException(code + ": a variable twice");
        }
        if (!subKegiatan.isSubKegiatan()) throw new IllegalArgumentException(code + ": not a sub kegiatan");
        if (!account.takesMoney()) throw new IllegalArgumentException(code + ": not an account of the last level");
    }

    /** The same content as a later version of the entry. */
    KamusEntry as(int laterVersion, int laterSince, boolean closedNow) {
        return new KamusEntry(
                year,
                code,
                laterVersion,
                laterSince,
                closedNow,
                name,
                title,
                bidang,
                picture,
                physical,
                agency,
                subKegiatan,
                account,
                priceItem,
                unit,
                about,
                variables,
                proofs,
                questions,
                forbidden);
    }

    /** The same content as somebody read it, in that version. */
    public KamusEntry asRead(int readVersion) {
        return as(readVersion, since, closed);
    }

    /** Whether another version says the same, whatever its numbers. */
    boolean saysTheSameAs(KamusEntry other) {
        return as(other.version, other.since, other.closed).equals(other);
    }

    /** The page of the entry. */
    public String path() {
        return "/musrenbang/kamus/" + year + "/" + code;
    }

    /**
     * What the work costs.
     *
     * @throws IllegalArgumentException when a size is missing or does not fit, or the price is for another unit
     */
    public Cost cost(Sizes sizes, PriceBook.Price price) {
        if (!price.unit().equals(unit)) {
            throw new IllegalArgumentException(code + ": price is for " + price.unit() + ", volume in " + unit);
        }
        Sizes checked = checked(sizes);
        BigDecimal volume = checked.product().setScale(VOLUME_SCALE, RoundingMode.HALF_UP);
        return new Cost(checked, volume, price, Rupiah.product(price.amount(), volume));
    }

    /** Reads the sizes of a form, each field by its variable's name. */
    public SizesTyped read(java.util.function.Function<String, String> field) {
        SequencedMap<String, Size> typed = new LinkedHashMap<>();
        variables.forEach(v -> typed.put(v.name(), v.parse(field.apply(v.name()))));
        return new SizesTyped(typed);
    }

    /** The sizes of the example that the published kamus is priced with. */
    public Sizes example() {
        SequencedMap<String, BigDecimal> values = new LinkedHashMap<>();
        variables.forEach(v -> values.put(v.name(), v.example()));
        return new Sizes(values);
    }

    private Sizes checked(Sizes sizes) {
        SequencedMap<String, BigDecimal> values = new LinkedHashMap<>();
        for (KamusVariable variable : variables) {
            Size size = variable.check(sizes.get(variable.name()));
            if (!(size instanceof Size.Given(BigDecimal value))) {
                throw new IllegalArgumentException(code + ": " + size);
            }
            values.put(variable.name(), value);
        }
        return new Sizes(values);
    }
}
