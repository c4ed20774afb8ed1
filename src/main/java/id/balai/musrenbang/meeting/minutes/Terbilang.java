package id.balai.musrenbang.meeting.minutes;

import id.balai.web.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers and dates in Indonesian words, as minutes write them. */
final class Terbilang {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE", Text.INDONESIAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Text.INDONESIAN);
    private static final int MOST = 1_000_000;

    private Terbilang() {}

    /** "dua ribu dua puluh tujuh", from 0 to 999,999. */
    static String of(int number) {
        if (number < 0 || number >= MOST) throw new IllegalArgumentException("not said in words: " + number);
        return id.balai.kernel.Terbilang.of(number);
    }

    /** "Senin tanggal lima bulan Januari tahun dua ribu dua puluh enam". */
    static String date(LocalDate day) {
        return DAY.format(day) + " tanggal " + of(day.getDayOfMonth()) + " bulan " + MONTH.format(day) + " tahun "
                + of(day.getYear());
    }
}
