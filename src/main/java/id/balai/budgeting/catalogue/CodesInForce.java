package id.balai.budgeting.catalogue;

import id.balai.kernel.AccountCode;
import id.balai.kernel.FundCode;
import id.balai.kernel.NomenclatureCode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which codes may be used for something new on a day, of all three lists in one question. */
@Component
public class CodesInForce {
    private static final String OPEN =
            "SELECT '%1$s' || code FROM %2$s WHERE code = ANY (:%3$s) AND :day BETWEEN valid_from AND coalesce(valid_until, 'infinity')";
    private static final String SUB_KEGIATAN = "s";
    private static final String ACCOUNT = "a";
    private static final String FUND = "f";
    private static final String SQL = String.join(
            " UNION ALL ",
            OPEN.formatted(SUB_KEGIATAN, "budgeting_nomenclature", "subs"),
            OPEN.formatted(ACCOUNT, "budgeting_account", "accounts"),
            OPEN.formatted(FUND, "budgeting_fund", "funds"));

    private final JdbcClient jdbc;

    CodesInForce(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the codes that are in force on that day. */
    public InForce on(LocalDate day, List<NomenclatureCode> subs, List<AccountCode> accounts, List<FundCode> funds) {
        return new InForce(new HashSet<>(jdbc.sql(SQL)
                .param("day", day)
                .param("subs", codes(subs.stream().map(NomenclatureCode::value)))
                .param("accounts", codes(accounts.stream().map(AccountCode::value)))
                .param("funds", codes(funds.stream().map(FundCode::value)))
                .query(String.class)
                .list()));
    }

    private static String[] codes(Stream<String> all) {
        return all.distinct().toArray(String[]::new);
    }

    /** What was found, each code with the letter of its list before it. */
    public record InForce(Set<String> found) {
        public boolean has(NomenclatureCode code) {
            return found.contains(SUB_KEGIATAN + code.value());
        }

        public boolean has(AccountCode code) {
            return found.contains(ACCOUNT + code.value());
        }

        public boolean has(FundCode code) {
            return found.contains(FUND + code.value());
        }
    }
}
