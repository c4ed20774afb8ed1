package id.balai.budgeting.worksheet;

import id.balai.budgeting.sheet.Heading;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet, in their order; each is found by its heading, wherever it stands. */
enum LineColumn {
    NUMBER("Baris", null, true),
    VERSION("Versi", null, true),
    SUB("Sub Kegiatan", null, false),
    ACCOUNT("Rekening", "rekening", false),
    ITEM("Kode Barang", "barang", false),
    NAME("Nama", "nama", false),
    ABOUT("Untuk Apa", "uraian", false),
    VOLUME_1("Volume 1", "volume1", true),
    UNIT_1("Satuan 1", "satuan1", false),
    VOLUME_2("Volume 2", "volume2", true),
    UNIT_2("Satuan 2", "satuan2", false),
    VOLUME_3("Volume 3", "volume3", true),
    UNIT_3("Satuan 3", "satuan3", false),
    VOLUME_4("Volume 4", "volume4", true),
    UNIT_4("Satuan 4", "satuan4", false),
    PRICE("Harga", "harga", true),
    PPN("PPN", "ppn", true),
    FUND("Sumber Dana", "dana", false),
    PLACE("Tempat", "tempat", false),
    MONTH("Bulan", "bulan", true),
    PROVISIONAL("Sementara", "sementara", false),
    RECIPIENT("Penerima", "penerima", false),
    ADDRESS("Alamat Penerima", "alamat", false),
    NOTE("Catatan", "catatan", false),
    /** For whoever reads the sheet; never read back. */
    AMOUNT("Jumlah", null, true);

    /** What columns mean when somebody pastes without headings. */
    static final List<LineColumn> PLAIN = List.of(ITEM, ABOUT, VOLUME_1, UNIT_1, PRICE, ACCOUNT, FUND, PLACE);

    private final String heading;
    private final @Nullable String field;
    private final boolean numeric;

    LineColumn(String heading, @Nullable String field, boolean numeric) {
        this.heading = heading;
        this.field = field;
        this.numeric = numeric;
    }

    String heading() {
        return heading;
    }

    /** The field of the line's form, or empty where it is none. */
    Optional<String> field() {
        return Optional.ofNullable(field);
    }

    boolean isNumeric() {
        return numeric;
    }

    static Optional<LineColumn> of(String heading) {
        String wanted = heading.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.heading.toUpperCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    static Optional<LineColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> field.equals(column.field))
                .findFirst();
    }

    /** All are known, and a sheet without accounts is none of ours. */
    static List<Heading> headings() {
        return Arrays.stream(values())
                .map(column -> column == ACCOUNT ? Heading.needed(column.heading) : Heading.known(column.heading))
                .toList();
    }
}
