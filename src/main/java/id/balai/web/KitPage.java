package id.balai.web;

import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import id.balai.web.kit.HexLayout;
import id.balai.web.kit.Icon;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Jejak.Entry;
import id.balai.web.kit.Knot;
import id.balai.web.kit.Promise;
import id.balai.web.kit.QrCode;
import id.balai.web.kit.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Examples of every part in every state. All names, streets, numbers and amounts are invented. */
public record KitPage(KitPictures pictures) {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 19);

    static KitPage of(HexLayout layout) {
        return new KitPage(new KitPictures(layout));
    }

    public Errors errors() {
        return Errors.on("salah-jalan", "Isi jalan atau patokan").and("salah-ponsel", "Nomor ponsel kurang dua angka");
    }

    public List<Choice> topics() {
        return List.of(
                Choice.of("jalan", "Jalan rusak"),
                Choice.of("drainase", "Drainase, banjir"),
                Choice.of("lampu", "Lampu jalan"),
                Choice.of("lain", "Lainnya"));
    }

    public QrCode code() {
        return QrCode.of("https://binjai.balai.example/v/7K2M-4PQX");
    }

    public List<Promise> promises() {
        return List.of(
                new Promise.Promised("Dijawab", MONDAY),
                new Promise.DueToday(LocalTime.of(16, 0), LocalDate.of(2026, 1, 12)),
                new Promise.Paused("perbaikan Anda", 11),
                new Promise.Late(1, "kepala dinas", LocalDate.of(2026, 1, 9)),
                new Promise.Kept("Dijawab", 2, LocalDate.of(2026, 1, 15)),
                new Promise.Kept("Dijawab", 0, MONDAY));
    }

    public Jejak thread() {
        return Jejak.of(
                Entry.of(Knot.ORIGIN, When.at(Instant.parse("2025-11-03T01:12:00Z")), "Laporan diterima")
                        .by("Tanpa nama, lewat ponsel")
                        .numbered("LP-2025-007731"),
                Entry.of(Knot.DECIDED, When.on(LocalDate.of(2025, 11, 5)), "Diangkat menjadi usulan")
                        .by("Rosmaida br. Sinulingga, kepling Lingkungan IV")
                        .leadingTo("#usulan"),
                Entry.of(Knot.CHANGED, When.at(Instant.parse("2025-11-07T07:20:00Z")), "Diterima dengan perubahan")
                        .by("Irwan Saragih, verifikator Dinas PUPR")
                        .changing(Rupiah.of(342_000_000), Rupiah.of(299_250_000))
                        .because(reason("V-07", "Volume menjadi 210 meter. Tiga puluh meter di hulu sudah dibangun.")),
                Entry.of(Knot.PAUSED, When.at(Instant.parse("2025-11-10T02:00:00Z")), "Jam dihentikan")
                        .saying("Menunggu surat hibah dari Anda."),
                Entry.of(Knot.NOW, When.since(LocalDate.of(2025, 11, 12)), "Di tangan Dinas PUPR")
                        .promising(new Promise.Promised("Kontrak dijanjikan", LocalDate.of(2026, 2, 27))),
                Entry.of(Knot.PROMISED, When.by(LocalDate.of(2026, 2, 27)), "Kontrak"),
                Entry.of(
                        Knot.PROMISED,
                        When.within(YearMonth.of(2026, 3), YearMonth.of(2026, 5)),
                        "Pekerjaan di lapangan"),
                Entry.of(Knot.PROMISED, When.after("Setelah pekerjaan selesai"), "Diperiksa warga"));
    }

    public Jejak longThread() {
        List<Entry> entries = new ArrayList<>();
        for (int day = 1; day <= 15; day++) {
            entries.add(Entry.of(
                    day == 1 ? Knot.ORIGIN : Knot.DECIDED, When.on(LocalDate.of(2025, 11, day)), "Langkah ke-" + day));
        }
        return new Jejak(entries);
    }

    public Jejak refused() {
        return Jejak.of(
                Entry.of(Knot.ORIGIN, When.on(LocalDate.of(2025, 11, 3)), "Usulan dikirim")
                        .by("Warga Lingkungan II"),
                Entry.of(Knot.REFUSED, When.at(Instant.parse("2025-12-01T08:40:00Z")), "Ditolak Camat Binjai Selatan")
                        .because(reason("T-04", "Tanah milik pribadi dan belum dihibahkan. Lampirkan surat hibah.")));
    }

    public List<Choice> identities() {
        return List.of(
                Choice.of("nama", "Dengan nama").saying("Nama Anda tampil.").drawn(Icon.PERSON),
                Choice.of("rahasia", "Nama disembunyikan")
                        .saying("Hanya petugas yang melihat. Anda tetap mendapat kabar.")
                        .drawn(Icon.LOCK),
                Choice.of("anonim", "Tanpa nama")
                        .saying("Kami tidak tahu siapa Anda.")
                        .drawn(Icon.HIDDEN));
    }

    public List<Choice> verdicts() {
        return List.of(
                Choice.of("terima", "Terima").on("1"),
                Choice.of("ubah", "Ubah").on("2"),
                Choice.of("kembali", "Kembalikan").on("3"),
                Choice.of("tolak", "Tolak").on("4"));
    }

    private static Reason reason(String code, String sentence) {
        return new Reason(new ReasonCode(code), new NonBlank(sentence));
    }
}
