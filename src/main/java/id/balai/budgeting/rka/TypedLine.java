package id.balai.budgeting.rka;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.StandardPrice;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FundCode;
import id.balai.kernel.NonBlank;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Errors;
import java.math.BigDecimal;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a planner typed about a line: its content, or what is wrong with the shape of it, field by field. */
public final class TypedLine {
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}([.,]\\d{1,18})?");
    private static final List<String> TEXTS =
            List.of("nama", "uraian", "satuan1", "satuan2", "satuan3", "satuan4", "catatan", "penerima", "alamat");
    private static final int LONGEST = 300;
    private static final int LONGEST_NUMBER = 40;

    private final Map<String, String> typed;
    private final Optional<StandardPrice> item;
    private Errors errors = Errors.NONE;

    private TypedLine(Map<String, String> typed, Optional<StandardPrice> item) {
        this.typed = typed;
        this.item = item;
    }

    /** @param content null when there are errors */
    public record Read(@Nullable LineContent content, Errors errors) {}

    /** @param item what the book says of the chosen item; empty for a provisional line without one */
    public static Read read(Map<String, String> typed, Optional<StandardPrice> item) {
        return new TypedLine(typed, item).read();
    }

    private Read read() {
        for (String field : TEXTS) checkLength(field);
        String name = item.map(StandardPrice::name).orElseGet(() -> text("nama"));
        if (name.isEmpty()) errors = errors.and("nama", t("budgeting.form.name.missing"));
        Optional<Koefisien> koefisien = koefisien();
        Optional<Rupiah> price = price();
        Optional<AccountCode> account = code("rekening", AccountCode::new, "budgeting.form.account.missing");
        Optional<FundCode> fund = code("dana", FundCode::new, "budgeting.form.fund.missing");
        Optional<Ppn> ppn = code("ppn", text -> Ppn.of(Integer.parseInt(text)), "budgeting.form.ppn.missing");
        Optional<RegionCode> place = text("tempat").isEmpty()
                ? Optional.empty()
                : code("tempat", RegionCode::new, "budgeting.form.place.wrong");
        checkAmount(koefisien, price, ppn);
        if (!text("bulan").isEmpty() && month() == null) errors = errors.and("bulan", t("budgeting.form.month.wrong"));
        if (!errors.isEmpty()) return new Read(null, errors);
        LineContent content = new LineContent(
                account.orElseThrow(),
                item.map(StandardPrice::item).orElse(null),
                name,
                text("uraian"),
                koefisien.orElseThrow(),
                item.map(StandardPrice::unit).orElseGet(() -> text("satuan1")),
                price.orElseThrow(),
                ppn.orElseThrow(),
                fund.orElseThrow(),
                place.orElse(null),
                typed.containsKey("sementara"),
                text("catatan"),
                month(),
                new Recipient(text("penerima"), text("alamat")));
        return new Read(content, Errors.NONE);
    }

    /** Up to four pairs; both of a pair or neither. */
    private Optional<Koefisien> koefisien() {
        List<Koefisien.Factor> factors = new ArrayList<>();
        for (int i = 1; i <= Koefisien.MOST; i++) {
            String volume = text("volume" + i);
            String unit = text("satuan" + i);
            if (volume.isEmpty() && (unit.isEmpty() || i > 1)) continue;
            Optional<BigDecimal> number = number(volume);
            if (number.isEmpty() || unit.isEmpty()) {
                errors = errors.and(
                        unit.isEmpty() ? "satuan" + i : "volume" + i,
                        t(unit.isEmpty() ? "budgeting.form.unit.missing" : "budgeting.form.volume.wrong"));
                continue;
            }
            factor(i, number.get(), unit).ifPresent(factors::add);
        }
        if (factors.isEmpty()) {
            if (errors.at("volume1") == null) errors = errors.and("volume1", t("budgeting.form.volume.missing"));
            return Optional.empty();
        }
        return Optional.of(new Koefisien(factors));
    }

    private Optional<Koefisien.Factor> factor(int i, BigDecimal volume, String unit) {
        try {
            return Optional.of(new Koefisien.Factor(volume, new NonBlank(unit)));
        } catch (IllegalArgumentException e) {
            errors = errors.and("volume" + i, t("budgeting.form.volume.wrong"));
            return Optional.empty();
        }
    }

    private Optional<Rupiah> price() {
        Optional<Rupiah> price = number(text("harga"))
                .filter(n -> n.signum() > 0 && n.stripTrailingZeros().scale() <= 2 && n.precision() <= 17)
                .map(Rupiah::new);
        if (price.isEmpty()) errors = errors.and("harga", t("budgeting.form.price.wrong"));
        return price;
    }

    private void checkAmount(Optional<Koefisien> koefisien, Optional<Rupiah> price, Optional<Ppn> ppn) {
        if (koefisien.isEmpty() || price.isEmpty() || ppn.isEmpty()) return;
        try {
            koefisien.get().cost(price.get(), ppn.get());
        } catch (IllegalArgumentException e) {
            errors = errors.and("volume1", t("budgeting.form.amount.large"));
        }
    }

    private @Nullable Month month() {
        String typed = text("bulan");
        return typed.matches("[1-9]|1[0-2]") ? Month.of(Integer.parseInt(typed)) : null;
    }

    private <T> Optional<T> code(String field, Function<String, T> parse, String key) {
        try {
            return Optional.of(parse.apply(text(field)));
        } catch (IllegalArgumentException e) {
            errors = errors.and(field, t(key));
            return Optional.empty();
        }
    }

    /** 1.250.000,50 as people write it here; a lone point before other than three digits is a decimal point. */
    static Optional<BigDecimal> number(String text) {
        if (text.length() > LONGEST_NUMBER) return Optional.empty();
        String plain = text.replaceAll("\\s|^Rp\\.?", "");
        if (THOUSANDS.matcher(plain).matches()) plain = plain.replace(".", "");
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(',', '.')))
                : Optional.empty();
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** What would not be kept whole is not kept cut off either. */
    private void checkLength(String field) {
        if (text(field).length() > LONGEST) errors = errors.and(field, t("budgeting.form.long", LONGEST));
    }
}
