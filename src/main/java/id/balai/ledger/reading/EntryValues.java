package id.balai.ledger.reading;

import static id.balai.web.Text.t;

import id.balai.kernel.Rupiah;
import id.balai.ledger.LedgerEntry;
import id.balai.web.Format;
import id.balai.web.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Shows the public fields of an entry as people write them: Rp96.400.000.000 for {@code 96400000000.00}, Kamis, 24 Desember
 * 2026 for {@code 2026-12-24}. A code has its word where the module gives one, as {@code musrenbang.origin.WARGA}.
 */
final class EntryValues {
    /** The fields that every module writes in rupiah, with two decimals. */
    private static final Set<String> MONEY = Set.of("amount", "before", "pagu", "price", "spending", "unitPrice");

    private static final Set<String> QUANTITY = Set.of("koefisien", "volume");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,6})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z");

    private EntryValues() {}

    static String of(LedgerEntry entry, String field, Object value) {
        return value instanceof List<?> list
                ? String.join(
                        ", ", list.stream().map(each -> of(entry, field, each)).toList())
                : one(entry, field, String.valueOf(value));
    }

    private static String one(LedgerEntry entry, String field, String value) {
        if (NUMBER.matcher(value).matches()) {
            if (MONEY.contains(field)) return Format.rupiah(new Rupiah(new BigDecimal(value)));
            if (QUANTITY.contains(field)) return Format.number(new BigDecimal(value));
        }
        if (field.equals("unit")) return Format.unit(value);
        Optional<String> time = time(value);
        if (time.isPresent()) return time.get();
        return word(entry.app() + "." + field + "." + value, word("ledger.value." + value, value));
    }

    /** Empty when it is none, or only looks like one: the thirtieth of February stays as it was written. */
    private static Optional<String> time(String value) {
        try {
            if (DAY.matcher(value).matches()) return Optional.of(Format.date(LocalDate.parse(value)));
            if (MOMENT.matcher(value).matches()) return Optional.of(Format.dateTime(Instant.parse(value)));
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String word(String key, String otherwise) {
        return Text.has(key) ? t(key) : otherwise;
    }
}
