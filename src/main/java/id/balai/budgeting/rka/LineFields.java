package id.balai.budgeting.rka;

import id.balai.budgeting.price.StandardPrice;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.TypedNumber;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line as the fields of its form hold it; {@link TypedLine} reads exactly this back. */
public final class LineFields {
    private LineFields() {}

    /** What an item of the book brings along: its price, its unit, and its account where it has one only. */
    public static Map<String, String> brought(StandardPrice item) {
        Map<String, String> fields = new HashMap<>();
        fields.put("harga", TypedNumber.of(item.amount()));
        fields.put("satuan1", item.unit());
        if (item.accounts().size() == 1) {
            fields.put("rekening", item.accounts().iterator().next().value());
        }
        return fields;
    }

    /** What is empty is absent. */
    public static Map<String, String> of(LineContent content) {
        Map<String, String> fields = new HashMap<>();
        PriceItemCode item = content.item();
        if (item != null) fields.put("barang", item.value());
        else fields.put("nama", content.name());
        fields.put("uraian", content.specification());
        List<Koefisien.Factor> factors = content.koefisien().factors();
        for (int i = 0; i < factors.size(); i++) {
            fields.put("volume" + (i + 1), TypedNumber.of(factors.get(i).volume()));
            fields.put("satuan" + (i + 1), factors.get(i).unit().value());
        }
        fields.put("harga", TypedNumber.of(content.price()));
        fields.put("rekening", content.account().value());
        fields.put("ppn", String.valueOf(content.ppn().percent()));
        fields.put("dana", content.fund().value());
        RegionCode place = content.place();
        if (place != null) fields.put("tempat", place.value());
        if (content.provisional()) fields.put("sementara", "true");
        fields.put("catatan", content.note());
        Month month = content.month();
        if (month != null) fields.put("bulan", String.valueOf(month.getValue()));
        fields.put("penerima", content.recipient().name());
        fields.put("alamat", content.recipient().address());
        fields.values().removeIf(String::isBlank);
        return fields;
    }
}
