package id.balai.budgeting.rka;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.Csv;
import id.balai.support.Http;
import id.balai.web.Format;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions that were frozen in a test, each with every row that it had then. */
final class FrozenVersions {
    private final Map<BudgetVersion, String> prints = new LinkedHashMap<>();
    private final JdbcClient jdbc;
    private final Http reader;

    FrozenVersions(JdbcClient jdbc, Http reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    void add(BudgetVersion version) {
        prints.put(version, print(version.id()));
    }

    void clear() {
        prints.clear();
    }

    int size() {
        return prints.size();
    }

    void areAsTheyWere() {
        prints.forEach((version, print) ->
                assertThat(print(version.id())).as(version.code()).isEqualTo(print));
    }

    void published(String host) {
        prints.keySet().forEach(version -> published(host, version));
    }

    /** Every row of a version in every table, and what the ledger vouches for, as one text. */
    private String print(UUID version) {
        StringBuilder rows = new StringBuilder();
        for (String table : List.of(
                "version_line",
                "version_income",
                "version_recipient",
                "version_cash",
                "version_performance",
                "version_indicator",
                "version_sum")) {
            rows.append(jdbc.sql("SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM budgeting_"
                            + table + " t WHERE version = ?")
                    .param(version)
                    .query(String.class)
                    .single());
        }
        rows.append(jdbc.sql("SELECT t::text FROM budgeting_version t WHERE id = ?")
                .param(version)
                .query(String.class)
                .single());
        return rows.append(vouched(version)).toString();
    }

    /** The hash of the lines, computed anew from the rows. */
    private String vouched(UUID version) {
        return jdbc.sql("""
                        SELECT encode(sha256(convert_to(coalesce(string_agg(row_to_json(l)::text, E'\\n' ORDER BY seq), ''),
                          'UTF8')), 'hex')
                        FROM (SELECT version, seq, line, number, agency, sub_kegiatan, account, item, name, specification,
                            volumes, units, unit, price, ppn, amount, fund, place, provisional, proposal
                          FROM budgeting_version_line WHERE version = ?) AS l""").param(version).query(String.class).single();
    }

    /** The pages of a version, as somebody without an account reads them. */
    private void published(String host, BudgetVersion version) {
        String page = "/anggaran/" + version.year() + "/" + version.code();
        String shown = reader.get(page, "Host", host).body();
        assertThat(shown).as(page).contains(Format.rupiah(version.spending()));
        List<String> added =
                version.stage().isOfCeilings() ? List.of("skpd", "bidang") : List.of("skpd", "bidang", "jenis", "dana");
        for (String by : added) {
            assertThat(column(reader.get(page + "/unduh.csv?menurut=" + by, "Host", host)
                            .body()))
                    .as(page + by)
                    .isEqualByComparingTo(version.spending().amount());
        }
        if (version.stage().isOfCeilings()) return;
        assertThat(column(reader.get(page + "/baris.csv", "Host", host).body()))
                .as(page + "/baris.csv")
                .isEqualByComparingTo(version.spending().amount());
    }

    /** The sum of the column of amounts. */
    private static BigDecimal column(String csv) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        try {
            Csv.read(new StringReader(csv), row -> sum[0] = sum[0].add(new BigDecimal(row.get("jumlah"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sum[0];
    }
}
