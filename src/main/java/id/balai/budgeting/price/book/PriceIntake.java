package id.balai.budgeting.price.book;

import id.balai.budgeting.intake.Intake;
import id.balai.budgeting.price.book.PriceStore.ItemKey;
import id.balai.budgeting.price.book.PriceStore.Known;
import id.balai.budgeting.price.book.PriceStore.Quote;
import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.SheetRow;
import id.balai.kernel.AccountCode;
import id.balai.kernel.PriceItemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One price book on its way in. */
final class PriceIntake implements Intake {
    private static final Pattern GROUP = Pattern.compile("[1-9]\\.\\d\\.\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}");
    private static final BigDecimal HIGHEST = BigDecimal.TEN.pow(15);
    private static final int SEN = 2;
    /** An item is counted with five digits in its group. */
    private static final int LAST_SERIAL = 99_999;

    private static final int SHORTEST_REASON = 10;

    private final PriceBookOf book;
    private final PriceStore store;
    private final Set<String> accounts;
    private final Map<ItemKey, List<Known>> known;
    private final Map<String, Integer> serials;
    private final Map<ItemKey, List<Taken>> taken = new HashMap<>();
    private final Map<String, String> groups = new LinkedHashMap<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final SameThings same;
    private @Nullable UUID drafted;

    /** A row that was taken under a key. */
    private record Taken(int row, BigDecimal amount, int variant) {}

    PriceIntake(PriceBookOf book, PriceStore store, Set<String> accounts) {
        this.book = book;
        this.store = store;
        this.accounts = accounts;
        this.known = store.known(book.kind(), book.year(), book.terms().zone());
        this.same = store.sameThings(book.year(), book.terms().zone());
        this.serials = store.serials();
    }

    @Override
    public Verdict take(SheetRow row) {
        String group = row.required(PriceTables.GROUP);
        if (!GROUP.matcher(group).matches()) {
            throw new CellRefused(PriceTables.GROUP, "Tulis kode enam tingkat, misalnya 1.1.12.01.03.0001.");
        }
        ItemKey key = new ItemKey(
                group,
                row.required(PriceTables.NAME),
                row.text(PriceTables.SPECIFICATION),
                row.required(PriceTables.UNIT));
        BigDecimal amount = amount(row);
        Set<String> codes = accounts(row);
        String note = row.text(PriceTables.NOTE);
        String name = groupName(row);
        int variant = variant(key, amount, row.number());
        groups.putIfAbsent(group, name);
        return keep(key, variant, amount, codes, note);
    }

    private Verdict keep(ItemKey key, int variant, BigDecimal amount, Set<String> codes, String note) {
        Known before = known.getOrDefault(key, List.of()).stream()
                .filter(k -> k.variant() == variant)
                .findFirst()
                .orElse(null);
        PriceItemCode code = before == null ? nextCode(key.group()) : before.code();
        String source = book.source().value();
        quotes.add(new Quote(code, key, variant, amount, codes, note));
        if (before != null && before.says(amount, codes, note, source)) return Verdict.UNCHANGED;
        same.touch(code.value(), key.name(), key.specification(), key.unit(), amount);
        return before == null || before.amount() == null ? Verdict.ADDED : Verdict.CHANGED;
    }

    private PriceItemCode nextCode(String group) {
        int serial = serials.getOrDefault(group, 0) + 1;
        if (serial > LAST_SERIAL) {
            throw new CellRefused(
                    PriceTables.GROUP,
                    "Kelompok " + group + " sudah penuh: 99.999 barang. Pakai kelompok lain untuk barang ini.");
        }
        serials.put(group, serial);
        return PriceItemCode.of(group, serial);
    }

    /** Official books give sen with many digits (a quotient): rounded to two decimals, half up. */
    private static BigDecimal amount(SheetRow row) {
        BigDecimal amount = row.number(PriceTables.PRICE)
                .orElseThrow(() -> new CellRefused(PriceTables.PRICE, "Isi harga."))
                .setScale(SEN, RoundingMode.HALF_UP);
        if (amount.signum() <= 0) throw new CellRefused(PriceTables.PRICE, "Harga harus lebih dari nol.");
        if (amount.compareTo(HIGHEST) >= 0) throw new CellRefused(PriceTables.PRICE, "Harga terlalu besar.");
        return amount;
    }

    private Set<String> accounts(SheetRow row) {
        Set<String> codes = new TreeSet<>();
        for (String text : row.text(PriceTables.ACCOUNTS).split("[,;\\s]+")) {
            if (text.isEmpty()) continue;
            String code = accountCode(text);
            if (!accounts.contains(code)) {
                throw new CellRefused(
                        PriceTables.ACCOUNTS,
                        "Rekening " + code
                                + " tidak ada di daftar rekening. Impor daftar itu dulu, atau perbaiki kodenya.");
            }
            codes.add(code);
        }
        return codes;
    }

    private static String accountCode(String text) {
        try {
            return new AccountCode(text).value();
        } catch (IllegalArgumentException e) {
            String shown = text.length() > 30 ? text.substring(0, 30) + "..." : text;
            throw new CellRefused(PriceTables.ACCOUNTS, "\"" + shown + "\" bukan kode rekening.");
        }
    }

    /**
     * Which of the items with this name it is. The same item at the same price twice is a repeated row; at another price
     * it is an item of its own, found again by its price or else by its place.
     */
    private int variant(ItemKey key, BigDecimal amount, int row) {
        List<Taken> others = taken.computeIfAbsent(key, k -> new ArrayList<>());
        for (Taken other : others) {
            if (other.amount.compareTo(amount) == 0) {
                throw new CellRefused("", "Barang, satuan, dan harga ini sudah ada di baris " + other.row + ".");
            }
        }
        Set<Integer> used = new TreeSet<>();
        others.forEach(o -> used.add(o.variant));
        int variant = known.getOrDefault(key, List.of()).stream()
                .filter(k -> k.amount() != null && k.amount().compareTo(amount) == 0 && !used.contains(k.variant()))
                .map(Known::variant)
                .findFirst()
                .orElseGet(() -> firstFree(used));
        others.add(new Taken(row, amount, variant));
        return variant;
    }

    private static int firstFree(Set<Integer> used) {
        int free = 1;
        while (used.contains(free)) free++;
        return free;
    }

    private static String groupName(SheetRow row) {
        String name = row.text(PriceTables.GROUP_NAME);
        return name.isEmpty() ? row.text(PriceTables.NAME) : name;
    }

    /** What this book would have at another price than something that is the same. */
    List<SameThings.Spread> spreads() {
        return same.spreads();
    }

    @Override
    public Optional<String> wanting() {
        int twice = spreads().size();
        return twice == 0 || book.terms().reason().length() >= SHORTEST_REASON
                ? Optional.empty()
                : Optional.of(twice + " barang yang sama (nama, spesifikasi, satuan) berharga lain di buku tahun itu. "
                        + "Tulis alasannya, paling sedikit " + SHORTEST_REASON + " huruf.");
    }

    @Override
    public void save(@Nullable String sha256) {
        drafted = store.save(book, groups, quotes, spreads().size(), sha256);
    }

    /** The draft that was begun, once it was saved. */
    Optional<UUID> drafted() {
        return Optional.ofNullable(drafted);
    }
}
