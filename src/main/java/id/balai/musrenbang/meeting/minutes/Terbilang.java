package id.balai.musrenbang.meeting.minutes;

import id.balai.web.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers and dates in Indonesian words, as minutes write them. */
final class Terbilang {
    private static final String[] UNITS = {
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"
    };
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Text.INDONESIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Text.INDONESIAN);
    private static final int MOST = 1_000_000;

    private Terbilang() {}

    /** "dua ribu dua puluh tujuh", from 0 to 999,999. */
    static String of(int number) {
        if (number < 0 || number >= MOST) throw new IllegalArgumentException("not said in words: " + number);
        if (number < UNITS.length) return UNITS[number];
        if (number < 20) return UNITS[number - 10] + " belas";
        if (number < 100) return UNITS[number / 10] + " puluh" + rest(number % 10);
        if (number < 200) return "seratus" + rest(number - 100);
        if (number < 1_000) return UNITS[number / 100] + " ratus" + rest(number % 100);
        if (number < 2_000) return "seribu" + rest(number - 1_000);
        return of(number / 1_000) + " ribu" + rest(number % 1_000);
    }

    private static String rest(int number) {
        return number == 0 ? "" : " " + of(number);
    }

    /** "Senin tanggal lima bulan Januari tahun dua ribu dua puluh enam". */
    static String date(LocalDate day) {
        return DAY.format(day) + " tanggal " + of(day.getDayOfMonth()) + " bulan " + MONTH.format(day) + " tahun "
                + of(day.getYear());
    }
}
