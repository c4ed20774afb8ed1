package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * How a list of proposals is narrowed, ordered and where it goes on; what is null narrows nothing.
 *
 * @param words what was typed, or empty
 * @param place a kecamatan or a kelurahan
 * @param after the cursor of the last row seen, {@code before} that of the first
 */
public record ProposalFilter(
        FiscalYear year,
        String words,
        @Nullable RegionCode place,
        @Nullable State state,
        @Nullable String kamus,
        Order order,
        @Nullable Cursor after,
        @Nullable Cursor before) {

    /** How the list is ordered; the serial decides between equals. */
    public enum Order {
        NEWEST("baru"),
        AMOUNT("biaya");

        private final String word;

        Order(String word) {
            this.word = word;
        }

        /** As addresses have it. */
        public String word() {
            return word;
        }

        static Order of(@Nullable String word) {
            return AMOUNT.word.equals(word) ? AMOUNT : NEWEST;
        }
    }

    /** The place of a row in the list. */
    public record Cursor(String value, int serial) {
        static @Nullable Cursor parse(@Nullable String text) {
            if (text == null || !text.matches("\\d{0,18}(\\.\\d{2})?_\\d{1,9}")) return null;
            int split = text.indexOf('_');
            return new Cursor(text.substring(0, split), Integer.parseInt(text.substring(split + 1)));
        }

        @Override
        public String toString() {
            return value + "_" + serial;
        }
    }

    /** Everything of a year, newest first. */
    public static ProposalFilter of(FiscalYear year) {
        return new ProposalFilter(year, "", null, null, null, Order.NEWEST, null, null);
    }

    public boolean isNarrowed() {
        return !words.isEmpty() || place != null || state != null || kamus != null;
    }

    public ProposalFilter after(Cursor cursor) {
        return new ProposalFilter(year, words, place, state, kamus, order, cursor, null);
    }

    public ProposalFilter before(Cursor cursor) {
        return new ProposalFilter(year, words, place, state, kamus, order, null, cursor);
    }

    /** All of it: the same list from its first page. */
    public ProposalFilter fromTheTop() {
        return ordered(order);
    }

    public ProposalFilter ordered(Order by) {
        return new ProposalFilter(year, words, place, state, kamus, by, null, null);
    }

    public ProposalFilter at(@Nullable RegionCode where) {
        return new ProposalFilter(year, words, where, state, kamus, order, null, null);
    }

    public ProposalFilter in(@Nullable State wanted) {
        return new ProposalFilter(year, words, place, wanted, kamus, order, null, null);
    }

    /** The address of this list under a path. */
    public String address(String path) {
        Map<String, @Nullable String> parameters = new LinkedHashMap<>();
        parameters.put("tahun", year.toString());
        parameters.put("cari", words.isEmpty() ? null : words);
        parameters.put("tempat", place == null ? null : place.value());
        parameters.put("keadaan", state == null ? null : state.name());
        parameters.put("kamus", kamus);
        parameters.put("urut", order == Order.NEWEST ? null : order.word());
        parameters.put("sesudah", after == null ? null : after.toString());
        parameters.put("sebelum", before == null ? null : before.toString());
        StringJoiner address = new StringJoiner("&", path + "?", "");
        parameters.forEach((name, value) -> {
            if (value != null) address.add(name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8));
        });
        return address.toString();
    }
}
