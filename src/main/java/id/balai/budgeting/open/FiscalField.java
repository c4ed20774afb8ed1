package id.balai.budgeting.open;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A column of the Fiscal Data Package of a version: its name, its type in the sense of Table Schema, and what it means in
 * the budget taxonomy (ColumnTypes of the Fiscal Data Package 1.0; empty where the taxonomy has no word for it).
 */
enum FiscalField {
    BARIS("string", "budget-line-id"),
    TAHUN("integer", "date:fiscal-year"),
    ARAH("string", "direction"),
    SKPD("string", "administrative-classification:generic:code"),
    NAMA_SKPD("string", "administrative-classification:generic:label"),
    BIDANG("string", "functional-classification:generic:code"),
    NAMA_BIDANG("string", "functional-classification:generic:label"),
    PROGRAM("string", "activity:generic:program:code"),
    NAMA_PROGRAM("string", "activity:generic:program:label"),
    KEGIATAN("string", "activity:generic:subprogram:code"),
    NAMA_KEGIATAN("string", "activity:generic:subprogram:label"),
    SUB_KEGIATAN("string", "activity:generic:project:code"),
    NAMA_SUB_KEGIATAN("string", "activity:generic:project:label"),
    REKENING("string", "economic-classification:generic:code"),
    NAMA_REKENING("string", "economic-classification:generic:label"),
    SUMBER_DANA("string", "fin-source:generic:code"),
    NAMA_SUMBER_DANA("string", "fin-source:generic:label"),
    WILAYAH("string", "geo:target:code"),
    URAIAN("string", ""),
    DASAR_HUKUM("string", ""),
    SEMENTARA("boolean", ""),
    USULAN("string", ""),
    JUMLAH("number", "value");

    private final String type;
    private final String columnType;

    FiscalField(String type, String columnType) {
        this.type = type;
        this.columnType = columnType;
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the descriptor has it. */
    Map<String, Object> descriptor() {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column());
        field.put("type", type);
        if (!columnType.isEmpty()) field.put("columnType", columnType);
        if (this == JUMLAH) field.put("decimalChar", ".");
        return field;
    }

    static List<Map<String, Object>> descriptors() {
        return Arrays.stream(values()).map(FiscalField::descriptor).toList();
    }

    static Object[] head() {
        return Arrays.stream(values()).map(FiscalField::column).toArray();
    }
}
