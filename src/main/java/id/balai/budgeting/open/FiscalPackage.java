package id.balai.budgeting.open;

import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.database.City;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The descriptor of a version as a Fiscal Data Package 1.0: a Tabular Data Package whose columns say what they mean in
 * every country's budget.
 */
final class FiscalPackage {
    static final String TABLE = "anggaran.csv";

    private FiscalPackage() {}

    /** @param base scheme, host and port under which the reader came */
    static Map<String, Object> of(BudgetVersion version, City city, String base) {
        Map<String, Object> descriptor = new LinkedHashMap<>();
        descriptor.put("profile", "fiscal-data-package");
        descriptor.put("name", "%s-%s-%s".formatted(city.code().value(), version.year(), version.code()));
        descriptor.put("title", "%s %s, %s".formatted(version.name(), version.year(), city.name()));
        descriptor.put("description", version.basis());
        descriptor.put("homepage", base + version.path());
        descriptor.put("created", version.decidedOn().toString());
        descriptor.put("countryCode", "ID");
        descriptor.put("granularity", "aggregated");
        descriptor.put("fiscalPeriod", Map.of("start", version.year() + "-01-01", "end", version.year() + "-12-31"));
        descriptor.put("resources", List.of(resource(version)));
        return descriptor;
    }

    private static Map<String, Object> resource(BudgetVersion version) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", FiscalField.descriptors());
        schema.put("missingValues", List.of(""));
        schema.put("primaryKey", FiscalField.BARIS.column());
        schema.put(
                "extraFields",
                List.of(
                        constant("phase", "phase:id", phase(version.stage())),
                        constant("phase_label", "phase:label", version.name()),
                        constant("currency", "value-currency:code", "IDR"),
                        constant("wilayah_daftar", "geo:target:codeList", "Kode wilayah Kepmendagri")));
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", "anggaran");
        resource.put("path", TABLE);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> constant(String name, String columnType, String value) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", "string");
        field.put("columnType", columnType);
        field.put("constant", value);
        return field;
    }

    /** How far a document is in the words of the standard: proposed, approved, adjusted, executed. */
    static String phase(BudgetStage stage) {
        return switch (stage) {
            case RKPD, PPAS, RKA, RAPBD, PERSETUJUAN, EVALUASI, PPAS_PERUBAHAN, RAPBD_PERUBAHAN -> "proposed";
            case APBD, DPA -> "approved";
            case PERGESERAN, PERUBAHAN -> "adjusted";
        };
    }
}
