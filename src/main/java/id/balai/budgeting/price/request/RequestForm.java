package id.balai.budgeting.price.request;

import static id.balai.web.Text.t;

import id.balai.budgeting.price.PriceKind;
import id.balai.document.ReceivedPdf;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedDay;
import id.balai.kernel.TypedRupiah;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A request for a price as it is typed, and what is wrong with it. */
public record RequestForm(Map<String, String> typed, LocalDate due, Errors errors) {
    static final String FILE = "bukti";
    private static final int LARGEST = 2 << 20;
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    public RequestForm {
        typed = Map.copyOf(typed);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "").replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public @Nullable String error(String field) {
        return errors.at(field);
    }

    public List<Choice> kinds() {
        return Arrays.stream(PriceKind.values())
                .map(k -> Choice.of(k.name(), k.name()))
                .toList();
    }

    RequestForm with(Errors wrong) {
        return new RequestForm(typed, due, wrong);
    }

    FiscalYear year() {
        return new FiscalYear(Integer.parseInt(value("tahun")));
    }

    /** Everything but the files. */
    Errors check(LocalDate today, Predicate<String> group, Predicate<String> account, Map<Integer, byte[]> files) {
        Errors wrong = Errors.NONE;
        if (kind() == null) wrong = wrong.and("jenis", t("budgeting.bring.kind.wrong"));
        if (!value("tahun").matches("20\\d{2}")) wrong = wrong.and("tahun", t("budgeting.bring.year.wrong"));
        wrong = length(wrong, "nama", 3, 200);
        if (value("spesifikasi").length() > 300)
            wrong = wrong.and("spesifikasi", t("budgeting.request.wrong.length", 0, 300));
        wrong = length(wrong, "satuan", 1, 40);
        if (!group.test(value("kelompok"))) wrong = wrong.and("kelompok", t("budgeting.request.wrong.group"));
        if (!account.test(value("rekening"))) wrong = wrong.and("rekening", t("budgeting.request.wrong.account"));
        if (amount("harga") == null) wrong = wrong.and("harga", t("budgeting.request.wrong.amount"));
        wrong = length(wrong, "alasan", 10, 1000);
        for (int n = 1; n <= PriceRequest.SURVEYS; n++) {
            wrong = length(wrong, "toko" + n, 3, 200);
            LocalDate on = TypedDay.find(value("tanggal" + n)).orElse(null);
            if (on == null || on.isAfter(today) || on.isBefore(today.minusYears(1))) {
                wrong = wrong.and("tanggal" + n, t("budgeting.request.wrong.day"));
            }
            if (amount("harga" + n) == null) wrong = wrong.and("harga" + n, t("budgeting.request.wrong.amount"));
            if (!isPdf(files.getOrDefault(n, new byte[0])))
                wrong = wrong.and(FILE + n, t("budgeting.request.wrong.file"));
        }
        return wrong;
    }

    PriceRequest.Wanted wanted(AgencyCode agency, Map<Integer, byte[]> files, Function<byte[], String> store) {
        List<PriceRequest.Survey> surveys = new ArrayList<>();
        for (int n = 1; n <= PriceRequest.SURVEYS; n++) {
            surveys.add(new PriceRequest.Survey(
                    value("toko" + n),
                    TypedDay.find(value("tanggal" + n)).orElseThrow(),
                    required("harga" + n),
                    store.apply(files.getOrDefault(n, new byte[0]))));
        }
        PriceKind kind = kind();
        if (kind == null) throw new IllegalStateException("a form that was not checked");
        return new PriceRequest.Wanted(
                agency,
                kind,
                value("kelompok"),
                value("nama"),
                value("spesifikasi"),
                value("satuan"),
                value("rekening"),
                required("harga"),
                value("alasan"),
                surveys);
    }

    private @Nullable PriceKind kind() {
        return Arrays.stream(PriceKind.values())
                .filter(k -> k.name().equals(value("jenis")))
                .findFirst()
                .orElse(null);
    }

    private Rupiah required(String field) {
        Rupiah amount = amount(field);
        if (amount == null) throw new IllegalStateException("a form that was not checked: " + field);
        return amount;
    }

    private @Nullable Rupiah amount(String field) {
        return TypedRupiah.find(value(field)).filter(a -> !a.isZero()).orElse(null);
    }

    private Errors length(Errors wrong, String field, int least, int most) {
        int length = value(field).length();
        return length >= least && length <= most
                ? wrong
                : wrong.and(field, t("budgeting.request.wrong.length", least, most));
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > PDF.length
                && bytes.length <= LARGEST
                && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length)
                && ReceivedPdf.onlyShows(bytes);
    }
}
