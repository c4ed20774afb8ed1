package id.balai.web;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the city writes money, numbers and dates, in the language of the request.
 *
 * <p>Indonesian: Rp1.250.000; Rp6,84 miliar; 96%; 09.00; Senin, 5 Januari 2026 pukul 09.00 WIB. A negative number has the
 * minus sign U+2212, because a hyphen breaks lines and is read aloud as a dash.
 */
public final class Format {
    /** The time that the city's clocks show: WIB. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private static final char MINUS = '\u2212';
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final int LARGEST_WORD = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter ISO_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmXXX");

    private static final int GROUP = 3;
    // Making a formatter costs more than using it.
    private static final Map<DatePattern, DateTimeFormatter> DATES = new ConcurrentHashMap<>();

    private Format() {}

    /** Rp1.250.000, with sen only where there are some: Rp1.250.000,50. */
    public static String rupiah(Rupiah amount) {
        BigDecimal value = amount.amount().abs();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return sign(amount.amount()) + "Rp" + decimal(value, whole ? 0 : 2, whole ? 0 : 2);
    }

    /** Rp6,84 miliar, Rp742,6 miliar: a few figures and a word, for big numbers that are read and not added up. */
    public static String brief(Rupiah amount) {
        BigDecimal value = amount.amount().abs();
        int step = 0;
        while (step < LARGEST_WORD && value.compareTo(THOUSAND) >= 0) {
            value = value.divide(THOUSAND);
            step++;
        }
        if (step < 2) return rupiah(amount.rounded());
        int decimals = value.compareTo(BigDecimal.TEN) < 0 ? 2 : 1;
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
        return sign(amount.amount()) + "Rp" + decimal(rounded, 0, decimals) + " " + Text.t("kit.scale." + step);
    }

    /** 322,4: an amount in thousand millions (miliar, billion) with one decimal, for columns whose caption says so. */
    public static String billions(Rupiah amount) {
        return sign(amount.amount()) + decimal(amount.amount().abs().movePointLeft(9), 1, 1);
    }

    /** +30,8 or −13,7: a change in thousand millions, with one decimal. */
    public static String signedBillions(Rupiah change) {
        return (change.amount().signum() > 0 ? "+" : "") + billions(change);
    }

    /** 9.412. */
    public static String number(long value) {
        return number(BigDecimal.valueOf(value));
    }

    /** 1.425,5: as many decimals as the number has, at most six. */
    public static String number(BigDecimal value) {
        return sign(value) + decimal(value.abs(), 0, 6);
    }

    /** 1.425,5 m²: how much of what. */
    public static String quantity(BigDecimal value, String unit) {
        return number(value) + " " + unit(unit);
    }

    /** m² and m³ for the m2 and m3 of price books, which keep to the letters of a keyboard; other units as they are. */
    public static String unit(String unit) {
        return switch (unit) {
            case "m2", "M2" -> "m²";
            case "m3", "M3" -> "m³";
            default -> unit;
        };
    }

    /** +30,8 or −13,7; nothing before a zero. */
    public static String signed(BigDecimal value) {
        return (value.signum() > 0 ? "+" : sign(value)) + decimal(value.abs(), 0, 2);
    }

    /** +Rp30.800.000 or −Rp13.700.000. */
    public static String signed(Rupiah amount) {
        return (amount.amount().signum() > 0 ? "+" : "") + rupiah(amount);
    }

    /** 96%, from a ratio of 0.96; one decimal below ten percent. */
    public static String percent(double ratio) {
        BigDecimal percent = BigDecimal.valueOf(ratio).multiply(HUNDRED);
        int decimals = percent.abs().compareTo(BigDecimal.TEN) < 0 ? 1 : 0;
        return sign(percent) + decimal(percent.abs().setScale(decimals, RoundingMode.HALF_UP), 0, decimals) + "%";
    }

    /** Senin, 5 Januari 2026. */
    public static String date(LocalDate date) {
        return write("EEEE, d MMMM uuuu", date);
    }

    /** Senin, 5 Januari, inside a year that is already named. */
    public static String weekday(LocalDate date) {
        return write("EEEE, d MMMM", date);
    }

    /** 5 Januari 2026, where the day of the week tells nothing. */
    public static String day(LocalDate date) {
        return write("d MMMM uuuu", date);
    }

    /** 5 Januari, inside a year that is already named. */
    public static String dayOfYear(LocalDate date) {
        return write("d MMMM", date);
    }

    /** Januari 2026. */
    public static String month(YearMonth month) {
        return write("MMMM uuuu", month);
    }

    /** Senin, 5 Januari 2026 pukul 09.00 WIB. */
    public static String dateTime(Instant moment) {
        return write(
                        english() ? "EEEE, d MMMM uuuu 'at' HH:mm" : "EEEE, d MMMM uuuu 'pukul' HH.mm",
                        moment.atZone(ZONE))
                + " WIB";
    }

    /** 09.00. */
    public static String time(Instant moment) {
        return time(moment.atZone(ZONE).toLocalTime());
    }

    /** 09.00. */
    public static String time(LocalTime time) {
        return write(english() ? "HH:mm" : "HH.mm", time);
    }

    /** The day on the city's calendar on which a moment falls. */
    public static LocalDate dayOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** 2026-01-05T09:00+07:00, for the {@code datetime} attribute. */
    public static String iso(Instant moment) {
        return ISO_MINUTE.format(moment.atZone(ZONE));
    }

    /** Maret, inside a year that is named next to it. */
    public static String monthOfYear(YearMonth month) {
        return write("MMMM", month);
    }

    private static String write(String pattern, TemporalAccessor time) {
        return DATES.computeIfAbsent(new DatePattern(pattern, english()), Format::formatter)
                .format(time);
    }

    private static DateTimeFormatter formatter(DatePattern wanted) {
        return DateTimeFormatter.ofPattern(wanted.pattern, wanted.english ? Text.ENGLISH : Text.INDONESIAN);
    }

    /**
     * An amount without its sign, grouped by threes, rounded half up. By hand, because it is a tenth of the work of a page of numbers when a
     * {@link java.text.DecimalFormat} does it; a test holds it to what that one writes.
     */
    private static String decimal(BigDecimal value, int least, int most) {
        BigDecimal rounded = value.setScale(most, RoundingMode.HALF_UP).stripTrailingZeros();
        String plain = rounded.setScale(Math.max(least, rounded.scale())).toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 8);
        for (int at = 0; at < end; at++) {
            if (at > 0 && (end - at) % GROUP == 0) text.append(english() ? ',' : '.');
            text.append(plain.charAt(at));
        }
        if (point >= 0) text.append(english() ? '.' : ',').append(plain, point + 1, plain.length());
        return text.toString();
    }

    /** What a date formatter is made for; there are as many as patterns in this class, in two languages. */
    private record DatePattern(String pattern, boolean english) {}

    private static boolean english() {
        return Text.locale().equals(Text.ENGLISH);
    }

    private static String sign(BigDecimal value) {
        return value.signum() < 0 ? String.valueOf(MINUS) : "";
    }
}
