package id.balai.web.kit;

import id.balai.web.Format;
import id.balai.web.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** When a knot was tied or will be. */
public sealed interface When {
    /** At a moment: Senin, 5 Januari 2026 pukul 09.00 WIB. */
    record At(Instant moment) implements When {}

    /** On a day. */
    record On(LocalDate day) implements When {}

    /** Since a day, still going on. */
    record Since(LocalDate day) implements When {}

    /** Promised: not later than a day. */
    record By(LocalDate day) implements When {}

    /** Planned within months: Maret sampai Mei 2026. */
    record Within(YearMonth from, YearMonth to) implements When {}

    /** After another step, where no date can be known: "Setelah rekomendasi". */
    record After(String words) implements When {}

    static When at(Instant moment) {
        return new At(moment);
    }

    static When on(LocalDate day) {
        return new On(day);
    }

    static When since(LocalDate day) {
        return new Since(day);
    }

    static When by(LocalDate day) {
        return new By(day);
    }

    static When within(YearMonth from, YearMonth to) {
        return new Within(from, to);
    }

    static When after(String words) {
        return new After(words);
    }

    /** The word before the date, or empty. */
    default String before() {
        return switch (this) {
            case Since s -> Text.t("kit.when.since");
            case By b -> Text.t("kit.when.by");
            case At a -> "";
            case On o -> "";
            case Within w -> "";
            case After a -> "";
        };
    }

    /** The date as people read it. */
    default String text() {
        return switch (this) {
            case At at -> Format.dateTime(at.moment());
            case On on -> Format.date(on.day());
            case Since since -> Format.date(since.day());
            case By by -> Format.date(by.day());
            case Within w when w.from().equals(w.to()) -> Format.month(w.from());
            case Within w
            when w.from().getYear() == w.to().getYear() ->
                Text.t("kit.when.within", Format.monthOfYear(w.from()), Format.month(w.to()));
            case Within w -> Text.t("kit.when.within", Format.month(w.from()), Format.month(w.to()));
            case After after -> after.words();
        };
    }

    /** The date as machines read it, or null where there is none. */
    default @Nullable String iso() {
        return switch (this) {
            case At at -> Format.iso(at.moment());
            case On on -> on.day().toString();
            case Since since -> since.day().toString();
            case By by -> by.day().toString();
            case Within w -> w.from().equals(w.to()) ? w.from().toString() : null;
            case After after -> null;
        };
    }
}
