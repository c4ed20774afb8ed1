package id.balai.budgeting.catalogue;

import id.balai.kernel.NomenclatureCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names of codes, many at once, as screens say them: without the words that every name of a level begins with. */
@Component
public class Names {
    private static final Pattern OFFICIAL = Pattern.compile(
            "^(URUSAN PEMERINTAHAN (DI )?BIDANG|URUSAN PEMERINTAHAN|UNSUR|BIDANG|PROGRAM)\\s+",
            Pattern.CASE_INSENSITIVE);

    /** What people say letter by letter: "Sumber daya air (SDA)". */
    private static final Pattern LETTERS = Pattern.compile("\\b(dprd|pad)\\b|(?<!\\d )\\(\\p{L}{2,6}\\)");

    private final JdbcClient jdbc;

    Names(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of these codes of the nomenclature; unknown ones are missing. */
    public Map<String, String> ofNomenclature(Collection<String> codes) {
        return of("SELECT code, name FROM budgeting_nomenclature WHERE code = ANY (?)", codes);
    }

    public Map<String, String> ofAccounts(Collection<String> codes) {
        return of("SELECT code, name FROM budgeting_account WHERE code = ANY (?)", codes);
    }

    public Map<String, String> ofFunds(Collection<String> codes) {
        return of("SELECT code, name FROM budgeting_fund WHERE code = ANY (?)", codes);
    }

    private Map<String, String> of(String sql, Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql(sql).param(codes.toArray(String[]::new)).query(row -> {
            names.put(row.getString(1), shown(row.getString(2)));
        });
        return names;
    }

    /** "URUSAN PEMERINTAHAN BIDANG PEKERJAAN UMUM" is said "Pekerjaan umum". */
    public static String shown(String official) {
        String name = OFFICIAL.matcher(official).replaceFirst("").strip();
        boolean shouted = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 5;
        String text = shouted
                ? LETTERS.matcher(name.toLowerCase(Locale.ROOT))
                        .replaceAll(found -> found.group().toUpperCase(Locale.ROOT))
                : name;
        return text.isEmpty() ? official : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The groups by which the city tells its tasks apart; UU 23/2014 art. 12. */
    public static int groupOf(NomenclatureCode bidang) {
        return switch (bidang.value().charAt(0)) {
            case '1' -> 0;
            case '2', '3' -> 1;
            case '7' -> 3;
            default -> 2;
        };
    }
}
