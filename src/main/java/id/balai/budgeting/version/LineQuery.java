package id.balai.budgeting.version;

import id.balai.budgeting.version.Sums.Dimension;
import id.balai.kernel.RegionCode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What an address asks of the lines of a version; what it does not understand it leaves out. */
final class LineQuery {
    /** The parameters that an address of lines may have. */
    static final String SEARCH = "cari";

    static final String SUB = "sub";
    static final String OF_PROPOSALS = "usulan";

    private static final Pattern CODE = Pattern.compile("[0-9X.]{1,22}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 8;

    private final BudgetVersion version;
    private final Map<String, String> query;

    LineQuery(BudgetVersion version, Map<String, String> query) {
        this.version = version;
        this.query = query;
    }

    VersionLines.Narrowed narrowed() {
        return new VersionLines.Narrowed(
                code(Dimension.AGENCY.word()),
                code(Dimension.BIDANG.word()),
                place(),
                code(Dimension.ACCOUNT.word()),
                code(Dimension.FUND.word()),
                code(SUB),
                words(),
                query.containsKey(OF_PROPOSALS));
    }

    /** What was typed to search for. */
    String typed() {
        return query.getOrDefault(SEARCH, "").strip();
    }

    /** Every word begins one of the line's; null when nothing was typed that is a word. */
    @Nullable
    String words() {
        String words = NO_WORD.splitAsStream(typed().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? null : words;
    }

    @Nullable
    String code(String parameter) {
        String code = query.getOrDefault(parameter, "");
        return CODE.matcher(code).matches() ? code : null;
    }

    @Nullable
    RegionCode place() {
        try {
            String code = code(Dimension.PLACE.word());
            return code == null ? null : new RegionCode(code);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The address of the first page, with only what is understood. */
    UriComponentsBuilder address(String ending) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(version.path() + "/baris" + ending);
        for (Dimension dimension : Dimension.ofSpending()) {
            String code = code(dimension.word());
            if (code != null) address.queryParam(dimension.word(), code);
        }
        String sub = code(SUB);
        if (sub != null) address.queryParam(SUB, sub);
        if (query.containsKey(OF_PROPOSALS)) address.queryParam(OF_PROPOSALS, "ya");
        if (words() != null) address.queryParam(SEARCH, "{words}");
        return address;
    }

    /** Written out, with what was typed. */
    String written(UriComponentsBuilder address) {
        return words() == null
                ? address.toUriString()
                : address.encode().buildAndExpand(Map.of("words", typed())).toUriString();
    }
}
