package id.balai.web;

import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Balance;
import id.balai.web.kit.Balance.Part;
import id.balai.web.kit.Balance.Side;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Bars.Bar;
import id.balai.web.kit.CaseCalendar;
import id.balai.web.kit.CaseCalendar.Day;
import id.balai.web.kit.CaseCalendar.DayState;
import id.balai.web.kit.Figure;
import id.balai.web.kit.Flow;
import id.balai.web.kit.Group;
import id.balai.web.kit.HexLayout;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.PaguBar;
import id.balai.web.kit.Promise;
import id.balai.web.kit.Scale;
import id.balai.web.kit.Treemap;
import id.balai.web.kit.Trend;
import id.balai.web.kit.Versions;
import id.balai.web.kit.Versions.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Examples of the pictures. All amounts are invented. */
public record KitPictures(HexLayout layout) {
    private static final long MILLION = 1_000_000L;

    public PaguBar room() {
        return new PaguBar(millions(6200), millions(4118), millions(342));
    }

    public PaguBar over() {
        return new PaguBar(millions(6200), millions(5456), millions(830));
    }

    public Balance balance() {
        return balance(0);
    }

    public Balance unbalanced() {
        return balance(250);
    }

    public Bars kept() {
        return new Bars(List.of(Bar.part("Lapor", 228, 241), Bar.part("Izin", 96, 108), Bar.part("Surat", 61, 61)));
    }

    public Bars amounts() {
        return new Bars(List.of(
                Bar.of("Dinas PUPR", Figure.of(millions(118_600))).leadingTo("#pupr"),
                Bar.of("Dinas Perkim", Figure.of(millions(46_200))),
                Bar.of("Dinas Sosial", Figure.of(millions(18_900)))));
    }

    public HexMap map() {
        Map<RegionCode, Figure> reports = new LinkedHashMap<>();
        int i = 0;
        for (RegionCode code : layout.tiles().keySet()) reports.put(code, Figure.of((i++ * 7L) % 20));
        return HexMap.of(
                layout,
                Scale.counts(3, 6, 10, 16),
                "Laporan terbuka paling banyak di bantaran sungai.",
                "laporan terbuka",
                reports,
                RegionCode::value,
                code -> "#" + code);
    }

    public HexMap place() {
        RegionCode first = layout.tiles().keySet().stream().findFirst().orElse(new RegionCode("12.75.01.1001"));
        return HexMap.locating(layout, first, "Letak usulan ini pada peta kota", RegionCode::value);
    }

    private static Balance balance(long missing) {
        return new Balance(
                new Side(
                        "Masuk",
                        List.of(
                                new Part("Transfer pusat dan provinsi", millions(742_600), Group.D),
                                new Part("Pendapatan asli daerah", millions(267_400), Group.B),
                                new Part("Sisa tahun lalu", millions(3_000), Group.C))),
                new Side(
                        "Keluar",
                        List.of(
                                new Part("Belanja", millions(1_008_000 - missing), Group.A),
                                new Part("Penyertaan modal air minum", millions(5_000), Group.E))));
    }

    public CaseCalendar calendar() {
        List<Day> days = new ArrayList<>();
        int ordinal = 0;
        LocalDate first = LocalDate.of(2025, 12, 29);
        for (LocalDate day = first; !day.isAfter(LocalDate.of(2026, 1, 21)); day = day.plusDays(1)) {
            DayState state = state(day);
            boolean runs = state != DayState.HOLIDAY && state != DayState.WEEKEND && state != DayState.PAUSED;
            if (runs) ordinal++;
            days.add(new Day(day, state, runs ? ordinal : 0, day.equals(first) || day.getDayOfMonth() == 1));
        }
        return new CaseCalendar(
                8,
                ordinal,
                days,
                new Promise.Promised("Diputuskan", LocalDate.of(2026, 1, 21)),
                "Semula Senin, 19 Januari. Bergeser dua hari kerja karena jeda.");
    }

    private static DayState state(LocalDate day) {
        if (day.getDayOfWeek().getValue() > 5) return DayState.WEEKEND;
        return switch (day.getDayOfMonth()) {
            case 1, 16 -> DayState.HOLIDAY;
            case 2, 5 -> DayState.PAUSED;
            case 12 -> DayState.TODAY;
            case 21 -> DayState.DUE;
            case 13, 14, 15, 19, 20 -> DayState.LEFT;
            default -> DayState.USED;
        };
    }

    public Trend trend() {
        long[] reports = {118, 131, 96, 140, 162, 241, 208, 187, 176, 190, 205, 250};
        List<Trend.Point> points = new ArrayList<>();
        for (int month = 1; month <= reports.length; month++) {
            points.add(new Trend.Point(Format.month(YearMonth.of(2025, month)), Figure.of(reports[month - 1])));
        }
        return new Trend("Laporan naik dua kali lipat dalam setahun.", "Bulan", "Laporan", points);
    }

    public Treemap treemap() {
        Map<Group, String> groups = new LinkedHashMap<>();
        groups.put(Group.A, "Pelayanan dasar");
        groups.put(Group.B, "Urusan lainnya");
        groups.put(Group.C, "Penunjang pemerintahan");
        groups.put(Group.D, "Kecamatan dan kelurahan");
        return new Treemap(
                "Lebih dari separuh belanja untuk pendidikan dan kesehatan",
                "Bidang",
                List.of(
                        item("Pendidikan", 322_400, Group.A),
                        item("Kesehatan", 241_800, Group.A),
                        item("Pekerjaan umum", 118_600, Group.A),
                        item("Setda, DPRD, pengawasan", 74_600, Group.C),
                        item("Urusan lain", 50_000, Group.B),
                        item("Perumahan, permukiman", 46_200, Group.A),
                        item("Kecamatan, kelurahan", 41_000, Group.D),
                        item("Lingkungan hidup", 38_700, Group.B),
                        item("Ketenteraman", 31_500, Group.A),
                        item("Perhubungan", 24_300, Group.B),
                        item("Sosial", 18_900, Group.A)),
                groups);
    }

    public Flow flow() {
        return new Flow(
                "Transfer pusat mengisi hampir tiga perempat; yang terbesar keluar untuk pendidikan.",
                "Kota Contoh",
                List.of(
                        part("Transfer pusat", 742_600, Group.D),
                        part("Pajak daerah", 180_400, Group.B),
                        part("Pendapatan asli lainnya", 87_000, Group.B),
                        part("Sisa tahun lalu", 3_000, Group.C)),
                List.of(
                        part("Pendidikan", 322_400, Group.A),
                        part("Kesehatan", 241_800, Group.A),
                        part("Pekerjaan umum", 118_600, Group.A),
                        part("Yang lain", 325_200, Group.E),
                        part("Penyertaan modal", 5_000, Group.E)));
    }

    private static Flow.Part part(String label, long millions, Group group) {
        return new Flow.Part(label, millions(millions), group, null);
    }

    private static Treemap.Item item(String label, long millions, Group group) {
        return new Treemap.Item(label, millions(millions), group, null);
    }

    public Versions versions() {
        return new Versions(
                "Belanja di tiap versi, miliar rupiah",
                "Belanja",
                List.of(
                        new Version("RKPD", "Juli", millions(1_001_200), null),
                        new Version("PPAS", "Agustus", millions(1_012_600), null),
                        new Version("RAPBD", "September", millions(1_019_400), null),
                        new Version("APBD", "28 November", millions(1_008_000), "#apbd")));
    }

    private static Rupiah millions(long amount) {
        return Rupiah.of(amount * MILLION);
    }
}
