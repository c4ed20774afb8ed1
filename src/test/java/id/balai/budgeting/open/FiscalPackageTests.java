package id.balai.budgeting.open;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A version is a Fiscal Data Package 1.0: the descriptor tells the table as it is, in words of the budget taxonomy. */
@BalaiTest
class FiscalPackageTests {
    private static final FiscalYear YEAR = new FiscalYear(2092);

    /** The words of the budget taxonomy 1.0.0rc1 that a city's budget can use. */
    private static final Set<String> TAXONOMY = Set.of(
            "value",
            "value-currency:code",
            "date:fiscal-year",
            "budget-line-id",
            "direction",
            "phase:id",
            "phase:label",
            "administrative-classification:generic:code",
            "administrative-classification:generic:label",
            "functional-classification:generic:code",
            "functional-classification:generic:label",
            "economic-classification:generic:code",
            "economic-classification:generic:label",
            "activity:generic:program:code",
            "activity:generic:program:label",
            "activity:generic:subprogram:code",
            "activity:generic:subprogram:label",
            "activity:generic:project:code",
            "activity:generic:project:label",
            "fin-source:generic:code",
            "fin-source:generic:label",
            "geo:target:code",
            "geo:target:codeList");

    private static final Map<String, Pattern> TYPES = Map.of(
            "string", Pattern.compile("(?s).*"),
            "integer", Pattern.compile("\\d+"),
            "number", Pattern.compile("-?\\d+(\\.\\d+)?"),
            "boolean", Pattern.compile("true|false"));

    private final FreezingVersion freezing;
    private final JdbcClient jdbc;
    private final Http http;

    FiscalPackageTests(FreezingVersion freezing, JdbcClient jdbc, @LocalServerPort int port) {
        this.freezing = freezing;
        this.jdbc = jdbc;
        this.http = Http.at(port);
    }

    @Test
    void describesTheTableAsItIs() throws Exception {
        BudgetVersion version = version();
        String folder = version.path() + "/fdp/";
        JsonNode descriptor = JsonMapper.builder()
                .build()
                .readTree(http.get(folder + "datapackage.json").body());
        assertThat(descriptor.path("profile").asString()).isEqualTo("fiscal-data-package");
        assertThat(descriptor.path("name").asString()).matches("[-a-z0-9._/]+");
        JsonNode resource = descriptor.path("resources").path(0);
        assertThat(resource.path("profile").asString()).isEqualTo("tabular-data-resource");
        List<String> names = new ArrayList<>();
        Map<String, String> types = new HashMap<>();
        resource.path("schema").path("fields").forEach(field -> {
            names.add(field.path("name").asString());
            types.put(names.getLast(), field.path("type").asString());
            JsonNode meaning = field.path("columnType");
            if (!meaning.isMissingNode()) assertThat(TAXONOMY).contains(meaning.asString());
        });
        resource.path("schema")
                .path("extraFields")
                .forEach(field ->
                        assertThat(TAXONOMY).contains(field.path("columnType").asString()));
        String csv = http.get(folder + resource.path("path").asString()).body();
        assertThat(csv.lines().findFirst().orElseThrow()).isEqualTo(String.join(",", names));
        List<Map<String, String>> rows = new ArrayList<>();
        Csv.read(new StringReader(csv), row -> {
            Map<String, String> cells = new HashMap<>();
            names.forEach(name -> cells.put(name, row.get(name)));
            rows.add(cells);
        });
        for (Map<String, String> row : rows) {
            row.forEach((name, cell) -> {
                if (!cell.isEmpty()) assertThat(cell).as(name).matches(TYPES.get(types.get(name)));
            });
        }
        assertThat(rows).extracting(row -> row.get("baris")).doesNotHaveDuplicates();
        assertThat(sum(rows, "5.")).isEqualByComparingTo(version.spending().amount());
        assertThat(sum(rows, "4.")).isEqualByComparingTo("950.10");
        assertThat(rows.getFirst())
                .containsEntry("bidang", "1.03")
                .containsEntry("program", "1.03.06")
                .containsEntry("kegiatan", "1.03.06.2.01")
                .containsEntry("arah", "expenditure");
    }

    @Test
    void isListedAmongTheOpenData() {
        BudgetVersion version = version();
        assertThat(http.get("/data").body()).contains("/data/anggaran-paket-fiskal.csv");
        assertThat(http.get("/data/anggaran-paket-fiskal.csv").body())
                .contains(version.path() + "/fdp/datapackage.json", "proposed");
        assertThat(http.get("/anggaran/2093/tidak/fdp/datapackage.json").statusCode())
                .isEqualTo(404);
    }

    private static BigDecimal sum(List<Map<String, String>> rows, String account) {
        return rows.stream()
                .filter(row -> row.getOrDefault("rekening", "").startsWith(account))
                .map(row -> new BigDecimal(row.getOrDefault("jumlah", "0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BudgetVersion version() {
        String code = "fdp-" + Math.abs(System.nanoTime() % 1_000_000);
        OpenStages.of(jdbc, YEAR);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), %1$s, '1.03.0.00.0.00.01.0000', '1.03.06.2.01.0029', 100000)
                ON CONFLICT DO NOTHING;
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES (gen_random_uuid(), 1, %1$s, '1.03.0.00.0.00.01.0000', '1.03.06.2.01.0029', '5.1.02.01.01.0024',
                  '1.1.12.01.03.0001.00001', 'Uji, dengan koma', '{1}', '{buah}', 'buah', 700, 0, 700, '1.2.01.01.02',
                  '12.75.01.1005', false, now());
                INSERT INTO budgeting_income (year, account, amount, basis)
                VALUES (%1$s, '4.2.01.08.01.0001', 950.10, 'Uji') ON CONFLICT DO NOTHING""".formatted(YEAR));
        return freezing.run(
                new FreezingVersion.Wanted(
                        YEAR, BudgetStage.RAPBD, code, code, "Uji", LocalDate.of(2026, 9, 25), "Uji tanpa paraf TAPD."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }
}
